from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QGridLayout, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QTreeWidgetItem, QVBoxLayout, QWidget)

from azconsole.gui.dialogs.steps_view import StepsView
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_AzureAdTab(object):
    def setupUi(self, AzureAdTab):
        if not AzureAdTab.objectName():
            AzureAdTab.setObjectName(u"AzureAdTab")
        self.vboxlayout3 = QVBoxLayout(AzureAdTab)
        self.vboxlayout3.setSpacing(12)
        self.vboxlayout3.setObjectName(u"vboxlayout3")
        self.vboxlayout3.setContentsMargins(16, 16, 16, 14)
        self.gridlayout1 = QGridLayout()
        self.gridlayout1.setObjectName(u"gridlayout1")
        self.gridlayout1.setHorizontalSpacing(12)
        self.gridlayout1.setVerticalSpacing(6)
        self.tenantNameEditLabel = QLabel(AzureAdTab)
        self.tenantNameEditLabel.setObjectName(u"tenantNameEditLabel")
        self.tenantNameEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.tenantNameEditLabel, 0, 0, 1, 1)

        self.tenantNameEdit = QLineEdit(AzureAdTab)
        self.tenantNameEdit.setObjectName(u"tenantNameEdit")
        self.tenantNameEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.tenantNameEdit, 0, 1, 1, 2)

        self.tenantIdEditLabel = QLabel(AzureAdTab)
        self.tenantIdEditLabel.setObjectName(u"tenantIdEditLabel")
        self.tenantIdEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.tenantIdEditLabel, 1, 0, 1, 1)

        self.tenantIdEdit = QLineEdit(AzureAdTab)
        self.tenantIdEdit.setObjectName(u"tenantIdEdit")
        self.tenantIdEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.tenantIdEdit, 1, 1, 1, 2)

        self.appEditLabel = QLabel(AzureAdTab)
        self.appEditLabel.setObjectName(u"appEditLabel")
        self.appEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.appEditLabel, 2, 0, 1, 1)

        self.appEdit = QLineEdit(AzureAdTab)
        self.appEdit.setObjectName(u"appEdit")
        self.appEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.appEdit, 2, 1, 1, 1)

        self.appButton = QPushButton(AzureAdTab)
        self.appButton.setObjectName(u"appButton")

        self.gridlayout1.addWidget(self.appButton, 2, 2, 1, 1)

        self.clientIdEditLabel = QLabel(AzureAdTab)
        self.clientIdEditLabel.setObjectName(u"clientIdEditLabel")
        self.clientIdEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.clientIdEditLabel, 3, 0, 1, 1)

        self.clientIdEdit = QLineEdit(AzureAdTab)
        self.clientIdEdit.setObjectName(u"clientIdEdit")
        self.clientIdEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.clientIdEdit, 3, 1, 1, 2)

        self.expiryEditLabel = QLabel(AzureAdTab)
        self.expiryEditLabel.setObjectName(u"expiryEditLabel")
        self.expiryEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.expiryEditLabel, 4, 0, 1, 1)

        self.expiryEdit = QLineEdit(AzureAdTab)
        self.expiryEdit.setObjectName(u"expiryEdit")
        self.expiryEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.expiryEdit, 4, 1, 1, 2)

        self.serverAppProblem = FieldProblem(AzureAdTab)
        self.serverAppProblem.setObjectName(u"serverAppProblem")

        self.gridlayout1.addWidget(self.serverAppProblem, 5, 1, 1, 2)

        self.gridlayout1.setColumnStretch(1, 1)

        self.vboxlayout3.addLayout(self.gridlayout1)

        self.hboxlayout2 = QHBoxLayout()
        self.hboxlayout2.setSpacing(12)
        self.hboxlayout2.setObjectName(u"hboxlayout2")
        self.verifyButton = QPushButton(AzureAdTab)
        self.verifyButton.setObjectName(u"verifyButton")

        self.hboxlayout2.addWidget(self.verifyButton)

        self.verifyLabel = PlainLabel(AzureAdTab)
        self.verifyLabel.setObjectName(u"verifyLabel")

        self.hboxlayout2.addWidget(self.verifyLabel)

        self.hboxlayout2.setStretch(1, 1)

        self.vboxlayout3.addLayout(self.hboxlayout2)

        self.verifyView = StepsView(AzureAdTab)
        self.verifyView.setObjectName(u"verifyView")

        self.vboxlayout3.addWidget(self.verifyView)

        self.vboxlayout3.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.tenantNameEditLabel.setBuddy(self.tenantNameEdit)
        self.tenantIdEditLabel.setBuddy(self.tenantIdEdit)
        self.appEditLabel.setBuddy(self.appEdit)
        self.clientIdEditLabel.setBuddy(self.clientIdEdit)
        self.expiryEditLabel.setBuddy(self.expiryEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AzureAdTab)
    # setupUi

    def retranslateUi(self, AzureAdTab):
        self.tenantNameEditLabel.setText(QCoreApplication.translate("AzureAdTab", u"Azure AD Tenant Nam&e:", None))
#if QT_CONFIG(accessibility)
        self.tenantNameEdit.setAccessibleName(QCoreApplication.translate("AzureAdTab", u"Azure AD Tenant Name", None))
#endif // QT_CONFIG(accessibility)
        self.tenantIdEditLabel.setText(QCoreApplication.translate("AzureAdTab", u"Azure AD Tenant &ID:", None))
#if QT_CONFIG(accessibility)
        self.tenantIdEdit.setAccessibleName(QCoreApplication.translate("AzureAdTab", u"Azure AD Tenant ID", None))
#endif // QT_CONFIG(accessibility)
        self.appEditLabel.setText(QCoreApplication.translate("AzureAdTab", u"Web a&pp:", None))
#if QT_CONFIG(accessibility)
        self.appEdit.setAccessibleName(QCoreApplication.translate("AzureAdTab", u"Web app", None))
#endif // QT_CONFIG(accessibility)
        self.appButton.setText(QCoreApplication.translate("AzureAdTab", u"&Browse\u2026", None))
#if QT_CONFIG(accessibility)
        self.appButton.setAccessibleName(QCoreApplication.translate("AzureAdTab", u"Browse", None))
#endif // QT_CONFIG(accessibility)
        self.clientIdEditLabel.setText(QCoreApplication.translate("AzureAdTab", u"&Client ID:", None))
#if QT_CONFIG(accessibility)
        self.clientIdEdit.setAccessibleName(QCoreApplication.translate("AzureAdTab", u"Client ID", None))
#endif // QT_CONFIG(accessibility)
        self.expiryEditLabel.setText(QCoreApplication.translate("AzureAdTab", u"Client secret key e&xpiration:", None))
#if QT_CONFIG(accessibility)
        self.expiryEdit.setAccessibleName(QCoreApplication.translate("AzureAdTab", u"Client secret key expiration", None))
#endif // QT_CONFIG(accessibility)
        self.verifyButton.setText(QCoreApplication.translate("AzureAdTab", u"&Verify", None))
#if QT_CONFIG(accessibility)
        self.verifyButton.setAccessibleName(QCoreApplication.translate("AzureAdTab", u"Verify", None))
#endif // QT_CONFIG(accessibility)
        self.verifyLabel.setText("")
#if QT_CONFIG(accessibility)
        self.verifyView.setAccessibleName(QCoreApplication.translate("AzureAdTab", u"Verification", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
