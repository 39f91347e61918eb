from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFrame,
    QGridLayout, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QTreeWidgetItem, QVBoxLayout, QWidget)

from azconsole.gui.dialogs.steps_view import StepsView
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_CreateServerAppDialog(object):
    def setupUi(self, CreateServerAppDialog):
        if not CreateServerAppDialog.objectName():
            CreateServerAppDialog.setObjectName(u"CreateServerAppDialog")
        CreateServerAppDialog.setSizeGripEnabled(False)
        CreateServerAppDialog.setMinimumSize(QSize(680, 380))
        self.vboxlayout5 = QVBoxLayout(CreateServerAppDialog)
        self.vboxlayout5.setSpacing(12)
        self.vboxlayout5.setObjectName(u"vboxlayout5")
        self.vboxlayout5.setContentsMargins(16, 16, 16, 14)
        self.introLabel = PlainLabel(CreateServerAppDialog)
        self.introLabel.setObjectName(u"introLabel")

        self.vboxlayout5.addWidget(self.introLabel)

        self.gridlayout3 = QGridLayout()
        self.gridlayout3.setObjectName(u"gridlayout3")
        self.gridlayout3.setHorizontalSpacing(12)
        self.gridlayout3.setVerticalSpacing(6)
        self.applicationNameEditLabel = QLabel(CreateServerAppDialog)
        self.applicationNameEditLabel.setObjectName(u"applicationNameEditLabel")
        self.applicationNameEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout3.addWidget(self.applicationNameEditLabel, 0, 0, 1, 1)

        self.applicationNameEdit = QLineEdit(CreateServerAppDialog)
        self.applicationNameEdit.setObjectName(u"applicationNameEdit")

        self.gridlayout3.addWidget(self.applicationNameEdit, 0, 1, 1, 2)

        self.applicationNameProblem = FieldProblem(CreateServerAppDialog)
        self.applicationNameProblem.setObjectName(u"applicationNameProblem")

        self.gridlayout3.addWidget(self.applicationNameProblem, 1, 1, 1, 2)

        self.homePageUrlEditLabel = QLabel(CreateServerAppDialog)
        self.homePageUrlEditLabel.setObjectName(u"homePageUrlEditLabel")
        self.homePageUrlEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout3.addWidget(self.homePageUrlEditLabel, 2, 0, 1, 1)

        self.homePageUrlEdit = QLineEdit(CreateServerAppDialog)
        self.homePageUrlEdit.setObjectName(u"homePageUrlEdit")

        self.gridlayout3.addWidget(self.homePageUrlEdit, 2, 1, 1, 2)

        self.homePageUrlProblem = FieldProblem(CreateServerAppDialog)
        self.homePageUrlProblem.setObjectName(u"homePageUrlProblem")

        self.gridlayout3.addWidget(self.homePageUrlProblem, 3, 1, 1, 2)

        self.appIdUriEditLabel = QLabel(CreateServerAppDialog)
        self.appIdUriEditLabel.setObjectName(u"appIdUriEditLabel")
        self.appIdUriEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout3.addWidget(self.appIdUriEditLabel, 4, 0, 1, 1)

        self.appIdUriEdit = QLineEdit(CreateServerAppDialog)
        self.appIdUriEdit.setObjectName(u"appIdUriEdit")

        self.gridlayout3.addWidget(self.appIdUriEdit, 4, 1, 1, 2)

        self.appIdUriProblem = FieldProblem(CreateServerAppDialog)
        self.appIdUriProblem.setObjectName(u"appIdUriProblem")

        self.gridlayout3.addWidget(self.appIdUriProblem, 5, 1, 1, 2)

        self.useTenantUriButton = QPushButton(CreateServerAppDialog)
        self.useTenantUriButton.setObjectName(u"useTenantUriButton")
        self.useTenantUriButton.setText(u"U&se api://")

        self.gridlayout3.addWidget(self.useTenantUriButton, 6, 1, 1, 2)

        self.validityComboLabel = QLabel(CreateServerAppDialog)
        self.validityComboLabel.setObjectName(u"validityComboLabel")
        self.validityComboLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout3.addWidget(self.validityComboLabel, 7, 0, 1, 1)

        self.validityCombo = QComboBox(CreateServerAppDialog)
        self.validityCombo.setObjectName(u"validityCombo")

        self.gridlayout3.addWidget(self.validityCombo, 7, 1, 1, 2)

        self.signInLabel = PlainLabel(CreateServerAppDialog)
        self.signInLabel.setObjectName(u"signInLabel")

        self.gridlayout3.addWidget(self.signInLabel, 8, 0, 1, 2)

        self.signInButton = QPushButton(CreateServerAppDialog)
        self.signInButton.setObjectName(u"signInButton")

        self.gridlayout3.addWidget(self.signInButton, 8, 2, 1, 1)

        self.tenantNameEditLabel = QLabel(CreateServerAppDialog)
        self.tenantNameEditLabel.setObjectName(u"tenantNameEditLabel")
        self.tenantNameEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout3.addWidget(self.tenantNameEditLabel, 9, 0, 1, 1)

        self.tenantNameEdit = QLineEdit(CreateServerAppDialog)
        self.tenantNameEdit.setObjectName(u"tenantNameEdit")
        self.tenantNameEdit.setReadOnly(True)

        self.gridlayout3.addWidget(self.tenantNameEdit, 9, 1, 1, 2)

        self.accountLabel = PlainLabel(CreateServerAppDialog)
        self.accountLabel.setObjectName(u"accountLabel")
        self.accountLabel.setProperty(u"role", u"muted")

        self.gridlayout3.addWidget(self.accountLabel, 10, 1, 1, 2)

        self.gridlayout3.setColumnStretch(1, 1)

        self.vboxlayout5.addLayout(self.gridlayout3)

        self.unfinishedPanel = QFrame(CreateServerAppDialog)
        self.unfinishedPanel.setObjectName(u"unfinishedPanel")
        self.unfinishedPanel.setFrameShape(QFrame.Shape.StyledPanel)
        self.unfinishedPanel.setProperty(u"role", u"notice")
        self.vboxlayout2 = QVBoxLayout(self.unfinishedPanel)
        self.vboxlayout2.setSpacing(8)
        self.vboxlayout2.setObjectName(u"vboxlayout2")
        self.vboxlayout2.setContentsMargins(12, 10, 12, 10)
        self.unfinishedLabel = PlainLabel(self.unfinishedPanel)
        self.unfinishedLabel.setObjectName(u"unfinishedLabel")

        self.vboxlayout2.addWidget(self.unfinishedLabel)

        self.hboxlayout1 = QHBoxLayout()
        self.hboxlayout1.setSpacing(8)
        self.hboxlayout1.setObjectName(u"hboxlayout1")
        self.spacer1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout1.addItem(self.spacer1)

        self.finishButton = QPushButton(self.unfinishedPanel)
        self.finishButton.setObjectName(u"finishButton")

        self.hboxlayout1.addWidget(self.finishButton)

        self.removeButton = QPushButton(self.unfinishedPanel)
        self.removeButton.setObjectName(u"removeButton")

        self.hboxlayout1.addWidget(self.removeButton)


        self.vboxlayout2.addLayout(self.hboxlayout1)


        self.vboxlayout5.addWidget(self.unfinishedPanel)

        self.stepsView = StepsView(CreateServerAppDialog)
        self.stepsView.setObjectName(u"stepsView")
        self.stepsView.setMinimumSize(QSize(0, 240))

        self.vboxlayout5.addWidget(self.stepsView)

        self.formProblem = FieldProblem(CreateServerAppDialog)
        self.formProblem.setObjectName(u"formProblem")

        self.vboxlayout5.addWidget(self.formProblem)

        self.noteLabel = PlainLabel(CreateServerAppDialog)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setProperty(u"role", u"muted")

        self.vboxlayout5.addWidget(self.noteLabel)

        self.spacer2 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout5.addItem(self.spacer2)

        self.hboxlayout4 = QHBoxLayout()
        self.hboxlayout4.setSpacing(8)
        self.hboxlayout4.setObjectName(u"hboxlayout4")
        self.spacer3 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout4.addItem(self.spacer3)

        self.okButton = QPushButton(CreateServerAppDialog)
        self.okButton.setObjectName(u"okButton")

        self.hboxlayout4.addWidget(self.okButton)

        self.cancelButton = QPushButton(CreateServerAppDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.hboxlayout4.addWidget(self.cancelButton)


        self.vboxlayout5.addLayout(self.hboxlayout4)

#if QT_CONFIG(shortcut)
        self.applicationNameEditLabel.setBuddy(self.applicationNameEdit)
        self.homePageUrlEditLabel.setBuddy(self.homePageUrlEdit)
        self.appIdUriEditLabel.setBuddy(self.appIdUriEdit)
        self.validityComboLabel.setBuddy(self.validityCombo)
        self.tenantNameEditLabel.setBuddy(self.tenantNameEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CreateServerAppDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, CreateServerAppDialog):
        CreateServerAppDialog.setWindowTitle(QCoreApplication.translate("CreateServerAppDialog", u"Create Server Application", None))
        self.introLabel.setText(QCoreApplication.translate("CreateServerAppDialog", u"This creates a web app in Azure AD.", None))
        self.applicationNameEditLabel.setText(QCoreApplication.translate("CreateServerAppDialog", u"&Application Name:", None))
#if QT_CONFIG(accessibility)
        self.applicationNameEdit.setAccessibleName(QCoreApplication.translate("CreateServerAppDialog", u"Application Name", None))
#endif // QT_CONFIG(accessibility)
        self.homePageUrlEditLabel.setText(QCoreApplication.translate("CreateServerAppDialog", u"&HomePage URL:", None))
#if QT_CONFIG(accessibility)
        self.homePageUrlEdit.setAccessibleName(QCoreApplication.translate("CreateServerAppDialog", u"HomePage URL", None))
#endif // QT_CONFIG(accessibility)
        self.appIdUriEditLabel.setText(QCoreApplication.translate("CreateServerAppDialog", u"App ID &URI:", None))
#if QT_CONFIG(accessibility)
        self.appIdUriEdit.setAccessibleName(QCoreApplication.translate("CreateServerAppDialog", u"App ID URI", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.useTenantUriButton.setAccessibleName(QCoreApplication.translate("CreateServerAppDialog", u"Use the tenant's App ID URI", None))
#endif // QT_CONFIG(accessibility)
        self.validityComboLabel.setText(QCoreApplication.translate("CreateServerAppDialog", u"Secret Key &validity period:", None))
#if QT_CONFIG(accessibility)
        self.validityCombo.setAccessibleName(QCoreApplication.translate("CreateServerAppDialog", u"Secret Key validity period", None))
#endif // QT_CONFIG(accessibility)
        self.signInLabel.setText(QCoreApplication.translate("CreateServerAppDialog", u"Sign in to Azure as an administrative user. The credentials aren't saved.", None))
        self.signInButton.setText(QCoreApplication.translate("CreateServerAppDialog", u"Sign &in", None))
#if QT_CONFIG(accessibility)
        self.signInButton.setAccessibleName(QCoreApplication.translate("CreateServerAppDialog", u"Sign in", None))
#endif // QT_CONFIG(accessibility)
        self.tenantNameEditLabel.setText(QCoreApplication.translate("CreateServerAppDialog", u"Azure AD &Tenant Name:", None))
#if QT_CONFIG(accessibility)
        self.tenantNameEdit.setAccessibleName(QCoreApplication.translate("CreateServerAppDialog", u"Azure AD Tenant Name", None))
#endif // QT_CONFIG(accessibility)
        self.accountLabel.setText("")
        self.unfinishedLabel.setText("")
        self.finishButton.setText(QCoreApplication.translate("CreateServerAppDialog", u"&Finish", None))
#if QT_CONFIG(accessibility)
        self.finishButton.setAccessibleName(QCoreApplication.translate("CreateServerAppDialog", u"Finish", None))
#endif // QT_CONFIG(accessibility)
        self.removeButton.setText(QCoreApplication.translate("CreateServerAppDialog", u"Re&move", None))
#if QT_CONFIG(accessibility)
        self.removeButton.setAccessibleName(QCoreApplication.translate("CreateServerAppDialog", u"Remove", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.stepsView.setAccessibleName(QCoreApplication.translate("CreateServerAppDialog", u"Steps", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("CreateServerAppDialog", u"A Conditional Access policy for all cloud apps must exclude this app, or discovery and client sign-in stop.", None))
        self.okButton.setText(QCoreApplication.translate("CreateServerAppDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("CreateServerAppDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("CreateServerAppDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("CreateServerAppDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
