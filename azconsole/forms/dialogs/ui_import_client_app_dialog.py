from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QGridLayout, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QTreeWidgetItem, QVBoxLayout,
    QWidget)

from azconsole.gui.dialogs.steps_view import StepsView
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_ImportClientAppDialog(object):
    def setupUi(self, ImportClientAppDialog):
        if not ImportClientAppDialog.objectName():
            ImportClientAppDialog.setObjectName(u"ImportClientAppDialog")
        ImportClientAppDialog.setSizeGripEnabled(False)
        ImportClientAppDialog.setMinimumSize(QSize(620, 320))
        self.vboxlayout3 = QVBoxLayout(ImportClientAppDialog)
        self.vboxlayout3.setSpacing(12)
        self.vboxlayout3.setObjectName(u"vboxlayout3")
        self.vboxlayout3.setContentsMargins(16, 16, 16, 14)
        self.introLabel = PlainLabel(ImportClientAppDialog)
        self.introLabel.setObjectName(u"introLabel")

        self.vboxlayout3.addWidget(self.introLabel)

        self.gridlayout1 = QGridLayout()
        self.gridlayout1.setObjectName(u"gridlayout1")
        self.gridlayout1.setHorizontalSpacing(12)
        self.gridlayout1.setVerticalSpacing(6)
        self.tenantNameEditLabel = QLabel(ImportClientAppDialog)
        self.tenantNameEditLabel.setObjectName(u"tenantNameEditLabel")
        self.tenantNameEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.tenantNameEditLabel, 0, 0, 1, 1)

        self.tenantNameEdit = QLineEdit(ImportClientAppDialog)
        self.tenantNameEdit.setObjectName(u"tenantNameEdit")
        self.tenantNameEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.tenantNameEdit, 0, 1, 1, 2)

        self.tenantIdEditLabel = QLabel(ImportClientAppDialog)
        self.tenantIdEditLabel.setObjectName(u"tenantIdEditLabel")
        self.tenantIdEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.tenantIdEditLabel, 2, 0, 1, 1)

        self.tenantIdEdit = QLineEdit(ImportClientAppDialog)
        self.tenantIdEdit.setObjectName(u"tenantIdEdit")
        self.tenantIdEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.tenantIdEdit, 2, 1, 1, 2)

        self.applicationNameEditLabel = QLabel(ImportClientAppDialog)
        self.applicationNameEditLabel.setObjectName(u"applicationNameEditLabel")
        self.applicationNameEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.applicationNameEditLabel, 4, 0, 1, 1)

        self.applicationNameEdit = QLineEdit(ImportClientAppDialog)
        self.applicationNameEdit.setObjectName(u"applicationNameEdit")

        self.gridlayout1.addWidget(self.applicationNameEdit, 4, 1, 1, 2)

        self.applicationNameProblem = FieldProblem(ImportClientAppDialog)
        self.applicationNameProblem.setObjectName(u"applicationNameProblem")

        self.gridlayout1.addWidget(self.applicationNameProblem, 5, 1, 1, 2)

        self.clientIdEditLabel = QLabel(ImportClientAppDialog)
        self.clientIdEditLabel.setObjectName(u"clientIdEditLabel")
        self.clientIdEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.clientIdEditLabel, 6, 0, 1, 1)

        self.clientIdEdit = QLineEdit(ImportClientAppDialog)
        self.clientIdEdit.setObjectName(u"clientIdEdit")

        self.gridlayout1.addWidget(self.clientIdEdit, 6, 1, 1, 2)

        self.clientIdProblem = FieldProblem(ImportClientAppDialog)
        self.clientIdProblem.setObjectName(u"clientIdProblem")

        self.gridlayout1.addWidget(self.clientIdProblem, 7, 1, 1, 2)

        self.gridlayout1.setColumnStretch(1, 1)

        self.vboxlayout3.addLayout(self.gridlayout1)

        self.gridlayout2 = QGridLayout()
        self.gridlayout2.setObjectName(u"gridlayout2")
        self.gridlayout2.setHorizontalSpacing(12)
        self.gridlayout2.setVerticalSpacing(8)
        self.verifyButton = QPushButton(ImportClientAppDialog)
        self.verifyButton.setObjectName(u"verifyButton")

        self.gridlayout2.addWidget(self.verifyButton, 0, 0, 1, 1)

        self.verifyLabel = PlainLabel(ImportClientAppDialog)
        self.verifyLabel.setObjectName(u"verifyLabel")

        self.gridlayout2.addWidget(self.verifyLabel, 0, 1, 1, 1)

        self.verifyView = StepsView(ImportClientAppDialog)
        self.verifyView.setObjectName(u"verifyView")
        self.verifyView.setMinimumSize(QSize(0, 190))

        self.gridlayout2.addWidget(self.verifyView, 1, 0, 1, 2)

        self.gridlayout2.setColumnStretch(1, 1)

        self.vboxlayout3.addLayout(self.gridlayout2)

        self.formProblem = FieldProblem(ImportClientAppDialog)
        self.formProblem.setObjectName(u"formProblem")

        self.vboxlayout3.addWidget(self.formProblem)

        self.spacer1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout3.addItem(self.spacer1)

        self.hboxlayout2 = QHBoxLayout()
        self.hboxlayout2.setSpacing(8)
        self.hboxlayout2.setObjectName(u"hboxlayout2")
        self.spacer2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout2.addItem(self.spacer2)

        self.okButton = QPushButton(ImportClientAppDialog)
        self.okButton.setObjectName(u"okButton")

        self.hboxlayout2.addWidget(self.okButton)

        self.cancelButton = QPushButton(ImportClientAppDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.hboxlayout2.addWidget(self.cancelButton)


        self.vboxlayout3.addLayout(self.hboxlayout2)

#if QT_CONFIG(shortcut)
        self.tenantNameEditLabel.setBuddy(self.tenantNameEdit)
        self.tenantIdEditLabel.setBuddy(self.tenantIdEdit)
        self.applicationNameEditLabel.setBuddy(self.applicationNameEdit)
        self.clientIdEditLabel.setBuddy(self.clientIdEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportClientAppDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ImportClientAppDialog):
        ImportClientAppDialog.setWindowTitle(QCoreApplication.translate("ImportClientAppDialog", u"Import apps", None))
        self.introLabel.setText(QCoreApplication.translate("ImportClientAppDialog", u"Enter the details of a native app that was already created in the Azure portal. It belongs to the tenant of the web app.", None))
        self.tenantNameEditLabel.setText(QCoreApplication.translate("ImportClientAppDialog", u"Azure AD Tenant &Name:", None))
#if QT_CONFIG(accessibility)
        self.tenantNameEdit.setAccessibleName(QCoreApplication.translate("ImportClientAppDialog", u"Azure AD Tenant Name", None))
#endif // QT_CONFIG(accessibility)
        self.tenantIdEditLabel.setText(QCoreApplication.translate("ImportClientAppDialog", u"Azure AD Tenant &ID:", None))
#if QT_CONFIG(accessibility)
        self.tenantIdEdit.setAccessibleName(QCoreApplication.translate("ImportClientAppDialog", u"Azure AD Tenant ID", None))
#endif // QT_CONFIG(accessibility)
        self.applicationNameEditLabel.setText(QCoreApplication.translate("ImportClientAppDialog", u"&Application Name:", None))
#if QT_CONFIG(accessibility)
        self.applicationNameEdit.setAccessibleName(QCoreApplication.translate("ImportClientAppDialog", u"Application Name", None))
#endif // QT_CONFIG(accessibility)
        self.clientIdEditLabel.setText(QCoreApplication.translate("ImportClientAppDialog", u"&Client ID:", None))
#if QT_CONFIG(accessibility)
        self.clientIdEdit.setAccessibleName(QCoreApplication.translate("ImportClientAppDialog", u"Client ID", None))
#endif // QT_CONFIG(accessibility)
        self.verifyButton.setText(QCoreApplication.translate("ImportClientAppDialog", u"&Verify", None))
#if QT_CONFIG(accessibility)
        self.verifyButton.setAccessibleName(QCoreApplication.translate("ImportClientAppDialog", u"Verify", None))
#endif // QT_CONFIG(accessibility)
        self.verifyLabel.setText("")
#if QT_CONFIG(accessibility)
        self.verifyView.setAccessibleName(QCoreApplication.translate("ImportClientAppDialog", u"Verification", None))
#endif // QT_CONFIG(accessibility)
        self.okButton.setText(QCoreApplication.translate("ImportClientAppDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("ImportClientAppDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("ImportClientAppDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("ImportClientAppDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
