from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QToolButton, QVBoxLayout, QWidget)

from azconsole.gui.labels import PlainLabel

class Ui_AppCreatedDialog(object):
    def setupUi(self, AppCreatedDialog):
        if not AppCreatedDialog.objectName():
            AppCreatedDialog.setObjectName(u"AppCreatedDialog")
        AppCreatedDialog.setSizeGripEnabled(False)
        AppCreatedDialog.setMinimumSize(QSize(560, 200))
        self.vboxlayout7 = QVBoxLayout(AppCreatedDialog)
        self.vboxlayout7.setSpacing(14)
        self.vboxlayout7.setObjectName(u"vboxlayout7")
        self.vboxlayout7.setContentsMargins(16, 16, 16, 14)
        self.hboxlayout1 = QHBoxLayout()
        self.hboxlayout1.setSpacing(12)
        self.hboxlayout1.setObjectName(u"hboxlayout1")
        self.outcomeIcon = QLabel(AppCreatedDialog)
        self.outcomeIcon.setObjectName(u"outcomeIcon")
        self.outcomeIcon.setMinimumSize(QSize(32, 32))
        self.outcomeIcon.setMaximumSize(QSize(32, 32))

        self.hboxlayout1.addWidget(self.outcomeIcon)

        self.outcomeLabel = PlainLabel(AppCreatedDialog)
        self.outcomeLabel.setObjectName(u"outcomeLabel")

        self.hboxlayout1.addWidget(self.outcomeLabel)

        self.hboxlayout1.setStretch(1, 1)

        self.vboxlayout7.addLayout(self.hboxlayout1)

        self.consentPanel = QWidget(AppCreatedDialog)
        self.consentPanel.setObjectName(u"consentPanel")
        self.vboxlayout3 = QVBoxLayout(self.consentPanel)
        self.vboxlayout3.setSpacing(6)
        self.vboxlayout3.setObjectName(u"vboxlayout3")
        self.vboxlayout3.setContentsMargins(0, 0, 0, 0)
        self.consentLabel = PlainLabel(self.consentPanel)
        self.consentLabel.setObjectName(u"consentLabel")

        self.vboxlayout3.addWidget(self.consentLabel)

        self.hboxlayout2 = QHBoxLayout()
        self.hboxlayout2.setSpacing(8)
        self.hboxlayout2.setObjectName(u"hboxlayout2")
        self.consentEdit = QLineEdit(self.consentPanel)
        self.consentEdit.setObjectName(u"consentEdit")
        self.consentEdit.setReadOnly(True)

        self.hboxlayout2.addWidget(self.consentEdit)

        self.copyLinkButton = QPushButton(self.consentPanel)
        self.copyLinkButton.setObjectName(u"copyLinkButton")

        self.hboxlayout2.addWidget(self.copyLinkButton)

        self.openLinkButton = QPushButton(self.consentPanel)
        self.openLinkButton.setObjectName(u"openLinkButton")

        self.hboxlayout2.addWidget(self.openLinkButton)


        self.vboxlayout3.addLayout(self.hboxlayout2)


        self.vboxlayout7.addWidget(self.consentPanel)

        self.secretPanel = QWidget(AppCreatedDialog)
        self.secretPanel.setObjectName(u"secretPanel")
        self.vboxlayout5 = QVBoxLayout(self.secretPanel)
        self.vboxlayout5.setSpacing(6)
        self.vboxlayout5.setObjectName(u"vboxlayout5")
        self.vboxlayout5.setContentsMargins(0, 0, 0, 0)
        self.secretLabel = PlainLabel(self.secretPanel)
        self.secretLabel.setObjectName(u"secretLabel")

        self.vboxlayout5.addWidget(self.secretLabel)

        self.hboxlayout4 = QHBoxLayout()
        self.hboxlayout4.setSpacing(8)
        self.hboxlayout4.setObjectName(u"hboxlayout4")
        self.unsavedSecretEdit = QLineEdit(self.secretPanel)
        self.unsavedSecretEdit.setObjectName(u"unsavedSecretEdit")
        self.unsavedSecretEdit.setEchoMode(QLineEdit.EchoMode.Password)
        self.unsavedSecretEdit.setReadOnly(True)

        self.hboxlayout4.addWidget(self.unsavedSecretEdit)

        self.revealButton = QToolButton(self.secretPanel)
        self.revealButton.setObjectName(u"revealButton")
        self.revealButton.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.hboxlayout4.addWidget(self.revealButton)

        self.copySecretButton = QPushButton(self.secretPanel)
        self.copySecretButton.setObjectName(u"copySecretButton")

        self.hboxlayout4.addWidget(self.copySecretButton)


        self.vboxlayout5.addLayout(self.hboxlayout4)


        self.vboxlayout7.addWidget(self.secretPanel)

        self.spacer1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout7.addItem(self.spacer1)

        self.hboxlayout6 = QHBoxLayout()
        self.hboxlayout6.setSpacing(8)
        self.hboxlayout6.setObjectName(u"hboxlayout6")
        self.spacer2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout6.addItem(self.spacer2)

        self.okButton = QPushButton(AppCreatedDialog)
        self.okButton.setObjectName(u"okButton")

        self.hboxlayout6.addWidget(self.okButton)


        self.vboxlayout7.addLayout(self.hboxlayout6)


        self.retranslateUi(AppCreatedDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, AppCreatedDialog):
        AppCreatedDialog.setWindowTitle(QCoreApplication.translate("AppCreatedDialog", u"Application created", None))
        self.outcomeLabel.setText("")
        self.consentLabel.setText("")
#if QT_CONFIG(accessibility)
        self.consentEdit.setAccessibleName(QCoreApplication.translate("AppCreatedDialog", u"Consent link", None))
#endif // QT_CONFIG(accessibility)
        self.copyLinkButton.setText(QCoreApplication.translate("AppCreatedDialog", u"&Copy link", None))
#if QT_CONFIG(accessibility)
        self.copyLinkButton.setAccessibleName(QCoreApplication.translate("AppCreatedDialog", u"Copy link", None))
#endif // QT_CONFIG(accessibility)
        self.openLinkButton.setText(QCoreApplication.translate("AppCreatedDialog", u"&Open", None))
#if QT_CONFIG(accessibility)
        self.openLinkButton.setAccessibleName(QCoreApplication.translate("AppCreatedDialog", u"Open", None))
#endif // QT_CONFIG(accessibility)
        self.secretLabel.setText("")
#if QT_CONFIG(accessibility)
        self.unsavedSecretEdit.setAccessibleName(QCoreApplication.translate("AppCreatedDialog", u"Secret Key", None))
#endif // QT_CONFIG(accessibility)
        self.revealButton.setText(QCoreApplication.translate("AppCreatedDialog", u"S&how", None))
#if QT_CONFIG(accessibility)
        self.revealButton.setAccessibleName(QCoreApplication.translate("AppCreatedDialog", u"Show the secret key while pressed", None))
#endif // QT_CONFIG(accessibility)
        self.copySecretButton.setText(QCoreApplication.translate("AppCreatedDialog", u"Copy &secret key", None))
#if QT_CONFIG(accessibility)
        self.copySecretButton.setAccessibleName(QCoreApplication.translate("AppCreatedDialog", u"Copy secret key", None))
#endif // QT_CONFIG(accessibility)
        self.okButton.setText(QCoreApplication.translate("AppCreatedDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("AppCreatedDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
