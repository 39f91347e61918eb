from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QGridLayout, QHBoxLayout,
    QLabel, QLineEdit, QPushButton, QRadioButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_KeyStoreDialog(object):
    def setupUi(self, KeyStoreDialog):
        if not KeyStoreDialog.objectName():
            KeyStoreDialog.setObjectName(u"KeyStoreDialog")
        KeyStoreDialog.setSizeGripEnabled(False)
        KeyStoreDialog.setMinimumSize(QSize(520, 240))
        self.vboxlayout3 = QVBoxLayout(KeyStoreDialog)
        self.vboxlayout3.setSpacing(10)
        self.vboxlayout3.setObjectName(u"vboxlayout3")
        self.vboxlayout3.setContentsMargins(16, 16, 16, 14)
        self.introLabel = PlainLabel(KeyStoreDialog)
        self.introLabel.setObjectName(u"introLabel")

        self.vboxlayout3.addWidget(self.introLabel)

        self.sessionRadio = QRadioButton(KeyStoreDialog)
        self.sessionRadio.setObjectName(u"sessionRadio")

        self.vboxlayout3.addWidget(self.sessionRadio)

        self.vaultRadio = QRadioButton(KeyStoreDialog)
        self.vaultRadio.setObjectName(u"vaultRadio")
        self.vaultRadio.setText(u"Keep them in a &vault file protected by a passphrase")

        self.vboxlayout3.addWidget(self.vaultRadio)

        self.gridlayout1 = QGridLayout()
        self.gridlayout1.setObjectName(u"gridlayout1")
        self.gridlayout1.setHorizontalSpacing(12)
        self.gridlayout1.setVerticalSpacing(6)
        self.passphraseEditLabel = QLabel(KeyStoreDialog)
        self.passphraseEditLabel.setObjectName(u"passphraseEditLabel")
        self.passphraseEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.passphraseEditLabel, 0, 0, 1, 1)

        self.passphraseEdit = QLineEdit(KeyStoreDialog)
        self.passphraseEdit.setObjectName(u"passphraseEdit")
        self.passphraseEdit.setEchoMode(QLineEdit.EchoMode.Password)

        self.gridlayout1.addWidget(self.passphraseEdit, 0, 1, 1, 2)

        self.repeatEditLabel = QLabel(KeyStoreDialog)
        self.repeatEditLabel.setObjectName(u"repeatEditLabel")
        self.repeatEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.repeatEditLabel, 1, 0, 1, 1)

        self.repeatEdit = QLineEdit(KeyStoreDialog)
        self.repeatEdit.setObjectName(u"repeatEdit")
        self.repeatEdit.setEchoMode(QLineEdit.EchoMode.Password)

        self.gridlayout1.addWidget(self.repeatEdit, 1, 1, 1, 2)

        self.passphraseProblem = FieldProblem(KeyStoreDialog)
        self.passphraseProblem.setObjectName(u"passphraseProblem")

        self.gridlayout1.addWidget(self.passphraseProblem, 2, 1, 1, 1)

        self.gridlayout1.setColumnStretch(1, 1)

        self.vboxlayout3.addLayout(self.gridlayout1)

        self.noteLabel = PlainLabel(KeyStoreDialog)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setProperty(u"role", u"muted")

        self.vboxlayout3.addWidget(self.noteLabel)

        self.spacer1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout3.addItem(self.spacer1)

        self.hboxlayout2 = QHBoxLayout()
        self.hboxlayout2.setSpacing(8)
        self.hboxlayout2.setObjectName(u"hboxlayout2")
        self.spacer2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout2.addItem(self.spacer2)

        self.okButton = QPushButton(KeyStoreDialog)
        self.okButton.setObjectName(u"okButton")

        self.hboxlayout2.addWidget(self.okButton)

        self.cancelButton = QPushButton(KeyStoreDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.hboxlayout2.addWidget(self.cancelButton)


        self.vboxlayout3.addLayout(self.hboxlayout2)

#if QT_CONFIG(shortcut)
        self.passphraseEditLabel.setBuddy(self.passphraseEdit)
        self.repeatEditLabel.setBuddy(self.repeatEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(KeyStoreDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, KeyStoreDialog):
        KeyStoreDialog.setWindowTitle(QCoreApplication.translate("KeyStoreDialog", u"Secret keys", None))
        self.introLabel.setText("")
        self.sessionRadio.setText(QCoreApplication.translate("KeyStoreDialog", u"Keep them for this &session only", None))
#if QT_CONFIG(accessibility)
        self.sessionRadio.setAccessibleName(QCoreApplication.translate("KeyStoreDialog", u"This session only", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.vaultRadio.setAccessibleName(QCoreApplication.translate("KeyStoreDialog", u"Vault file", None))
#endif // QT_CONFIG(accessibility)
        self.passphraseEditLabel.setText(QCoreApplication.translate("KeyStoreDialog", u"&Passphrase:", None))
#if QT_CONFIG(accessibility)
        self.passphraseEdit.setAccessibleName(QCoreApplication.translate("KeyStoreDialog", u"Passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.repeatEditLabel.setText(QCoreApplication.translate("KeyStoreDialog", u"&Repeat:", None))
#if QT_CONFIG(accessibility)
        self.repeatEdit.setAccessibleName(QCoreApplication.translate("KeyStoreDialog", u"Repeat passphrase", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText("")
        self.okButton.setText(QCoreApplication.translate("KeyStoreDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("KeyStoreDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("KeyStoreDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("KeyStoreDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
