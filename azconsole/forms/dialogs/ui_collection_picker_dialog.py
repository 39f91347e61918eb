from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QHeaderView, QLineEdit, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from azconsole.gui.dialogs.picker_table import PickerTable
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_CollectionPickerDialog(object):
    def setupUi(self, CollectionPickerDialog):
        if not CollectionPickerDialog.objectName():
            CollectionPickerDialog.setObjectName(u"CollectionPickerDialog")
        CollectionPickerDialog.setWindowTitle(u"")
        CollectionPickerDialog.setSizeGripEnabled(True)
        CollectionPickerDialog.setMinimumSize(QSize(520, 420))
        self.vbox3 = QVBoxLayout(CollectionPickerDialog)
        self.vbox3.setSpacing(10)
        self.vbox3.setObjectName(u"vbox3")
        self.vbox3.setContentsMargins(16, 16, 16, 14)
        self.introLabel = PlainLabel(CollectionPickerDialog)
        self.introLabel.setObjectName(u"introLabel")

        self.vbox3.addWidget(self.introLabel)

        self.filterEdit = QLineEdit(CollectionPickerDialog)
        self.filterEdit.setObjectName(u"filterEdit")
        self.filterEdit.setMaxLength(256)
        self.filterEdit.setClearButtonEnabled(True)

        self.vbox3.addWidget(self.filterEdit)

        self.collectionsTable = PickerTable(CollectionPickerDialog)
        self.collectionsTable.setObjectName(u"collectionsTable")
        self.collectionsTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.collectionsTable.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.collectionsTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.collectionsTable.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.collectionsTable.setShowGrid(False)
        self.collectionsTable.setWordWrap(False)
        self.collectionsTable.setTabKeyNavigation(False)

        self.vbox3.addWidget(self.collectionsTable)

        self.pickerProblem = FieldProblem(CollectionPickerDialog)
        self.pickerProblem.setObjectName(u"pickerProblem")

        self.vbox3.addWidget(self.pickerProblem)

        self.hbox2 = QHBoxLayout()
        self.hbox2.setSpacing(8)
        self.hbox2.setObjectName(u"hbox2")
        self.spacer1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hbox2.addItem(self.spacer1)

        self.okButton = QPushButton(CollectionPickerDialog)
        self.okButton.setObjectName(u"okButton")

        self.hbox2.addWidget(self.okButton)

        self.cancelButton = QPushButton(CollectionPickerDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.hbox2.addWidget(self.cancelButton)


        self.vbox3.addLayout(self.hbox2)

        self.vbox3.setStretch(2, 1)

        self.retranslateUi(CollectionPickerDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, CollectionPickerDialog):
        self.introLabel.setText("")
#if QT_CONFIG(accessibility)
        self.filterEdit.setAccessibleName(QCoreApplication.translate("CollectionPickerDialog", u"Filter", None))
#endif // QT_CONFIG(accessibility)
        self.filterEdit.setPlaceholderText(QCoreApplication.translate("CollectionPickerDialog", u"Filter\u2026", None))
#if QT_CONFIG(accessibility)
        self.collectionsTable.setAccessibleName(QCoreApplication.translate("CollectionPickerDialog", u"Device Collections", None))
#endif // QT_CONFIG(accessibility)
        self.okButton.setText(QCoreApplication.translate("CollectionPickerDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("CollectionPickerDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("CollectionPickerDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("CollectionPickerDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
