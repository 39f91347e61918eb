from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QGridLayout,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QTabWidget, QTreeWidgetItem, QVBoxLayout, QWidget)

from azconsole.gui.dialogs.steps_view import StepsView
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_ServicePropertiesDialog(object):
    def setupUi(self, ServicePropertiesDialog):
        if not ServicePropertiesDialog.objectName():
            ServicePropertiesDialog.setObjectName(u"ServicePropertiesDialog")
        ServicePropertiesDialog.setSizeGripEnabled(False)
        ServicePropertiesDialog.setMinimumSize(QSize(600, 500))
        self.vboxlayout10 = QVBoxLayout(ServicePropertiesDialog)
        self.vboxlayout10.setSpacing(10)
        self.vboxlayout10.setObjectName(u"vboxlayout10")
        self.vboxlayout10.setContentsMargins(12, 12, 12, 12)
        self.tabs = QTabWidget(ServicePropertiesDialog)
        self.tabs.setObjectName(u"tabs")
        self.generalTab = QWidget()
        self.generalTab.setObjectName(u"generalTab")
        self.vboxlayout2 = QVBoxLayout(self.generalTab)
        self.vboxlayout2.setSpacing(10)
        self.vboxlayout2.setObjectName(u"vboxlayout2")
        self.vboxlayout2.setContentsMargins(16, 16, 16, 14)
        self.gridlayout1 = QGridLayout()
        self.gridlayout1.setObjectName(u"gridlayout1")
        self.gridlayout1.setHorizontalSpacing(12)
        self.gridlayout1.setVerticalSpacing(8)
        self.nameEditLabel = QLabel(self.generalTab)
        self.nameEditLabel.setObjectName(u"nameEditLabel")
        self.nameEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.nameEditLabel, 0, 0, 1, 1)

        self.nameEdit = QLineEdit(self.generalTab)
        self.nameEdit.setObjectName(u"nameEdit")
        self.nameEdit.setMaxLength(512)

        self.gridlayout1.addWidget(self.nameEdit, 0, 1, 1, 2)

        self.nameProblem = FieldProblem(self.generalTab)
        self.nameProblem.setObjectName(u"nameProblem")

        self.gridlayout1.addWidget(self.nameProblem, 1, 1, 1, 2)

        self.descriptionEditLabel = QLabel(self.generalTab)
        self.descriptionEditLabel.setObjectName(u"descriptionEditLabel")
        self.descriptionEditLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.descriptionEditLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.gridlayout1.addWidget(self.descriptionEditLabel, 2, 0, 1, 1)

        self.descriptionEdit = QPlainTextEdit(self.generalTab)
        self.descriptionEdit.setObjectName(u"descriptionEdit")
        self.descriptionEdit.setTabChangesFocus(True)
        self.descriptionEdit.setMinimumSize(QSize(0, 52))
        self.descriptionEdit.setMaximumSize(QSize(16777215, 52))

        self.gridlayout1.addWidget(self.descriptionEdit, 2, 1, 1, 2)

        self.descriptionProblem = FieldProblem(self.generalTab)
        self.descriptionProblem.setObjectName(u"descriptionProblem")

        self.gridlayout1.addWidget(self.descriptionProblem, 3, 1, 1, 2)

        self.typeEditLabel = QLabel(self.generalTab)
        self.typeEditLabel.setObjectName(u"typeEditLabel")
        self.typeEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.typeEditLabel, 4, 0, 1, 1)

        self.typeEdit = QLineEdit(self.generalTab)
        self.typeEdit.setObjectName(u"typeEdit")
        self.typeEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.typeEdit, 4, 1, 1, 2)

        self.environmentEditLabel = QLabel(self.generalTab)
        self.environmentEditLabel.setObjectName(u"environmentEditLabel")
        self.environmentEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.environmentEditLabel, 5, 0, 1, 1)

        self.environmentEdit = QLineEdit(self.generalTab)
        self.environmentEdit.setObjectName(u"environmentEdit")
        self.environmentEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.environmentEdit, 5, 1, 1, 2)

        self.tenantNameEditLabel = QLabel(self.generalTab)
        self.tenantNameEditLabel.setObjectName(u"tenantNameEditLabel")
        self.tenantNameEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.tenantNameEditLabel, 6, 0, 1, 1)

        self.tenantNameEdit = QLineEdit(self.generalTab)
        self.tenantNameEdit.setObjectName(u"tenantNameEdit")
        self.tenantNameEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.tenantNameEdit, 6, 1, 1, 2)

        self.tenantIdEditLabel = QLabel(self.generalTab)
        self.tenantIdEditLabel.setObjectName(u"tenantIdEditLabel")
        self.tenantIdEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.tenantIdEditLabel, 7, 0, 1, 1)

        self.tenantIdEdit = QLineEdit(self.generalTab)
        self.tenantIdEdit.setObjectName(u"tenantIdEdit")
        self.tenantIdEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.tenantIdEdit, 7, 1, 1, 2)

        self.createdEditLabel = QLabel(self.generalTab)
        self.createdEditLabel.setObjectName(u"createdEditLabel")
        self.createdEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.createdEditLabel, 8, 0, 1, 1)

        self.createdEdit = QLineEdit(self.generalTab)
        self.createdEdit.setObjectName(u"createdEdit")
        self.createdEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.createdEdit, 8, 1, 1, 2)

        self.gridlayout1.setColumnStretch(1, 1)

        self.vboxlayout2.addLayout(self.gridlayout1)

        self.spacer1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout2.addItem(self.spacer1)

        self.tabs.addTab(self.generalTab, "")
        self.applicationsTab = QWidget()
        self.applicationsTab.setObjectName(u"applicationsTab")
        self.vboxlayout5 = QVBoxLayout(self.applicationsTab)
        self.vboxlayout5.setSpacing(12)
        self.vboxlayout5.setObjectName(u"vboxlayout5")
        self.vboxlayout5.setContentsMargins(16, 16, 16, 14)
        self.gridlayout3 = QGridLayout()
        self.gridlayout3.setObjectName(u"gridlayout3")
        self.gridlayout3.setHorizontalSpacing(12)
        self.gridlayout3.setVerticalSpacing(8)
        self.webAppEditLabel = QLabel(self.applicationsTab)
        self.webAppEditLabel.setObjectName(u"webAppEditLabel")
        self.webAppEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout3.addWidget(self.webAppEditLabel, 0, 0, 1, 1)

        self.webAppEdit = QLineEdit(self.applicationsTab)
        self.webAppEdit.setObjectName(u"webAppEdit")
        self.webAppEdit.setReadOnly(True)

        self.gridlayout3.addWidget(self.webAppEdit, 0, 1, 1, 1)

        self.webAppButton = QPushButton(self.applicationsTab)
        self.webAppButton.setObjectName(u"webAppButton")

        self.gridlayout3.addWidget(self.webAppButton, 0, 2, 1, 1)

        self.serverAppProblem = FieldProblem(self.applicationsTab)
        self.serverAppProblem.setObjectName(u"serverAppProblem")

        self.gridlayout3.addWidget(self.serverAppProblem, 1, 1, 1, 2)

        self.webAppNote = PlainLabel(self.applicationsTab)
        self.webAppNote.setObjectName(u"webAppNote")
        self.webAppNote.setProperty(u"role", u"muted")

        self.gridlayout3.addWidget(self.webAppNote, 2, 1, 1, 2)

        self.nativeAppEditLabel = QLabel(self.applicationsTab)
        self.nativeAppEditLabel.setObjectName(u"nativeAppEditLabel")
        self.nativeAppEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout3.addWidget(self.nativeAppEditLabel, 3, 0, 1, 1)

        self.nativeAppEdit = QLineEdit(self.applicationsTab)
        self.nativeAppEdit.setObjectName(u"nativeAppEdit")
        self.nativeAppEdit.setReadOnly(True)

        self.gridlayout3.addWidget(self.nativeAppEdit, 3, 1, 1, 1)

        self.nativeAppButton = QPushButton(self.applicationsTab)
        self.nativeAppButton.setObjectName(u"nativeAppButton")

        self.gridlayout3.addWidget(self.nativeAppButton, 3, 2, 1, 1)

        self.clientAppProblem = FieldProblem(self.applicationsTab)
        self.clientAppProblem.setObjectName(u"clientAppProblem")

        self.gridlayout3.addWidget(self.clientAppProblem, 4, 1, 1, 2)

        self.nativeAppNote = PlainLabel(self.applicationsTab)
        self.nativeAppNote.setObjectName(u"nativeAppNote")
        self.nativeAppNote.setProperty(u"role", u"muted")

        self.gridlayout3.addWidget(self.nativeAppNote, 5, 1, 1, 2)

        self.gridlayout3.setColumnStretch(1, 1)

        self.vboxlayout5.addLayout(self.gridlayout3)

        self.hboxlayout4 = QHBoxLayout()
        self.hboxlayout4.setSpacing(12)
        self.hboxlayout4.setObjectName(u"hboxlayout4")
        self.verifyButton = QPushButton(self.applicationsTab)
        self.verifyButton.setObjectName(u"verifyButton")

        self.hboxlayout4.addWidget(self.verifyButton)

        self.verifyLabel = PlainLabel(self.applicationsTab)
        self.verifyLabel.setObjectName(u"verifyLabel")

        self.hboxlayout4.addWidget(self.verifyLabel)

        self.hboxlayout4.setStretch(1, 1)

        self.vboxlayout5.addLayout(self.hboxlayout4)

        self.verifyView = StepsView(self.applicationsTab)
        self.verifyView.setObjectName(u"verifyView")

        self.vboxlayout5.addWidget(self.verifyView)

        self.vboxlayout5.setStretch(2, 1)
        self.tabs.addTab(self.applicationsTab, "")
        self.discoveryTab = QWidget()
        self.discoveryTab.setObjectName(u"discoveryTab")
        self.vboxlayout8 = QVBoxLayout(self.discoveryTab)
        self.vboxlayout8.setSpacing(12)
        self.vboxlayout8.setObjectName(u"vboxlayout8")
        self.vboxlayout8.setContentsMargins(16, 16, 16, 14)
        self.hboxlayout6 = QHBoxLayout()
        self.hboxlayout6.setSpacing(12)
        self.hboxlayout6.setObjectName(u"hboxlayout6")
        self.userDiscoveryCheck = QCheckBox(self.discoveryTab)
        self.userDiscoveryCheck.setObjectName(u"userDiscoveryCheck")

        self.hboxlayout6.addWidget(self.userDiscoveryCheck)

        self.spacer2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout6.addItem(self.spacer2)

        self.settingsButton = QPushButton(self.discoveryTab)
        self.settingsButton.setObjectName(u"settingsButton")

        self.hboxlayout6.addWidget(self.settingsButton)


        self.vboxlayout8.addLayout(self.hboxlayout6)

        self.scheduleLabel = PlainLabel(self.discoveryTab)
        self.scheduleLabel.setObjectName(u"scheduleLabel")

        self.vboxlayout8.addWidget(self.scheduleLabel)

        self.hboxlayout7 = QHBoxLayout()
        self.hboxlayout7.setSpacing(8)
        self.hboxlayout7.setObjectName(u"hboxlayout7")
        self.runFullButton = QPushButton(self.discoveryTab)
        self.runFullButton.setObjectName(u"runFullButton")

        self.hboxlayout7.addWidget(self.runFullButton)

        self.cancelRunButton = QPushButton(self.discoveryTab)
        self.cancelRunButton.setObjectName(u"cancelRunButton")

        self.hboxlayout7.addWidget(self.cancelRunButton)

        self.spacer3 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout7.addItem(self.spacer3)


        self.vboxlayout8.addLayout(self.hboxlayout7)

        self.runLabel = PlainLabel(self.discoveryTab)
        self.runLabel.setObjectName(u"runLabel")

        self.vboxlayout8.addWidget(self.runLabel)

        self.spacer4 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout8.addItem(self.spacer4)

        self.tabs.addTab(self.discoveryTab, "")

        self.vboxlayout10.addWidget(self.tabs)

        self.formProblem = FieldProblem(ServicePropertiesDialog)
        self.formProblem.setObjectName(u"formProblem")

        self.vboxlayout10.addWidget(self.formProblem)

        self.hboxlayout9 = QHBoxLayout()
        self.hboxlayout9.setSpacing(8)
        self.hboxlayout9.setObjectName(u"hboxlayout9")
        self.spacer5 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout9.addItem(self.spacer5)

        self.okButton = QPushButton(ServicePropertiesDialog)
        self.okButton.setObjectName(u"okButton")

        self.hboxlayout9.addWidget(self.okButton)

        self.cancelButton = QPushButton(ServicePropertiesDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.hboxlayout9.addWidget(self.cancelButton)

        self.applyButton = QPushButton(ServicePropertiesDialog)
        self.applyButton.setObjectName(u"applyButton")

        self.hboxlayout9.addWidget(self.applyButton)


        self.vboxlayout10.addLayout(self.hboxlayout9)

        self.vboxlayout10.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.nameEditLabel.setBuddy(self.nameEdit)
        self.descriptionEditLabel.setBuddy(self.descriptionEdit)
        self.typeEditLabel.setBuddy(self.typeEdit)
        self.environmentEditLabel.setBuddy(self.environmentEdit)
        self.tenantNameEditLabel.setBuddy(self.tenantNameEdit)
        self.tenantIdEditLabel.setBuddy(self.tenantIdEdit)
        self.createdEditLabel.setBuddy(self.createdEdit)
        self.webAppEditLabel.setBuddy(self.webAppEdit)
        self.nativeAppEditLabel.setBuddy(self.nativeAppEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ServicePropertiesDialog)

        self.tabs.setCurrentIndex(0)
        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ServicePropertiesDialog):
        ServicePropertiesDialog.setWindowTitle(QCoreApplication.translate("ServicePropertiesDialog", u"Properties", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Properties", None))
#endif // QT_CONFIG(accessibility)
        self.nameEditLabel.setText(QCoreApplication.translate("ServicePropertiesDialog", u"&Name:", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.descriptionEditLabel.setText(QCoreApplication.translate("ServicePropertiesDialog", u"&Description:", None))
#if QT_CONFIG(accessibility)
        self.descriptionEdit.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Description", None))
#endif // QT_CONFIG(accessibility)
        self.typeEditLabel.setText(QCoreApplication.translate("ServicePropertiesDialog", u"Cloud service &type:", None))
#if QT_CONFIG(accessibility)
        self.typeEdit.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Cloud service type", None))
#endif // QT_CONFIG(accessibility)
        self.environmentEditLabel.setText(QCoreApplication.translate("ServicePropertiesDialog", u"Azure environ&ment:", None))
#if QT_CONFIG(accessibility)
        self.environmentEdit.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Azure environment", None))
#endif // QT_CONFIG(accessibility)
        self.tenantNameEditLabel.setText(QCoreApplication.translate("ServicePropertiesDialog", u"Azure AD Tenant Nam&e:", None))
#if QT_CONFIG(accessibility)
        self.tenantNameEdit.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Azure AD Tenant Name", None))
#endif // QT_CONFIG(accessibility)
        self.tenantIdEditLabel.setText(QCoreApplication.translate("ServicePropertiesDialog", u"Azure AD Tenant &ID:", None))
#if QT_CONFIG(accessibility)
        self.tenantIdEdit.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Azure AD Tenant ID", None))
#endif // QT_CONFIG(accessibility)
        self.createdEditLabel.setText(QCoreApplication.translate("ServicePropertiesDialog", u"Created:", None))
#if QT_CONFIG(accessibility)
        self.createdEdit.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Created", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.generalTab), QCoreApplication.translate("ServicePropertiesDialog", u"General", None))
        self.webAppEditLabel.setText(QCoreApplication.translate("ServicePropertiesDialog", u"&Web app:", None))
#if QT_CONFIG(accessibility)
        self.webAppEdit.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Web app", None))
#endif // QT_CONFIG(accessibility)
        self.webAppButton.setText(QCoreApplication.translate("ServicePropertiesDialog", u"&Browse\u2026", None))
#if QT_CONFIG(accessibility)
        self.webAppButton.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Browse", None))
#endif // QT_CONFIG(accessibility)
        self.webAppNote.setText("")
        self.nativeAppEditLabel.setText(QCoreApplication.translate("ServicePropertiesDialog", u"Native &Client app:", None))
#if QT_CONFIG(accessibility)
        self.nativeAppEdit.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Native Client app", None))
#endif // QT_CONFIG(accessibility)
        self.nativeAppButton.setText(QCoreApplication.translate("ServicePropertiesDialog", u"B&rowse\u2026", None))
#if QT_CONFIG(accessibility)
        self.nativeAppButton.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Browse", None))
#endif // QT_CONFIG(accessibility)
        self.nativeAppNote.setText("")
        self.verifyButton.setText(QCoreApplication.translate("ServicePropertiesDialog", u"&Verify", None))
#if QT_CONFIG(accessibility)
        self.verifyButton.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Verify", None))
#endif // QT_CONFIG(accessibility)
        self.verifyLabel.setText("")
#if QT_CONFIG(accessibility)
        self.verifyView.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Verification", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.applicationsTab), QCoreApplication.translate("ServicePropertiesDialog", u"Applications", None))
        self.userDiscoveryCheck.setText(QCoreApplication.translate("ServicePropertiesDialog", u"&Enable Azure Active Directory User Discovery", None))
#if QT_CONFIG(accessibility)
        self.userDiscoveryCheck.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Enable Azure Active Directory User Discovery", None))
#endif // QT_CONFIG(accessibility)
        self.settingsButton.setText(QCoreApplication.translate("ServicePropertiesDialog", u"&Settings\u2026", None))
#if QT_CONFIG(accessibility)
        self.settingsButton.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Settings", None))
#endif // QT_CONFIG(accessibility)
        self.scheduleLabel.setText("")
        self.runFullButton.setText(QCoreApplication.translate("ServicePropertiesDialog", u"Run &full discovery now", None))
#if QT_CONFIG(accessibility)
        self.runFullButton.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Run full discovery now", None))
#endif // QT_CONFIG(accessibility)
        self.cancelRunButton.setText(QCoreApplication.translate("ServicePropertiesDialog", u"Stop discover&y", None))
#if QT_CONFIG(accessibility)
        self.cancelRunButton.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Stop discovery", None))
#endif // QT_CONFIG(accessibility)
        self.runLabel.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.discoveryTab), QCoreApplication.translate("ServicePropertiesDialog", u"Discovery", None))
        self.okButton.setText(QCoreApplication.translate("ServicePropertiesDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("ServicePropertiesDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
        self.applyButton.setText(QCoreApplication.translate("ServicePropertiesDialog", u"&Apply", None))
#if QT_CONFIG(accessibility)
        self.applyButton.setAccessibleName(QCoreApplication.translate("ServicePropertiesDialog", u"Apply", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
