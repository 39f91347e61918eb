from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QCheckBox, QDialog,
    QGridLayout, QHBoxLayout, QHeaderView, QLabel,
    QLineEdit, QProgressBar, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QTabWidget, QVBoxLayout,
    QWidget)

from azconsole.gui.dialogs.empty_table import EmptyTable
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_ImportCollectionsDialog(object):
    def setupUi(self, ImportCollectionsDialog):
        if not ImportCollectionsDialog.objectName():
            ImportCollectionsDialog.setObjectName(u"ImportCollectionsDialog")
        ImportCollectionsDialog.setSizeGripEnabled(True)
        ImportCollectionsDialog.setMinimumSize(QSize(720, 560))
        self.vbox7 = QVBoxLayout(ImportCollectionsDialog)
        self.vbox7.setSpacing(8)
        self.vbox7.setObjectName(u"vbox7")
        self.vbox7.setContentsMargins(16, 16, 16, 14)
        self.grid3 = QGridLayout()
        self.grid3.setObjectName(u"grid3")
        self.grid3.setHorizontalSpacing(12)
        self.grid3.setVerticalSpacing(8)
        self.fileEditLabel = QLabel(ImportCollectionsDialog)
        self.fileEditLabel.setObjectName(u"fileEditLabel")
        self.fileEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.grid3.addWidget(self.fileEditLabel, 0, 0, 1, 1)

        self.fileEdit = QLineEdit(ImportCollectionsDialog)
        self.fileEdit.setObjectName(u"fileEdit")
        self.fileEdit.setMaxLength(4096)

        self.grid3.addWidget(self.fileEdit, 0, 1, 1, 1)

        self.browseButton = QPushButton(ImportCollectionsDialog)
        self.browseButton.setObjectName(u"browseButton")
        self.browseButton.setAutoDefault(False)

        self.grid3.addWidget(self.browseButton, 0, 2, 1, 1)

        self.foundLabel = PlainLabel(ImportCollectionsDialog)
        self.foundLabel.setObjectName(u"foundLabel")
        self.foundLabel.setProperty(u"role", u"muted")

        self.grid3.addWidget(self.foundLabel, 1, 1, 1, 2)

        self.fileProblem = FieldProblem(ImportCollectionsDialog)
        self.fileProblem.setObjectName(u"fileProblem")

        self.grid3.addWidget(self.fileProblem, 2, 1, 1, 2)

        self.collectionEditLabel = QLabel(ImportCollectionsDialog)
        self.collectionEditLabel.setObjectName(u"collectionEditLabel")
        self.collectionEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.grid3.addWidget(self.collectionEditLabel, 3, 0, 1, 1)

        self.collectionEdit = QLineEdit(ImportCollectionsDialog)
        self.collectionEdit.setObjectName(u"collectionEdit")
        self.collectionEdit.setMaxLength(512)

        self.grid3.addWidget(self.collectionEdit, 3, 1, 1, 2)

        self.grid3.setColumnStretch(1, 1)

        self.vbox7.addLayout(self.grid3)

        self.tabs = QTabWidget(ImportCollectionsDialog)
        self.tabs.setObjectName(u"tabs")
        self.previewTab = QWidget()
        self.previewTab.setObjectName(u"previewTab")
        self.vbox1 = QVBoxLayout(self.previewTab)
        self.vbox1.setSpacing(0)
        self.vbox1.setObjectName(u"vbox1")
        self.vbox1.setContentsMargins(8, 8, 8, 8)
        self.previewTable = EmptyTable(self.previewTab)
        self.previewTable.setObjectName(u"previewTable")
        self.previewTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.previewTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.previewTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.previewTable.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.previewTable.setShowGrid(False)
        self.previewTable.setWordWrap(False)
        self.previewTable.setTabKeyNavigation(False)

        self.vbox1.addWidget(self.previewTable)

        self.tabs.addTab(self.previewTab, "")
        self.columnsTab = QWidget()
        self.columnsTab.setObjectName(u"columnsTab")
        self.vbox4 = QVBoxLayout(self.columnsTab)
        self.vbox4.setSpacing(0)
        self.vbox4.setObjectName(u"vbox4")
        self.vbox4.setContentsMargins(8, 8, 8, 8)
        self.columnsArea = QScrollArea(self.columnsTab)
        self.columnsArea.setObjectName(u"columnsArea")
        self.columnsArea.setWidgetResizable(True)
        self.columnsBody = QWidget()
        self.columnsBody.setObjectName(u"columnsBody")
        self.columnsArea.setWidget(self.columnsBody)

        self.vbox4.addWidget(self.columnsArea)

        self.tabs.addTab(self.columnsTab, "")
        self.problemsTab = QWidget()
        self.problemsTab.setObjectName(u"problemsTab")
        self.vbox2 = QVBoxLayout(self.problemsTab)
        self.vbox2.setSpacing(0)
        self.vbox2.setObjectName(u"vbox2")
        self.vbox2.setContentsMargins(8, 8, 8, 8)
        self.problemsTable = EmptyTable(self.problemsTab)
        self.problemsTable.setObjectName(u"problemsTable")
        self.problemsTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.problemsTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.problemsTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.problemsTable.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.problemsTable.setShowGrid(False)
        self.problemsTable.setWordWrap(False)
        self.problemsTable.setTabKeyNavigation(False)

        self.vbox2.addWidget(self.problemsTable)

        self.tabs.addTab(self.problemsTab, "")

        self.vbox7.addWidget(self.tabs)

        self.keepCheck = QCheckBox(ImportCollectionsDialog)
        self.keepCheck.setObjectName(u"keepCheck")

        self.vbox7.addWidget(self.keepCheck)

        self.skipCheck = QCheckBox(ImportCollectionsDialog)
        self.skipCheck.setObjectName(u"skipCheck")

        self.vbox7.addWidget(self.skipCheck)

        self.changesLabel = PlainLabel(ImportCollectionsDialog)
        self.changesLabel.setObjectName(u"changesLabel")

        self.vbox7.addWidget(self.changesLabel)

        self.progressBar = QProgressBar(ImportCollectionsDialog)
        self.progressBar.setObjectName(u"progressBar")
        self.progressBar.setMaximum(0)
        self.progressBar.setTextVisible(False)
        self.progressBar.setMaximumSize(QSize(16777215, 12))

        self.vbox7.addWidget(self.progressBar)

        self.formProblem = FieldProblem(ImportCollectionsDialog)
        self.formProblem.setObjectName(u"formProblem")

        self.vbox7.addWidget(self.formProblem)

        self.hbox6 = QHBoxLayout()
        self.hbox6.setSpacing(8)
        self.hbox6.setObjectName(u"hbox6")
        self.spacer5 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hbox6.addItem(self.spacer5)

        self.importButton = QPushButton(ImportCollectionsDialog)
        self.importButton.setObjectName(u"importButton")

        self.hbox6.addWidget(self.importButton)

        self.closeButton = QPushButton(ImportCollectionsDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setAutoDefault(False)

        self.hbox6.addWidget(self.closeButton)


        self.vbox7.addLayout(self.hbox6)

        self.vbox7.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.fileEditLabel.setBuddy(self.fileEdit)
        self.collectionEditLabel.setBuddy(self.collectionEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(ImportCollectionsDialog)

        self.tabs.setCurrentIndex(0)
        self.importButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ImportCollectionsDialog):
        ImportCollectionsDialog.setWindowTitle(QCoreApplication.translate("ImportCollectionsDialog", u"Import Devices and Collections", None))
        self.fileEditLabel.setText(QCoreApplication.translate("ImportCollectionsDialog", u"&File:", None))
#if QT_CONFIG(accessibility)
        self.fileEdit.setAccessibleName(QCoreApplication.translate("ImportCollectionsDialog", u"File", None))
#endif // QT_CONFIG(accessibility)
        self.fileEdit.setPlaceholderText(QCoreApplication.translate("ImportCollectionsDialog", u"CSV or JSON with the devices\u2019 names", None))
        self.browseButton.setText(QCoreApplication.translate("ImportCollectionsDialog", u"&Browse\u2026", None))
#if QT_CONFIG(accessibility)
        self.browseButton.setAccessibleName(QCoreApplication.translate("ImportCollectionsDialog", u"Browse for a file", None))
#endif // QT_CONFIG(accessibility)
        self.foundLabel.setText("")
        self.collectionEditLabel.setText(QCoreApplication.translate("ImportCollectionsDialog", u"&Collection:", None))
#if QT_CONFIG(accessibility)
        self.collectionEdit.setAccessibleName(QCoreApplication.translate("ImportCollectionsDialog", u"Collection of every line", None))
#endif // QT_CONFIG(accessibility)
        self.collectionEdit.setPlaceholderText(QCoreApplication.translate("ImportCollectionsDialog", u"For lines of a file without a column of collections", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("ImportCollectionsDialog", u"What is imported", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.previewTable.setAccessibleName(QCoreApplication.translate("ImportCollectionsDialog", u"First lines", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.previewTab), QCoreApplication.translate("ImportCollectionsDialog", u"Preview", None))
#if QT_CONFIG(accessibility)
        self.columnsArea.setAccessibleName(QCoreApplication.translate("ImportCollectionsDialog", u"Columns", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.columnsTab), QCoreApplication.translate("ImportCollectionsDialog", u"Columns", None))
#if QT_CONFIG(accessibility)
        self.problemsTable.setAccessibleName(QCoreApplication.translate("ImportCollectionsDialog", u"Lines that cannot be taken", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.problemsTab), QCoreApplication.translate("ImportCollectionsDialog", u"Problems", None))
        self.keepCheck.setText(QCoreApplication.translate("ImportCollectionsDialog", u"&Keep direct members that a collection has already", None))
#if QT_CONFIG(accessibility)
        self.keepCheck.setAccessibleName(QCoreApplication.translate("ImportCollectionsDialog", u"Keep direct members that a collection has already", None))
#endif // QT_CONFIG(accessibility)
        self.skipCheck.setText(QCoreApplication.translate("ImportCollectionsDialog", u"&Leave out lines that cannot be taken", None))
#if QT_CONFIG(accessibility)
        self.skipCheck.setAccessibleName(QCoreApplication.translate("ImportCollectionsDialog", u"Leave out lines that cannot be taken", None))
#endif // QT_CONFIG(accessibility)
        self.changesLabel.setText("")
#if QT_CONFIG(accessibility)
        self.progressBar.setAccessibleName(QCoreApplication.translate("ImportCollectionsDialog", u"Progress", None))
#endif // QT_CONFIG(accessibility)
        self.importButton.setText(QCoreApplication.translate("ImportCollectionsDialog", u"&Import", None))
#if QT_CONFIG(accessibility)
        self.importButton.setAccessibleName(QCoreApplication.translate("ImportCollectionsDialog", u"Import", None))
#endif // QT_CONFIG(accessibility)
        self.closeButton.setText(QCoreApplication.translate("ImportCollectionsDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.closeButton.setAccessibleName(QCoreApplication.translate("ImportCollectionsDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
