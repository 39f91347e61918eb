from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QGridLayout, QGroupBox,
    QHBoxLayout, QLabel, QLineEdit, QListWidget,
    QListWidgetItem, QPushButton, QRadioButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_NetworkDialog(object):
    def setupUi(self, NetworkDialog):
        if not NetworkDialog.objectName():
            NetworkDialog.setObjectName(u"NetworkDialog")
        NetworkDialog.setMinimumSize(QSize(560, 420))
        self.mainLayout = QVBoxLayout(NetworkDialog)
        self.mainLayout.setSpacing(8)
        self.mainLayout.setObjectName(u"mainLayout")
        self.mainLayout.setContentsMargins(16, 16, 16, 14)
        self.forcedLabel = PlainLabel(NetworkDialog)
        self.forcedLabel.setObjectName(u"forcedLabel")
        self.forcedLabel.setProperty(u"role", u"warning")

        self.mainLayout.addWidget(self.forcedLabel)

        self.proxyGroup = QGroupBox(NetworkDialog)
        self.proxyGroup.setObjectName(u"proxyGroup")
        self.proxyLayout = QVBoxLayout(self.proxyGroup)
        self.proxyLayout.setSpacing(6)
        self.proxyLayout.setObjectName(u"proxyLayout")
        self.systemRadio = QRadioButton(self.proxyGroup)
        self.systemRadio.setObjectName(u"systemRadio")

        self.proxyLayout.addWidget(self.systemRadio)

        self.noneRadio = QRadioButton(self.proxyGroup)
        self.noneRadio.setObjectName(u"noneRadio")

        self.proxyLayout.addWidget(self.noneRadio)

        self.manualRadio = QRadioButton(self.proxyGroup)
        self.manualRadio.setObjectName(u"manualRadio")

        self.proxyLayout.addWidget(self.manualRadio)

        self.manualLayout = QGridLayout()
        self.manualLayout.setObjectName(u"manualLayout")
        self.manualLayout.setHorizontalSpacing(12)
        self.manualLayout.setVerticalSpacing(6)
        self.manualLayout.setContentsMargins(22, -1, -1, -1)
        self.proxyEditLabel = QLabel(self.proxyGroup)
        self.proxyEditLabel.setObjectName(u"proxyEditLabel")
        self.proxyEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.manualLayout.addWidget(self.proxyEditLabel, 0, 0, 1, 1)

        self.proxyEdit = QLineEdit(self.proxyGroup)
        self.proxyEdit.setObjectName(u"proxyEdit")
        self.proxyEdit.setPlaceholderText(u"http://proxy.contoso.com:8080")

        self.manualLayout.addWidget(self.proxyEdit, 0, 1, 1, 1)

        self.proxyProblem = FieldProblem(self.proxyGroup)
        self.proxyProblem.setObjectName(u"proxyProblem")

        self.manualLayout.addWidget(self.proxyProblem, 1, 1, 1, 1)

        self.userEditLabel = QLabel(self.proxyGroup)
        self.userEditLabel.setObjectName(u"userEditLabel")
        self.userEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.manualLayout.addWidget(self.userEditLabel, 2, 0, 1, 1)

        self.userEdit = QLineEdit(self.proxyGroup)
        self.userEdit.setObjectName(u"userEdit")

        self.manualLayout.addWidget(self.userEdit, 2, 1, 1, 1)

        self.passwordEditLabel = QLabel(self.proxyGroup)
        self.passwordEditLabel.setObjectName(u"passwordEditLabel")
        self.passwordEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.manualLayout.addWidget(self.passwordEditLabel, 3, 0, 1, 1)

        self.passwordEdit = QLineEdit(self.proxyGroup)
        self.passwordEdit.setObjectName(u"passwordEdit")
        self.passwordEdit.setEchoMode(QLineEdit.EchoMode.Password)

        self.manualLayout.addWidget(self.passwordEdit, 3, 1, 1, 1)

        self.directEditLabel = QLabel(self.proxyGroup)
        self.directEditLabel.setObjectName(u"directEditLabel")
        self.directEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.manualLayout.addWidget(self.directEditLabel, 4, 0, 1, 1)

        self.directEdit = QLineEdit(self.proxyGroup)
        self.directEdit.setObjectName(u"directEdit")
        self.directEdit.setPlaceholderText(u"localhost, .contoso.com")

        self.manualLayout.addWidget(self.directEdit, 4, 1, 1, 1)

        self.directProblem = FieldProblem(self.proxyGroup)
        self.directProblem.setObjectName(u"directProblem")

        self.manualLayout.addWidget(self.directProblem, 5, 1, 1, 1)

        self.manualLayout.setColumnStretch(1, 1)

        self.proxyLayout.addLayout(self.manualLayout)


        self.mainLayout.addWidget(self.proxyGroup)

        self.caGroup = QGroupBox(NetworkDialog)
        self.caGroup.setObjectName(u"caGroup")
        self.caLayout = QVBoxLayout(self.caGroup)
        self.caLayout.setSpacing(6)
        self.caLayout.setObjectName(u"caLayout")
        self.caRow = QHBoxLayout()
        self.caRow.setObjectName(u"caRow")
        self.caList = QListWidget(self.caGroup)
        self.caList.setObjectName(u"caList")
        self.caList.setMinimumSize(QSize(0, 64))
        self.caList.setTabKeyNavigation(False)

        self.caRow.addWidget(self.caList)

        self.caButtons = QVBoxLayout()
        self.caButtons.setObjectName(u"caButtons")
        self.addButton = QPushButton(self.caGroup)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setAutoDefault(False)

        self.caButtons.addWidget(self.addButton)

        self.removeButton = QPushButton(self.caGroup)
        self.removeButton.setObjectName(u"removeButton")
        self.removeButton.setAutoDefault(False)

        self.caButtons.addWidget(self.removeButton)

        self.caSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.caButtons.addItem(self.caSpacer)


        self.caRow.addLayout(self.caButtons)


        self.caLayout.addLayout(self.caRow)

        self.caProblem = FieldProblem(self.caGroup)
        self.caProblem.setObjectName(u"caProblem")

        self.caLayout.addWidget(self.caProblem)

        self.caNote = PlainLabel(self.caGroup)
        self.caNote.setObjectName(u"caNote")
        self.caNote.setProperty(u"role", u"muted")

        self.caLayout.addWidget(self.caNote)


        self.mainLayout.addWidget(self.caGroup)

        self.bottomSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.mainLayout.addItem(self.bottomSpacer)

        self.buttonLayout = QHBoxLayout()
        self.buttonLayout.setSpacing(8)
        self.buttonLayout.setObjectName(u"buttonLayout")
        self.buttonSpacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonLayout.addItem(self.buttonSpacer)

        self.okButton = QPushButton(NetworkDialog)
        self.okButton.setObjectName(u"okButton")

        self.buttonLayout.addWidget(self.okButton)

        self.cancelButton = QPushButton(NetworkDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttonLayout.addWidget(self.cancelButton)


        self.mainLayout.addLayout(self.buttonLayout)

#if QT_CONFIG(shortcut)
        self.proxyEditLabel.setBuddy(self.proxyEdit)
        self.userEditLabel.setBuddy(self.userEdit)
        self.passwordEditLabel.setBuddy(self.passwordEdit)
        self.directEditLabel.setBuddy(self.directEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(NetworkDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, NetworkDialog):
        NetworkDialog.setWindowTitle(QCoreApplication.translate("NetworkDialog", u"Network", None))
        self.forcedLabel.setText("")
        self.proxyGroup.setTitle(QCoreApplication.translate("NetworkDialog", u"Proxy", None))
        self.systemRadio.setText(QCoreApplication.translate("NetworkDialog", u"As the &system and its variables say", None))
#if QT_CONFIG(accessibility)
        self.systemRadio.setAccessibleName(QCoreApplication.translate("NetworkDialog", u"As the system and its variables say", None))
#endif // QT_CONFIG(accessibility)
        self.noneRadio.setText(QCoreApplication.translate("NetworkDialog", u"N&o proxy", None))
#if QT_CONFIG(accessibility)
        self.noneRadio.setAccessibleName(QCoreApplication.translate("NetworkDialog", u"No proxy", None))
#endif // QT_CONFIG(accessibility)
        self.manualRadio.setText(QCoreApplication.translate("NetworkDialog", u"&This proxy:", None))
#if QT_CONFIG(accessibility)
        self.manualRadio.setAccessibleName(QCoreApplication.translate("NetworkDialog", u"This proxy", None))
#endif // QT_CONFIG(accessibility)
        self.proxyEditLabel.setText(QCoreApplication.translate("NetworkDialog", u"&Address:", None))
#if QT_CONFIG(accessibility)
        self.proxyEdit.setAccessibleName(QCoreApplication.translate("NetworkDialog", u"Address of the proxy", None))
#endif // QT_CONFIG(accessibility)
        self.userEditLabel.setText(QCoreApplication.translate("NetworkDialog", u"&User name:", None))
#if QT_CONFIG(accessibility)
        self.userEdit.setAccessibleName(QCoreApplication.translate("NetworkDialog", u"User name", None))
#endif // QT_CONFIG(accessibility)
        self.passwordEditLabel.setText(QCoreApplication.translate("NetworkDialog", u"&Password:", None))
#if QT_CONFIG(accessibility)
        self.passwordEdit.setAccessibleName(QCoreApplication.translate("NetworkDialog", u"Password", None))
#endif // QT_CONFIG(accessibility)
        self.directEditLabel.setText(QCoreApplication.translate("NetworkDialog", u"&Not for:", None))
#if QT_CONFIG(accessibility)
        self.directEdit.setAccessibleName(QCoreApplication.translate("NetworkDialog", u"Hosts that are reached without the proxy", None))
#endif // QT_CONFIG(accessibility)
        self.caGroup.setTitle(QCoreApplication.translate("NetworkDialog", u"Certificate authorities", None))
#if QT_CONFIG(accessibility)
        self.caList.setAccessibleName(QCoreApplication.translate("NetworkDialog", u"Certificate authority files", None))
#endif // QT_CONFIG(accessibility)
        self.addButton.setText(QCoreApplication.translate("NetworkDialog", u"A&dd\u2026", None))
#if QT_CONFIG(accessibility)
        self.addButton.setAccessibleName(QCoreApplication.translate("NetworkDialog", u"Add a certificate authority file", None))
#endif // QT_CONFIG(accessibility)
        self.removeButton.setText(QCoreApplication.translate("NetworkDialog", u"&Remove", None))
#if QT_CONFIG(accessibility)
        self.removeButton.setAccessibleName(QCoreApplication.translate("NetworkDialog", u"Remove the certificate authority file", None))
#endif // QT_CONFIG(accessibility)
        self.caNote.setText(QCoreApplication.translate("NetworkDialog", u"Files (PEM) that are trusted beside the certificate store of the system.", None))
        self.okButton.setText(QCoreApplication.translate("NetworkDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("NetworkDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("NetworkDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("NetworkDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
