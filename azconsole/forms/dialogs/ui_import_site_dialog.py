from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QComboBox,
    QDialog, QGridLayout, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QProgressBar, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from azconsole.gui.dialogs.picker_table import PickerTable
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_ImportSiteDialog(object):
    def setupUi(self, ImportSiteDialog):
        if not ImportSiteDialog.objectName():
            ImportSiteDialog.setObjectName(u"ImportSiteDialog")
        ImportSiteDialog.setSizeGripEnabled(True)
        ImportSiteDialog.setMinimumSize(QSize(640, 520))
        self.vbox4 = QVBoxLayout(ImportSiteDialog)
        self.vbox4.setSpacing(8)
        self.vbox4.setObjectName(u"vbox4")
        self.vbox4.setContentsMargins(16, 16, 16, 14)
        self.grid1 = QGridLayout()
        self.grid1.setObjectName(u"grid1")
        self.grid1.setHorizontalSpacing(12)
        self.grid1.setVerticalSpacing(8)
        self.addressEditLabel = QLabel(ImportSiteDialog)
        self.addressEditLabel.setObjectName(u"addressEditLabel")
        self.addressEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.grid1.addWidget(self.addressEditLabel, 0, 0, 1, 1)

        self.addressEdit = QLineEdit(ImportSiteDialog)
        self.addressEdit.setObjectName(u"addressEdit")
        self.addressEdit.setMaxLength(512)

        self.grid1.addWidget(self.addressEdit, 0, 1, 1, 1)

        self.connectButton = QPushButton(ImportSiteDialog)
        self.connectButton.setObjectName(u"connectButton")
        self.connectButton.setAutoDefault(False)

        self.grid1.addWidget(self.connectButton, 0, 2, 1, 1)

        self.addressProblem = FieldProblem(ImportSiteDialog)
        self.addressProblem.setObjectName(u"addressProblem")

        self.grid1.addWidget(self.addressProblem, 1, 1, 1, 2)

        self.signInBoxLabel = QLabel(ImportSiteDialog)
        self.signInBoxLabel.setObjectName(u"signInBoxLabel")
        self.signInBoxLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.grid1.addWidget(self.signInBoxLabel, 2, 0, 1, 1)

        self.signInBox = QComboBox(ImportSiteDialog)
        self.signInBox.setObjectName(u"signInBox")

        self.grid1.addWidget(self.signInBox, 2, 1, 1, 2)

        self.uriLabel = PlainLabel(ImportSiteDialog)
        self.uriLabel.setObjectName(u"uriLabel")
        self.uriLabel.setProperty(u"role", u"muted")

        self.grid1.addWidget(self.uriLabel, 3, 1, 1, 2)

        self.grid1.setColumnStretch(1, 1)

        self.vbox4.addLayout(self.grid1)

        self.filterEdit = QLineEdit(ImportSiteDialog)
        self.filterEdit.setObjectName(u"filterEdit")
        self.filterEdit.setMaxLength(256)
        self.filterEdit.setClearButtonEnabled(True)

        self.vbox4.addWidget(self.filterEdit)

        self.collectionsTable = PickerTable(ImportSiteDialog)
        self.collectionsTable.setObjectName(u"collectionsTable")
        self.collectionsTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.collectionsTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.collectionsTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.collectionsTable.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.collectionsTable.setShowGrid(False)
        self.collectionsTable.setWordWrap(False)
        self.collectionsTable.setTabKeyNavigation(False)

        self.vbox4.addWidget(self.collectionsTable)

        self.stateLabel = PlainLabel(ImportSiteDialog)
        self.stateLabel.setObjectName(u"stateLabel")

        self.vbox4.addWidget(self.stateLabel)

        self.progressBar = QProgressBar(ImportSiteDialog)
        self.progressBar.setObjectName(u"progressBar")
        self.progressBar.setMaximum(0)
        self.progressBar.setTextVisible(False)
        self.progressBar.setMaximumSize(QSize(16777215, 12))

        self.vbox4.addWidget(self.progressBar)

        self.formProblem = FieldProblem(ImportSiteDialog)
        self.formProblem.setObjectName(u"formProblem")

        self.vbox4.addWidget(self.formProblem)

        self.hbox3 = QHBoxLayout()
        self.hbox3.setSpacing(8)
        self.hbox3.setObjectName(u"hbox3")
        self.allCheck = QCheckBox(ImportSiteDialog)
        self.allCheck.setObjectName(u"allCheck")

        self.hbox3.addWidget(self.allCheck)

        self.spacer2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hbox3.addItem(self.spacer2)

        self.importButton = QPushButton(ImportSiteDialog)
        self.importButton.setObjectName(u"importButton")
        self.importButton.setAutoDefault(False)

        self.hbox3.addWidget(self.importButton)

        self.closeButton = QPushButton(ImportSiteDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.hbox3.addWidget(self.closeButton)


        self.vbox4.addLayout(self.hbox3)

        self.vbox4.setStretch(2, 1)
#if QT_CONFIG(shortcut)
        self.addressEditLabel.setBuddy(self.addressEdit)
        self.signInBoxLabel.setBuddy(self.signInBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportSiteDialog)
    # setupUi

    def retranslateUi(self, ImportSiteDialog):
        ImportSiteDialog.setWindowTitle(QCoreApplication.translate("ImportSiteDialog", u"Import from Configuration Manager Site", None))
        self.addressEditLabel.setText(QCoreApplication.translate("ImportSiteDialog", u"&SMS Provider:", None))
#if QT_CONFIG(accessibility)
        self.addressEdit.setAccessibleName(QCoreApplication.translate("ImportSiteDialog", u"SMS Provider", None))
#endif // QT_CONFIG(accessibility)
        self.addressEdit.setPlaceholderText(QCoreApplication.translate("ImportSiteDialog", u"sms01.contoso.com", None))
        self.connectButton.setText(QCoreApplication.translate("ImportSiteDialog", u"C&onnect", None))
#if QT_CONFIG(accessibility)
        self.connectButton.setAccessibleName(QCoreApplication.translate("ImportSiteDialog", u"Connect", None))
#endif // QT_CONFIG(accessibility)
        self.signInBoxLabel.setText(QCoreApplication.translate("ImportSiteDialog", u"&Authentication:", None))
#if QT_CONFIG(accessibility)
        self.signInBox.setAccessibleName(QCoreApplication.translate("ImportSiteDialog", u"Authentication", None))
#endif // QT_CONFIG(accessibility)
        self.uriLabel.setText("")
#if QT_CONFIG(accessibility)
        self.filterEdit.setAccessibleName(QCoreApplication.translate("ImportSiteDialog", u"Filter", None))
#endif // QT_CONFIG(accessibility)
        self.filterEdit.setPlaceholderText(QCoreApplication.translate("ImportSiteDialog", u"Filter\u2026", None))
#if QT_CONFIG(accessibility)
        self.collectionsTable.setAccessibleName(QCoreApplication.translate("ImportSiteDialog", u"Device collections of the site", None))
#endif // QT_CONFIG(accessibility)
        self.stateLabel.setText("")
#if QT_CONFIG(accessibility)
        self.progressBar.setAccessibleName(QCoreApplication.translate("ImportSiteDialog", u"Progress", None))
#endif // QT_CONFIG(accessibility)
        self.allCheck.setText(QCoreApplication.translate("ImportSiteDialog", u"Select a&ll", None))
#if QT_CONFIG(accessibility)
        self.allCheck.setAccessibleName(QCoreApplication.translate("ImportSiteDialog", u"Select all", None))
#endif // QT_CONFIG(accessibility)
        self.importButton.setText(QCoreApplication.translate("ImportSiteDialog", u"&Import", None))
#if QT_CONFIG(accessibility)
        self.importButton.setAccessibleName(QCoreApplication.translate("ImportSiteDialog", u"Import", None))
#endif // QT_CONFIG(accessibility)
        self.closeButton.setText(QCoreApplication.translate("ImportSiteDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.closeButton.setAccessibleName(QCoreApplication.translate("ImportSiteDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
