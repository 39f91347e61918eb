from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QProgressBar, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from azconsole.gui.labels import PlainLabel

class Ui_SignInDialog(object):
    def setupUi(self, SignInDialog):
        if not SignInDialog.objectName():
            SignInDialog.setObjectName(u"SignInDialog")
        SignInDialog.setSizeGripEnabled(False)
        SignInDialog.setMinimumSize(QSize(480, 200))
        self.vboxlayout3 = QVBoxLayout(SignInDialog)
        self.vboxlayout3.setSpacing(12)
        self.vboxlayout3.setObjectName(u"vboxlayout3")
        self.vboxlayout3.setContentsMargins(16, 16, 16, 14)
        self.messageLabel = PlainLabel(SignInDialog)
        self.messageLabel.setObjectName(u"messageLabel")
        self.messageLabel.setProperty(u"role", u"heading")

        self.vboxlayout3.addWidget(self.messageLabel)

        self.detailLabel = PlainLabel(SignInDialog)
        self.detailLabel.setObjectName(u"detailLabel")

        self.vboxlayout3.addWidget(self.detailLabel)

        self.codePanel = QWidget(SignInDialog)
        self.codePanel.setObjectName(u"codePanel")
        self.gridlayout1 = QGridLayout(self.codePanel)
        self.gridlayout1.setObjectName(u"gridlayout1")
        self.gridlayout1.setHorizontalSpacing(10)
        self.gridlayout1.setVerticalSpacing(6)
        self.gridlayout1.setContentsMargins(0, 0, 0, 0)
        self.codeLabel = QLabel(self.codePanel)
        self.codeLabel.setObjectName(u"codeLabel")
        self.codeLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.codeLabel, 0, 0, 1, 1)

        self.codeEdit = QLineEdit(self.codePanel)
        self.codeEdit.setObjectName(u"codeEdit")
        self.codeEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.codeEdit, 0, 1, 1, 1)

        self.copyCodeButton = QPushButton(self.codePanel)
        self.copyCodeButton.setObjectName(u"copyCodeButton")

        self.gridlayout1.addWidget(self.copyCodeButton, 0, 2, 1, 1)

        self.gridlayout1.setColumnStretch(1, 1)

        self.vboxlayout3.addWidget(self.codePanel)

        self.waitingBar = QProgressBar(SignInDialog)
        self.waitingBar.setObjectName(u"waitingBar")
        self.waitingBar.setMinimum(0)
        self.waitingBar.setMaximum(0)
        self.waitingBar.setTextVisible(False)
        self.waitingBar.setMaximumSize(QSize(16777215, 8))

        self.vboxlayout3.addWidget(self.waitingBar)

        self.spacer1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout3.addItem(self.spacer1)

        self.hboxlayout2 = QHBoxLayout()
        self.hboxlayout2.setSpacing(8)
        self.hboxlayout2.setObjectName(u"hboxlayout2")
        self.openAgainButton = QPushButton(SignInDialog)
        self.openAgainButton.setObjectName(u"openAgainButton")

        self.hboxlayout2.addWidget(self.openAgainButton)

        self.copyLinkButton = QPushButton(SignInDialog)
        self.copyLinkButton.setObjectName(u"copyLinkButton")

        self.hboxlayout2.addWidget(self.copyLinkButton)

        self.spacer2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout2.addItem(self.spacer2)

        self.cancelButton = QPushButton(SignInDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.hboxlayout2.addWidget(self.cancelButton)


        self.vboxlayout3.addLayout(self.hboxlayout2)

#if QT_CONFIG(shortcut)
        self.codeLabel.setBuddy(self.codeEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(SignInDialog)

        self.cancelButton.setDefault(True)

    # setupUi

    def retranslateUi(self, SignInDialog):
        SignInDialog.setWindowTitle(QCoreApplication.translate("SignInDialog", u"Sign in", None))
        self.messageLabel.setText("")
        self.detailLabel.setText("")
        self.codeLabel.setText(QCoreApplication.translate("SignInDialog", u"&Code:", None))
#if QT_CONFIG(accessibility)
        self.codeEdit.setAccessibleName(QCoreApplication.translate("SignInDialog", u"Code", None))
#endif // QT_CONFIG(accessibility)
        self.copyCodeButton.setText(QCoreApplication.translate("SignInDialog", u"Copy co&de", None))
#if QT_CONFIG(accessibility)
        self.copyCodeButton.setAccessibleName(QCoreApplication.translate("SignInDialog", u"Copy code", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.waitingBar.setAccessibleName(QCoreApplication.translate("SignInDialog", u"Waiting", None))
#endif // QT_CONFIG(accessibility)
        self.openAgainButton.setText(QCoreApplication.translate("SignInDialog", u"&Open again", None))
#if QT_CONFIG(accessibility)
        self.openAgainButton.setAccessibleName(QCoreApplication.translate("SignInDialog", u"Open again", None))
#endif // QT_CONFIG(accessibility)
        self.copyLinkButton.setText(QCoreApplication.translate("SignInDialog", u"Copy &link", None))
#if QT_CONFIG(accessibility)
        self.copyLinkButton.setAccessibleName(QCoreApplication.translate("SignInDialog", u"Copy link", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("SignInDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("SignInDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
