from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QGridLayout, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from azconsole.gui.dialogs.pick_table import PickTable
from azconsole.gui.dialogs.rights_panel import RightsPanel
from azconsole.gui.labels import PlainLabel

class Ui_ConnectionPanel(object):
    def setupUi(self, ConnectionPanel):
        if not ConnectionPanel.objectName():
            ConnectionPanel.setObjectName(u"ConnectionPanel")
        self.vboxlayout7 = QVBoxLayout(ConnectionPanel)
        self.vboxlayout7.setSpacing(10)
        self.vboxlayout7.setObjectName(u"vboxlayout7")
        self.vboxlayout7.setContentsMargins(0, 0, 8, 0)
        self.gridlayout6 = QGridLayout()
        self.gridlayout6.setObjectName(u"gridlayout6")
        self.gridlayout6.setHorizontalSpacing(12)
        self.gridlayout6.setVerticalSpacing(6)
        self.subscriptionEditLabel = QLabel(ConnectionPanel)
        self.subscriptionEditLabel.setObjectName(u"subscriptionEditLabel")
        self.subscriptionEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout6.addWidget(self.subscriptionEditLabel, 0, 0, 1, 1)

        self.subscriptionEdit = QLineEdit(ConnectionPanel)
        self.subscriptionEdit.setObjectName(u"subscriptionEdit")
        self.subscriptionEdit.setReadOnly(True)

        self.gridlayout6.addWidget(self.subscriptionEdit, 0, 1, 1, 1)

        self.subscriptionButton = QPushButton(ConnectionPanel)
        self.subscriptionButton.setObjectName(u"subscriptionButton")

        self.gridlayout6.addWidget(self.subscriptionButton, 0, 2, 1, 1)

        self.subscriptionNote = PlainLabel(ConnectionPanel)
        self.subscriptionNote.setObjectName(u"subscriptionNote")
        self.subscriptionNote.setProperty(u"role", u"muted")

        self.gridlayout6.addWidget(self.subscriptionNote, 1, 1, 1, 2)

        self.groupEditLabel = QLabel(ConnectionPanel)
        self.groupEditLabel.setObjectName(u"groupEditLabel")
        self.groupEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout6.addWidget(self.groupEditLabel, 2, 0, 1, 1)

        self.groupEdit = QLineEdit(ConnectionPanel)
        self.groupEdit.setObjectName(u"groupEdit")
        self.groupEdit.setReadOnly(True)

        self.gridlayout6.addWidget(self.groupEdit, 2, 1, 1, 1)

        self.groupButton = QPushButton(ConnectionPanel)
        self.groupButton.setObjectName(u"groupButton")

        self.gridlayout6.addWidget(self.groupButton, 2, 2, 1, 1)

        self.groupNote = PlainLabel(ConnectionPanel)
        self.groupNote.setObjectName(u"groupNote")
        self.groupNote.setProperty(u"role", u"muted")

        self.gridlayout6.addWidget(self.groupNote, 3, 1, 1, 2)

        self.workspaceEditLabel = QLabel(ConnectionPanel)
        self.workspaceEditLabel.setObjectName(u"workspaceEditLabel")
        self.workspaceEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout6.addWidget(self.workspaceEditLabel, 4, 0, 1, 1)

        self.workspaceEdit = QLineEdit(ConnectionPanel)
        self.workspaceEdit.setObjectName(u"workspaceEdit")
        self.workspaceEdit.setReadOnly(True)

        self.gridlayout6.addWidget(self.workspaceEdit, 4, 1, 1, 1)

        self.workspaceButton = QPushButton(ConnectionPanel)
        self.workspaceButton.setObjectName(u"workspaceButton")

        self.gridlayout6.addWidget(self.workspaceButton, 4, 2, 1, 1)

        self.workspaceNote = PlainLabel(ConnectionPanel)
        self.workspaceNote.setObjectName(u"workspaceNote")
        self.workspaceNote.setProperty(u"role", u"muted")

        self.gridlayout6.addWidget(self.workspaceNote, 5, 1, 1, 2)

        self.gridlayout6.setColumnStretch(1, 1)

        self.vboxlayout7.addLayout(self.gridlayout6)

        self.rightsPanel = RightsPanel(ConnectionPanel)
        self.rightsPanel.setObjectName(u"rightsPanel")

        self.vboxlayout7.addWidget(self.rightsPanel)

        self.vboxlayout5 = QVBoxLayout()
        self.vboxlayout5.setSpacing(4)
        self.vboxlayout5.setObjectName(u"vboxlayout5")
        self.hboxlayout1 = QHBoxLayout()
        self.hboxlayout1.setSpacing(12)
        self.hboxlayout1.setObjectName(u"hboxlayout1")
        self.collectionsTableLabel = QLabel(ConnectionPanel)
        self.collectionsTableLabel.setObjectName(u"collectionsTableLabel")
        self.collectionsTableLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.hboxlayout1.addWidget(self.collectionsTableLabel)


        self.vboxlayout5.addLayout(self.hboxlayout1)

        self.hboxlayout4 = QHBoxLayout()
        self.hboxlayout4.setSpacing(8)
        self.hboxlayout4.setObjectName(u"hboxlayout4")
        self.collectionsTable = PickTable(ConnectionPanel)
        self.collectionsTable.setObjectName(u"collectionsTable")

        self.hboxlayout4.addWidget(self.collectionsTable)

        self.vboxlayout3 = QVBoxLayout()
        self.vboxlayout3.setSpacing(6)
        self.vboxlayout3.setObjectName(u"vboxlayout3")
        self.addButton = QPushButton(ConnectionPanel)
        self.addButton.setObjectName(u"addButton")

        self.vboxlayout3.addWidget(self.addButton)

        self.removeButton = QPushButton(ConnectionPanel)
        self.removeButton.setObjectName(u"removeButton")

        self.vboxlayout3.addWidget(self.removeButton)

        self.spacer2 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout3.addItem(self.spacer2)


        self.hboxlayout4.addLayout(self.vboxlayout3)

        self.hboxlayout4.setStretch(0, 1)

        self.vboxlayout5.addLayout(self.hboxlayout4)


        self.vboxlayout7.addLayout(self.vboxlayout5)

        self.previewTitle = PlainLabel(ConnectionPanel)
        self.previewTitle.setObjectName(u"previewTitle")
        self.previewTitle.setProperty(u"role", u"sectionHeading")

        self.vboxlayout7.addWidget(self.previewTitle)

        self.previewLabel = PlainLabel(ConnectionPanel)
        self.previewLabel.setObjectName(u"previewLabel")

        self.vboxlayout7.addWidget(self.previewLabel)

