from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QGridLayout, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QToolButton, QTreeWidgetItem,
    QVBoxLayout, QWidget)

from azconsole.gui.dialogs.expiry_edit import ExpiryEdit
from azconsole.gui.dialogs.steps_view import StepsView
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_ImportServerAppDialog(object):
    def setupUi(self, ImportServerAppDialog):
        if not ImportServerAppDialog.objectName():
            ImportServerAppDialog.setObjectName(u"ImportServerAppDialog")
        ImportServerAppDialog.setSizeGripEnabled(False)
        ImportServerAppDialog.setMinimumSize(QSize(620, 400))
        self.vboxlayout5 = QVBoxLayout(ImportServerAppDialog)
        self.vboxlayout5.setSpacing(12)
        self.vboxlayout5.setObjectName(u"vboxlayout5")
        self.vboxlayout5.setContentsMargins(16, 16, 16, 14)
        self.introLabel = PlainLabel(ImportServerAppDialog)
        self.introLabel.setObjectName(u"introLabel")

        self.vboxlayout5.addWidget(self.introLabel)

        self.gridlayout3 = QGridLayout()
        self.gridlayout3.setObjectName(u"gridlayout3")
        self.gridlayout3.setHorizontalSpacing(12)
        self.gridlayout3.setVerticalSpacing(6)
        self.tenantNameEditLabel = QLabel(ImportServerAppDialog)
        self.tenantNameEditLabel.setObjectName(u"tenantNameEditLabel")
        self.tenantNameEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout3.addWidget(self.tenantNameEditLabel, 0, 0, 1, 1)

        self.tenantNameEdit = QLineEdit(ImportServerAppDialog)
        self.tenantNameEdit.setObjectName(u"tenantNameEdit")

        self.gridlayout3.addWidget(self.tenantNameEdit, 0, 1, 1, 2)

        self.tenantNameProblem = FieldProblem(ImportServerAppDialog)
        self.tenantNameProblem.setObjectName(u"tenantNameProblem")

        self.gridlayout3.addWidget(self.tenantNameProblem, 1, 1, 1, 2)

        self.tenantIdEditLabel = QLabel(ImportServerAppDialog)
        self.tenantIdEditLabel.setObjectName(u"tenantIdEditLabel")
        self.tenantIdEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout3.addWidget(self.tenantIdEditLabel, 2, 0, 1, 1)

        self.tenantIdEdit = QLineEdit(ImportServerAppDialog)
        self.tenantIdEdit.setObjectName(u"tenantIdEdit")

        self.gridlayout3.addWidget(self.tenantIdEdit, 2, 1, 1, 2)

        self.tenantIdProblem = FieldProblem(ImportServerAppDialog)
        self.tenantIdProblem.setObjectName(u"tenantIdProblem")

        self.gridlayout3.addWidget(self.tenantIdProblem, 3, 1, 1, 2)

        self.applicationNameEditLabel = QLabel(ImportServerAppDialog)
        self.applicationNameEditLabel.setObjectName(u"applicationNameEditLabel")
        self.applicationNameEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout3.addWidget(self.applicationNameEditLabel, 4, 0, 1, 1)

        self.applicationNameEdit = QLineEdit(ImportServerAppDialog)
        self.applicationNameEdit.setObjectName(u"applicationNameEdit")

        self.gridlayout3.addWidget(self.applicationNameEdit, 4, 1, 1, 2)

        self.applicationNameProblem = FieldProblem(ImportServerAppDialog)
        self.applicationNameProblem.setObjectName(u"applicationNameProblem")

        self.gridlayout3.addWidget(self.applicationNameProblem, 5, 1, 1, 2)

        self.clientIdEditLabel = QLabel(ImportServerAppDialog)
        self.clientIdEditLabel.setObjectName(u"clientIdEditLabel")
        self.clientIdEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout3.addWidget(self.clientIdEditLabel, 6, 0, 1, 1)

        self.clientIdEdit = QLineEdit(ImportServerAppDialog)
        self.clientIdEdit.setObjectName(u"clientIdEdit")

        self.gridlayout3.addWidget(self.clientIdEdit, 6, 1, 1, 2)

        self.clientIdProblem = FieldProblem(ImportServerAppDialog)
        self.clientIdProblem.setObjectName(u"clientIdProblem")

        self.gridlayout3.addWidget(self.clientIdProblem, 7, 1, 1, 2)

        self.secretKeyEditLabel = QLabel(ImportServerAppDialog)
        self.secretKeyEditLabel.setObjectName(u"secretKeyEditLabel")
        self.secretKeyEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout3.addWidget(self.secretKeyEditLabel, 8, 0, 1, 1)

        self.hboxlayout1 = QHBoxLayout()
        self.hboxlayout1.setSpacing(6)
        self.hboxlayout1.setObjectName(u"hboxlayout1")
        self.secretKeyEdit = QLineEdit(ImportServerAppDialog)
        self.secretKeyEdit.setObjectName(u"secretKeyEdit")
        self.secretKeyEdit.setEchoMode(QLineEdit.EchoMode.Password)
        self.secretKeyEdit.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText|Qt.InputMethodHint.ImhNoPredictiveText|Qt.InputMethodHint.ImhSensitiveData)

        self.hboxlayout1.addWidget(self.secretKeyEdit)

        self.revealButton = QToolButton(ImportServerAppDialog)
        self.revealButton.setObjectName(u"revealButton")
        self.revealButton.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.hboxlayout1.addWidget(self.revealButton)


        self.gridlayout3.addLayout(self.hboxlayout1, 8, 1, 1, 2)

        self.secretKeyProblem = FieldProblem(ImportServerAppDialog)
        self.secretKeyProblem.setObjectName(u"secretKeyProblem")

        self.gridlayout3.addWidget(self.secretKeyProblem, 9, 1, 1, 2)

        self.secretKeyExpiryEditLabel = QLabel(ImportServerAppDialog)
        self.secretKeyExpiryEditLabel.setObjectName(u"secretKeyExpiryEditLabel")
        self.secretKeyExpiryEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout3.addWidget(self.secretKeyExpiryEditLabel, 10, 0, 1, 1)

        self.secretKeyExpiryEdit = ExpiryEdit(ImportServerAppDialog)
        self.secretKeyExpiryEdit.setObjectName(u"secretKeyExpiryEdit")

        self.gridlayout3.addWidget(self.secretKeyExpiryEdit, 10, 1, 1, 2)

        self.secretKeyExpiryProblem = FieldProblem(ImportServerAppDialog)
        self.secretKeyExpiryProblem.setObjectName(u"secretKeyExpiryProblem")

        self.gridlayout3.addWidget(self.secretKeyExpiryProblem, 11, 1, 1, 2)

        self.appIdUriEditLabel = QLabel(ImportServerAppDialog)
        self.appIdUriEditLabel.setObjectName(u"appIdUriEditLabel")
        self.appIdUriEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout3.addWidget(self.appIdUriEditLabel, 12, 0, 1, 1)

        self.appIdUriEdit = QLineEdit(ImportServerAppDialog)
        self.appIdUriEdit.setObjectName(u"appIdUriEdit")

        self.gridlayout3.addWidget(self.appIdUriEdit, 12, 1, 1, 2)

        self.appIdUriProblem = FieldProblem(ImportServerAppDialog)
        self.appIdUriProblem.setObjectName(u"appIdUriProblem")

        self.gridlayout3.addWidget(self.appIdUriProblem, 13, 1, 1, 2)

        self.gridlayout3.setColumnStretch(1, 1)

        self.vboxlayout5.addLayout(self.gridlayout3)

        self.gridlayout2 = QGridLayout()
        self.gridlayout2.setObjectName(u"gridlayout2")
        self.gridlayout2.setHorizontalSpacing(12)
        self.gridlayout2.setVerticalSpacing(8)
        self.verifyButton = QPushButton(ImportServerAppDialog)
        self.verifyButton.setObjectName(u"verifyButton")

        self.gridlayout2.addWidget(self.verifyButton, 0, 0, 1, 1)

        self.verifyLabel = PlainLabel(ImportServerAppDialog)
        self.verifyLabel.setObjectName(u"verifyLabel")

        self.gridlayout2.addWidget(self.verifyLabel, 0, 1, 1, 1)

        self.verifyView = StepsView(ImportServerAppDialog)
        self.verifyView.setObjectName(u"verifyView")
        self.verifyView.setMinimumSize(QSize(0, 190))

        self.gridlayout2.addWidget(self.verifyView, 1, 0, 1, 2)

        self.gridlayout2.setColumnStretch(1, 1)

        self.vboxlayout5.addLayout(self.gridlayout2)

        self.formProblem = FieldProblem(ImportServerAppDialog)
        self.formProblem.setObjectName(u"formProblem")

        self.vboxlayout5.addWidget(self.formProblem)

        self.spacer1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout5.addItem(self.spacer1)

        self.hboxlayout4 = QHBoxLayout()
        self.hboxlayout4.setSpacing(8)
        self.hboxlayout4.setObjectName(u"hboxlayout4")
        self.spacer2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout4.addItem(self.spacer2)

        self.okButton = QPushButton(ImportServerAppDialog)
        self.okButton.setObjectName(u"okButton")

        self.hboxlayout4.addWidget(self.okButton)

        self.cancelButton = QPushButton(ImportServerAppDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.hboxlayout4.addWidget(self.cancelButton)


        self.vboxlayout5.addLayout(self.hboxlayout4)

#if QT_CONFIG(shortcut)
        self.tenantNameEditLabel.setBuddy(self.tenantNameEdit)
        self.tenantIdEditLabel.setBuddy(self.tenantIdEdit)
        self.applicationNameEditLabel.setBuddy(self.applicationNameEdit)
        self.clientIdEditLabel.setBuddy(self.clientIdEdit)
        self.secretKeyEditLabel.setBuddy(self.secretKeyEdit)
        self.secretKeyExpiryEditLabel.setBuddy(self.secretKeyExpiryEdit)
        self.appIdUriEditLabel.setBuddy(self.appIdUriEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportServerAppDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ImportServerAppDialog):
        ImportServerAppDialog.setWindowTitle(QCoreApplication.translate("ImportServerAppDialog", u"Import apps", None))
        self.introLabel.setText(QCoreApplication.translate("ImportServerAppDialog", u"Enter the details of a web app that was already created in the Azure portal.", None))
        self.tenantNameEditLabel.setText(QCoreApplication.translate("ImportServerAppDialog", u"Azure AD Tenant &Name:", None))
#if QT_CONFIG(accessibility)
        self.tenantNameEdit.setAccessibleName(QCoreApplication.translate("ImportServerAppDialog", u"Azure AD Tenant Name", None))
#endif // QT_CONFIG(accessibility)
        self.tenantIdEditLabel.setText(QCoreApplication.translate("ImportServerAppDialog", u"Azure AD Tenant &ID:", None))
#if QT_CONFIG(accessibility)
        self.tenantIdEdit.setAccessibleName(QCoreApplication.translate("ImportServerAppDialog", u"Azure AD Tenant ID", None))
#endif // QT_CONFIG(accessibility)
        self.applicationNameEditLabel.setText(QCoreApplication.translate("ImportServerAppDialog", u"&Application Name:", None))
#if QT_CONFIG(accessibility)
        self.applicationNameEdit.setAccessibleName(QCoreApplication.translate("ImportServerAppDialog", u"Application Name", None))
#endif // QT_CONFIG(accessibility)
        self.clientIdEditLabel.setText(QCoreApplication.translate("ImportServerAppDialog", u"&Client ID:", None))
#if QT_CONFIG(accessibility)
        self.clientIdEdit.setAccessibleName(QCoreApplication.translate("ImportServerAppDialog", u"Client ID", None))
#endif // QT_CONFIG(accessibility)
        self.secretKeyEditLabel.setText(QCoreApplication.translate("ImportServerAppDialog", u"Secret &Key:", None))
#if QT_CONFIG(accessibility)
        self.secretKeyEdit.setAccessibleName(QCoreApplication.translate("ImportServerAppDialog", u"Secret Key", None))
#endif // QT_CONFIG(accessibility)
        self.revealButton.setText(QCoreApplication.translate("ImportServerAppDialog", u"S&how", None))
#if QT_CONFIG(accessibility)
        self.revealButton.setAccessibleName(QCoreApplication.translate("ImportServerAppDialog", u"Show the secret key while pressed", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(tooltip)
        self.revealButton.setToolTip(QCoreApplication.translate("ImportServerAppDialog", u"Shows the secret key while pressed", None))
#endif // QT_CONFIG(tooltip)
        self.secretKeyExpiryEditLabel.setText(QCoreApplication.translate("ImportServerAppDialog", u"Secret Key &Expiry:", None))
#if QT_CONFIG(accessibility)
        self.secretKeyExpiryEdit.setAccessibleName(QCoreApplication.translate("ImportServerAppDialog", u"Secret Key Expiry", None))
#endif // QT_CONFIG(accessibility)
        self.appIdUriEditLabel.setText(QCoreApplication.translate("ImportServerAppDialog", u"App ID &URI:", None))
#if QT_CONFIG(accessibility)
        self.appIdUriEdit.setAccessibleName(QCoreApplication.translate("ImportServerAppDialog", u"App ID URI", None))
#endif // QT_CONFIG(accessibility)
        self.verifyButton.setText(QCoreApplication.translate("ImportServerAppDialog", u"&Verify", None))
#if QT_CONFIG(accessibility)
        self.verifyButton.setAccessibleName(QCoreApplication.translate("ImportServerAppDialog", u"Verify", None))
#endif // QT_CONFIG(accessibility)
        self.verifyLabel.setText("")
#if QT_CONFIG(accessibility)
        self.verifyView.setAccessibleName(QCoreApplication.translate("ImportServerAppDialog", u"Verification", None))
#endif // QT_CONFIG(accessibility)
        self.okButton.setText(QCoreApplication.translate("ImportServerAppDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("ImportServerAppDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("ImportServerAppDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("ImportServerAppDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
