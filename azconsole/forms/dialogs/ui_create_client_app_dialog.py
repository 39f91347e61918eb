from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QGridLayout,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QTreeWidgetItem,
    QVBoxLayout, QWidget)

from azconsole.gui.dialogs.steps_view import StepsView
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_CreateClientAppDialog(object):
    def setupUi(self, CreateClientAppDialog):
        if not CreateClientAppDialog.objectName():
            CreateClientAppDialog.setObjectName(u"CreateClientAppDialog")
        CreateClientAppDialog.setSizeGripEnabled(False)
        CreateClientAppDialog.setMinimumSize(QSize(680, 380))
        self.vboxlayout3 = QVBoxLayout(CreateClientAppDialog)
        self.vboxlayout3.setSpacing(12)
        self.vboxlayout3.setObjectName(u"vboxlayout3")
        self.vboxlayout3.setContentsMargins(16, 16, 16, 14)
        self.introLabel = PlainLabel(CreateClientAppDialog)
        self.introLabel.setObjectName(u"introLabel")

        self.vboxlayout3.addWidget(self.introLabel)

        self.gridlayout1 = QGridLayout()
        self.gridlayout1.setObjectName(u"gridlayout1")
        self.gridlayout1.setHorizontalSpacing(12)
        self.gridlayout1.setVerticalSpacing(6)
        self.applicationNameEditLabel = QLabel(CreateClientAppDialog)
        self.applicationNameEditLabel.setObjectName(u"applicationNameEditLabel")
        self.applicationNameEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.applicationNameEditLabel, 0, 0, 1, 1)

        self.applicationNameEdit = QLineEdit(CreateClientAppDialog)
        self.applicationNameEdit.setObjectName(u"applicationNameEdit")

        self.gridlayout1.addWidget(self.applicationNameEdit, 0, 1, 1, 2)

        self.applicationNameProblem = FieldProblem(CreateClientAppDialog)
        self.applicationNameProblem.setObjectName(u"applicationNameProblem")

        self.gridlayout1.addWidget(self.applicationNameProblem, 1, 1, 1, 2)

        self.replyUrlEditLabel = QLabel(CreateClientAppDialog)
        self.replyUrlEditLabel.setObjectName(u"replyUrlEditLabel")
        self.replyUrlEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.replyUrlEditLabel, 2, 0, 1, 1)

        self.replyUrlEdit = QLineEdit(CreateClientAppDialog)
        self.replyUrlEdit.setObjectName(u"replyUrlEdit")

        self.gridlayout1.addWidget(self.replyUrlEdit, 2, 1, 1, 2)

        self.replyUrlProblem = FieldProblem(CreateClientAppDialog)
        self.replyUrlProblem.setObjectName(u"replyUrlProblem")

        self.gridlayout1.addWidget(self.replyUrlProblem, 3, 1, 1, 2)

        self.signInLabel = PlainLabel(CreateClientAppDialog)
        self.signInLabel.setObjectName(u"signInLabel")

        self.gridlayout1.addWidget(self.signInLabel, 4, 0, 1, 2)

        self.signInButton = QPushButton(CreateClientAppDialog)
        self.signInButton.setObjectName(u"signInButton")

        self.gridlayout1.addWidget(self.signInButton, 4, 2, 1, 1)

        self.tenantNameEditLabel = QLabel(CreateClientAppDialog)
        self.tenantNameEditLabel.setObjectName(u"tenantNameEditLabel")
        self.tenantNameEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.tenantNameEditLabel, 5, 0, 1, 1)

        self.tenantNameEdit = QLineEdit(CreateClientAppDialog)
        self.tenantNameEdit.setObjectName(u"tenantNameEdit")
        self.tenantNameEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.tenantNameEdit, 5, 1, 1, 2)

        self.accountLabel = PlainLabel(CreateClientAppDialog)
        self.accountLabel.setObjectName(u"accountLabel")
        self.accountLabel.setProperty(u"role", u"muted")

        self.gridlayout1.addWidget(self.accountLabel, 6, 1, 1, 2)

        self.gridlayout1.setColumnStretch(1, 1)

        self.vboxlayout3.addLayout(self.gridlayout1)

        self.unfinishedPanel = QFrame(CreateClientAppDialog)
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


        self.vboxlayout3.addWidget(self.unfinishedPanel)

        self.stepsView = StepsView(CreateClientAppDialog)
        self.stepsView.setObjectName(u"stepsView")
        self.stepsView.setMinimumSize(QSize(0, 240))

        self.vboxlayout3.addWidget(self.stepsView)

        self.formProblem = FieldProblem(CreateClientAppDialog)
        self.formProblem.setObjectName(u"formProblem")

        self.vboxlayout3.addWidget(self.formProblem)

        self.noteLabel = PlainLabel(CreateClientAppDialog)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setProperty(u"role", u"muted")

        self.vboxlayout3.addWidget(self.noteLabel)

        self.spacer11 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout3.addItem(self.spacer11)

        self.hboxlayout2 = QHBoxLayout()
        self.hboxlayout2.setSpacing(8)
        self.hboxlayout2.setObjectName(u"hboxlayout2")
        self.spacer2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout2.addItem(self.spacer2)

        self.okButton = QPushButton(CreateClientAppDialog)
        self.okButton.setObjectName(u"okButton")

        self.hboxlayout2.addWidget(self.okButton)

        self.cancelButton = QPushButton(CreateClientAppDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.hboxlayout2.addWidget(self.cancelButton)


        self.vboxlayout3.addLayout(self.hboxlayout2)

#if QT_CONFIG(shortcut)
        self.applicationNameEditLabel.setBuddy(self.applicationNameEdit)
        self.replyUrlEditLabel.setBuddy(self.replyUrlEdit)
        self.tenantNameEditLabel.setBuddy(self.tenantNameEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CreateClientAppDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, CreateClientAppDialog):
        CreateClientAppDialog.setWindowTitle(QCoreApplication.translate("CreateClientAppDialog", u"Create Client Application", None))
        self.introLabel.setText(QCoreApplication.translate("CreateClientAppDialog", u"This creates a native app in Azure AD.", None))
        self.applicationNameEditLabel.setText(QCoreApplication.translate("CreateClientAppDialog", u"&Application Name:", None))
#if QT_CONFIG(accessibility)
        self.applicationNameEdit.setAccessibleName(QCoreApplication.translate("CreateClientAppDialog", u"Application Name", None))
#endif // QT_CONFIG(accessibility)
        self.replyUrlEditLabel.setText(QCoreApplication.translate("CreateClientAppDialog", u"&Reply URL:", None))
#if QT_CONFIG(accessibility)
        self.replyUrlEdit.setAccessibleName(QCoreApplication.translate("CreateClientAppDialog", u"Reply URL", None))
#endif // QT_CONFIG(accessibility)
        self.signInLabel.setText(QCoreApplication.translate("CreateClientAppDialog", u"Sign in to Azure as an administrative user. The credentials aren't saved.", None))
        self.signInButton.setText(QCoreApplication.translate("CreateClientAppDialog", u"Sign &in", None))
#if QT_CONFIG(accessibility)
        self.signInButton.setAccessibleName(QCoreApplication.translate("CreateClientAppDialog", u"Sign in", None))
#endif // QT_CONFIG(accessibility)
        self.tenantNameEditLabel.setText(QCoreApplication.translate("CreateClientAppDialog", u"Azure AD &Tenant Name:", None))
#if QT_CONFIG(accessibility)
        self.tenantNameEdit.setAccessibleName(QCoreApplication.translate("CreateClientAppDialog", u"Azure AD Tenant Name", None))
#endif // QT_CONFIG(accessibility)
        self.accountLabel.setText("")
        self.unfinishedLabel.setText("")
        self.finishButton.setText(QCoreApplication.translate("CreateClientAppDialog", u"&Finish", None))
#if QT_CONFIG(accessibility)
        self.finishButton.setAccessibleName(QCoreApplication.translate("CreateClientAppDialog", u"Finish", None))
#endif // QT_CONFIG(accessibility)
        self.removeButton.setText(QCoreApplication.translate("CreateClientAppDialog", u"Re&move", None))
#if QT_CONFIG(accessibility)
        self.removeButton.setAccessibleName(QCoreApplication.translate("CreateClientAppDialog", u"Remove", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.stepsView.setAccessibleName(QCoreApplication.translate("CreateClientAppDialog", u"Steps", None))
#endif // QT_CONFIG(accessibility)
        self.noteLabel.setText(QCoreApplication.translate("CreateClientAppDialog", u"The app belongs to the tenant of the web app: sign in to that tenant.", None))
        self.okButton.setText(QCoreApplication.translate("CreateClientAppDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("CreateClientAppDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("CreateClientAppDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("CreateClientAppDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