#if QT_CONFIG(shortcut)
        self.subscriptionEditLabel.setBuddy(self.subscriptionEdit)
        self.groupEditLabel.setBuddy(self.groupEdit)
        self.workspaceEditLabel.setBuddy(self.workspaceEdit)
        self.collectionsTableLabel.setBuddy(self.collectionsTable)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ConnectionPanel)
    # setupUi

    def retranslateUi(self, ConnectionPanel):
        self.subscriptionEditLabel.setText(QCoreApplication.translate("ConnectionPanel", u"Azure s&ubscription:", None))
#if QT_CONFIG(accessibility)
        self.subscriptionEdit.setAccessibleName(QCoreApplication.translate("ConnectionPanel", u"Azure subscription", None))
#endif // QT_CONFIG(accessibility)
        self.subscriptionButton.setText(QCoreApplication.translate("ConnectionPanel", u"Se&lect\u2026", None))
#if QT_CONFIG(accessibility)
        self.subscriptionButton.setAccessibleName(QCoreApplication.translate("ConnectionPanel", u"Select: Azure subscription", None))
#endif // QT_CONFIG(accessibility)
        self.subscriptionNote.setText("")
        self.groupEditLabel.setText(QCoreApplication.translate("ConnectionPanel", u"Azure resource &group:", None))
#if QT_CONFIG(accessibility)
        self.groupEdit.setAccessibleName(QCoreApplication.translate("ConnectionPanel", u"Azure resource group", None))
#endif // QT_CONFIG(accessibility)
        self.groupButton.setText(QCoreApplication.translate("ConnectionPanel", u"S&elect\u2026", None))
#if QT_CONFIG(accessibility)
        self.groupButton.setAccessibleName(QCoreApplication.translate("ConnectionPanel", u"Select: Azure resource group", None))
#endif // QT_CONFIG(accessibility)
        self.groupNote.setText("")
        self.workspaceEditLabel.setText(QCoreApplication.translate("ConnectionPanel", u"Log Analytics &workspace:", None))
#if QT_CONFIG(accessibility)
        self.workspaceEdit.setAccessibleName(QCoreApplication.translate("ConnectionPanel", u"Log Analytics workspace", None))
#endif // QT_CONFIG(accessibility)
        self.workspaceButton.setText(QCoreApplication.translate("ConnectionPanel", u"Selec&t\u2026", None))
#if QT_CONFIG(accessibility)
        self.workspaceButton.setAccessibleName(QCoreApplication.translate("ConnectionPanel", u"Select: Log Analytics workspace", None))
#endif // QT_CONFIG(accessibility)
        self.workspaceNote.setText("")
        self.collectionsTableLabel.setText(QCoreApplication.translate("ConnectionPanel", u"Device collect&ions that are uploaded:", None))
#if QT_CONFIG(accessibility)
        self.collectionsTable.setAccessibleName(QCoreApplication.translate("ConnectionPanel", u"Device collections", None))
#endif // QT_CONFIG(accessibility)
        self.addButton.setText(QCoreApplication.translate("ConnectionPanel", u"Ad&d\u2026", None))
#if QT_CONFIG(accessibility)
        self.addButton.setAccessibleName(QCoreApplication.translate("ConnectionPanel", u"Add", None))
#endif // QT_CONFIG(accessibility)
        self.removeButton.setText(QCoreApplication.translate("ConnectionPanel", u"&Remove", None))
#if QT_CONFIG(accessibility)
        self.removeButton.setAccessibleName(QCoreApplication.translate("ConnectionPanel", u"Remove", None))
#endif // QT_CONFIG(accessibility)
        self.previewTitle.setText(QCoreApplication.translate("ConnectionPanel", u"What will be created:", None))
        self.previewLabel.setText("")
        pass
    # retranslateUi
