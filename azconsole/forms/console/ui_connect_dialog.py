from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QRadioButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from azconsole.gui.labels import (FieldProblem, PlainLabel)
class Ui_ConnectDialog(object):
    def setupUi(self, connectDialog):
        if not connectDialog.objectName():
            connectDialog.setObjectName(u"connectDialog")
        connectDialog.setMinimumSize(QSize(520, 0))
        self.outer = QVBoxLayout(connectDialog)
        self.outer.setSpacing(10)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 14)
        self.textLabel = PlainLabel(connectDialog)
        self.textLabel.setObjectName(u"textLabel")

        self.outer.addWidget(self.textLabel)

        self.azureButton = QRadioButton(connectDialog)
        self.azureButton.setObjectName(u"azureButton")

        self.outer.addWidget(self.azureButton)

        self.practiceButton = QRadioButton(connectDialog)
        self.practiceButton.setObjectName(u"practiceButton")

        self.outer.addWidget(self.practiceButton)

        self.folderLabel = QLabel(connectDialog)
        self.folderLabel.setObjectName(u"folderLabel")

        self.outer.addWidget(self.folderLabel)

        self.folderRow = QHBoxLayout()
        self.folderRow.setObjectName(u"folderRow")
        self.folderEdit = QLineEdit(connectDialog)
        self.folderEdit.setObjectName(u"folderEdit")

        self.folderRow.addWidget(self.folderEdit)

        self.browseButton = QPushButton(connectDialog)
        self.browseButton.setObjectName(u"browseButton")
        self.browseButton.setAutoDefault(False)

        self.folderRow.addWidget(self.browseButton)

        self.folderRow.setStretch(0, 1)

        self.outer.addLayout(self.folderRow)

        self.folderProblem = FieldProblem(connectDialog)
        self.folderProblem.setObjectName(u"folderProblem")

        self.outer.addWidget(self.folderProblem)

        self.below = QSpacerItem(20, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.below)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.connectButton = QPushButton(connectDialog)
        self.connectButton.setObjectName(u"connectButton")

        self.buttons.addWidget(self.connectButton)

        self.cancelButton = QPushButton(connectDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttons.addWidget(self.cancelButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.folderLabel.setBuddy(self.folderEdit)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.azureButton, self.practiceButton)
        QWidget.setTabOrder(self.practiceButton, self.folderEdit)
        QWidget.setTabOrder(self.folderEdit, self.browseButton)
        QWidget.setTabOrder(self.browseButton, self.connectButton)
        QWidget.setTabOrder(self.connectButton, self.cancelButton)

        self.retranslateUi(connectDialog)

        self.connectButton.setDefault(True)

    # setupUi

    def retranslateUi(self, connectDialog):
        connectDialog.setWindowTitle(QCoreApplication.translate("ConnectDialog", u"Connect to a Site", None))
        self.textLabel.setText(QCoreApplication.translate("ConnectDialog", u"A site keeps its services and users in a data folder. The practice cloud has a site of its own in the same folder.", None))
        self.azureButton.setText(QCoreApplication.translate("ConnectDialog", u"&Azure: the real clouds", None))
#if QT_CONFIG(accessibility)
        self.azureButton.setAccessibleName(QCoreApplication.translate("ConnectDialog", u"Azure", None))
#endif // QT_CONFIG(accessibility)
        self.practiceButton.setText(QCoreApplication.translate("ConnectDialog", u"&Practice cloud: a simulation on this computer", None))
#if QT_CONFIG(accessibility)
        self.practiceButton.setAccessibleName(QCoreApplication.translate("ConnectDialog", u"Practice cloud", None))
#endif // QT_CONFIG(accessibility)
        self.folderLabel.setText(QCoreApplication.translate("ConnectDialog", u"&Data folder:", None))
#if QT_CONFIG(accessibility)
        self.folderEdit.setAccessibleName(QCoreApplication.translate("ConnectDialog", u"Data folder", None))
#endif // QT_CONFIG(accessibility)
        self.browseButton.setText(QCoreApplication.translate("ConnectDialog", u"&Browse\u2026", None))
#if QT_CONFIG(accessibility)
        self.browseButton.setAccessibleName(QCoreApplication.translate("ConnectDialog", u"Browse", None))
#endif // QT_CONFIG(accessibility)
        self.connectButton.setText(QCoreApplication.translate("ConnectDialog", u"&Connect", None))
#if QT_CONFIG(accessibility)
        self.connectButton.setAccessibleName(QCoreApplication.translate("ConnectDialog", u"Connect", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("ConnectDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("ConnectDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
