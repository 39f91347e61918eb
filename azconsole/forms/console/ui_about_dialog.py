from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from azconsole.gui.labels import PlainLabel
class Ui_AboutDialog(object):
    def setupUi(self, aboutDialog):
        if not aboutDialog.objectName():
            aboutDialog.setObjectName(u"aboutDialog")
        aboutDialog.resize(620, 520)
        self.outer = QVBoxLayout(aboutDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(20, 18, 20, 14)
        self.top = QHBoxLayout()
        self.top.setSpacing(16)
        self.top.setObjectName(u"top")
        self.pictureLabel = QLabel(aboutDialog)
        self.pictureLabel.setObjectName(u"pictureLabel")
        self.pictureLabel.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.top.addWidget(self.pictureLabel)

        self.texts = QVBoxLayout()
        self.texts.setSpacing(6)
        self.texts.setObjectName(u"texts")
        self.titleLabel = PlainLabel(aboutDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setText(u"azconsole")

        self.texts.addWidget(self.titleLabel)

        self.versionLabel = PlainLabel(aboutDialog)
        self.versionLabel.setObjectName(u"versionLabel")

        self.texts.addWidget(self.versionLabel)

        self.textLabel = PlainLabel(aboutDialog)
        self.textLabel.setObjectName(u"textLabel")

        self.texts.addWidget(self.textLabel)

        self.licenceLabel = PlainLabel(aboutDialog)
        self.licenceLabel.setObjectName(u"licenceLabel")

        self.texts.addWidget(self.licenceLabel)


        self.top.addLayout(self.texts)

        self.top.setStretch(1, 1)

        self.outer.addLayout(self.top)

        self.detailsLabel = QLabel(aboutDialog)
        self.detailsLabel.setObjectName(u"detailsLabel")

        self.outer.addWidget(self.detailsLabel)

        self.detailsEdit = QPlainTextEdit(aboutDialog)
        self.detailsEdit.setObjectName(u"detailsEdit")
        self.detailsEdit.setReadOnly(True)
        self.detailsEdit.setTabChangesFocus(True)
        self.detailsEdit.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.outer.addWidget(self.detailsEdit)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.copyButton = QPushButton(aboutDialog)
        self.copyButton.setObjectName(u"copyButton")
        self.copyButton.setAutoDefault(False)

        self.buttons.addWidget(self.copyButton)

        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.closeButton = QPushButton(aboutDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.buttons.addWidget(self.closeButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.detailsLabel.setBuddy(self.detailsEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(aboutDialog)

        self.closeButton.setDefault(True)

    # setupUi

    def retranslateUi(self, aboutDialog):
        aboutDialog.setWindowTitle(QCoreApplication.translate("AboutDialog", u"About azconsole", None))
        self.textLabel.setText(QCoreApplication.translate("AboutDialog", u"Connects a site to Azure services, as the Configuration Manager console does. Not a Microsoft product.", None))
        self.licenceLabel.setText(QCoreApplication.translate("AboutDialog", u"The licences of the parts it is made of stand below.", None))
        self.detailsLabel.setText(QCoreApplication.translate("AboutDialog", u"&Details:", None))
#if QT_CONFIG(accessibility)
        self.detailsEdit.setAccessibleName(QCoreApplication.translate("AboutDialog", u"Details", None))
#endif // QT_CONFIG(accessibility)
        self.copyButton.setText(QCoreApplication.translate("AboutDialog", u"&Copy", None))
#if QT_CONFIG(accessibility)
        self.copyButton.setAccessibleName(QCoreApplication.translate("AboutDialog", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.closeButton.setText(QCoreApplication.translate("AboutDialog", u"Close", None))
#if QT_CONFIG(accessibility)
        self.closeButton.setAccessibleName(QCoreApplication.translate("AboutDialog", u"Close", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
