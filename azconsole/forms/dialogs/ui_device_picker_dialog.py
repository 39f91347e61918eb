from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QHeaderView, QLabel, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from azconsole.gui.dialogs.empty_table import EmptyTable
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_DevicePickerDialog(object):
    def setupUi(self, DevicePickerDialog):
        if not DevicePickerDialog.objectName():
            DevicePickerDialog.setObjectName(u"DevicePickerDialog")
        DevicePickerDialog.setSizeGripEnabled(True)
        DevicePickerDialog.setMinimumSize(QSize(640, 540))
        self.vbox4 = QVBoxLayout(DevicePickerDialog)
        self.vbox4.setSpacing(8)
        self.vbox4.setObjectName(u"vbox4")
        self.vbox4.setContentsMargins(16, 16, 16, 14)
        self.introLabel = PlainLabel(DevicePickerDialog)
        self.introLabel.setObjectName(u"introLabel")

        self.vbox4.addWidget(self.introLabel)

        self.filterEdit = QLineEdit(DevicePickerDialog)
        self.filterEdit.setObjectName(u"filterEdit")
        self.filterEdit.setMaxLength(256)
        self.filterEdit.setClearButtonEnabled(True)

        self.vbox4.addWidget(self.filterEdit)

        self.devicesTable = EmptyTable(DevicePickerDialog)
        self.devicesTable.setObjectName(u"devicesTable")
        self.devicesTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.devicesTable.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.devicesTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.devicesTable.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.devicesTable.setShowGrid(False)
        self.devicesTable.setWordWrap(False)
        self.devicesTable.setTabKeyNavigation(False)

        self.vbox4.addWidget(self.devicesTable)

        self.hbox1 = QHBoxLayout()
        self.hbox1.setSpacing(8)
        self.hbox1.setObjectName(u"hbox1")
        self.foundLabel = PlainLabel(DevicePickerDialog)
        self.foundLabel.setObjectName(u"foundLabel")
        self.foundLabel.setProperty(u"role", u"muted")

        self.hbox1.addWidget(self.foundLabel)

        self.addButton = QPushButton(DevicePickerDialog)
        self.addButton.setObjectName(u"addButton")
        self.addButton.setAutoDefault(False)

        self.hbox1.addWidget(self.addButton)

        self.removeButton = QPushButton(DevicePickerDialog)
        self.removeButton.setObjectName(u"removeButton")
        self.removeButton.setAutoDefault(False)

        self.hbox1.addWidget(self.removeButton)

        self.hbox1.setStretch(0, 1)

        self.vbox4.addLayout(self.hbox1)

        self.chosenTableLabel = QLabel(DevicePickerDialog)
        self.chosenTableLabel.setObjectName(u"chosenTableLabel")
        self.chosenTableLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.vbox4.addWidget(self.chosenTableLabel)

        self.chosenTable = EmptyTable(DevicePickerDialog)
        self.chosenTable.setObjectName(u"chosenTable")
        self.chosenTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.chosenTable.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.chosenTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.chosenTable.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.chosenTable.setShowGrid(False)
        self.chosenTable.setWordWrap(False)
        self.chosenTable.setTabKeyNavigation(False)

        self.vbox4.addWidget(self.chosenTable)

        self.chosenLabel = PlainLabel(DevicePickerDialog)
        self.chosenLabel.setObjectName(u"chosenLabel")
        self.chosenLabel.setProperty(u"role", u"muted")

        self.vbox4.addWidget(self.chosenLabel)

        self.pickerProblem = FieldProblem(DevicePickerDialog)
        self.pickerProblem.setObjectName(u"pickerProblem")

        self.vbox4.addWidget(self.pickerProblem)

        self.hbox3 = QHBoxLayout()
        self.hbox3.setSpacing(8)
        self.hbox3.setObjectName(u"hbox3")
        self.spacer2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hbox3.addItem(self.spacer2)

        self.okButton = QPushButton(DevicePickerDialog)
        self.okButton.setObjectName(u"okButton")

        self.hbox3.addWidget(self.okButton)

        self.cancelButton = QPushButton(DevicePickerDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.hbox3.addWidget(self.cancelButton)


        self.vbox4.addLayout(self.hbox3)

        self.vbox4.setStretch(2, 3)
        self.vbox4.setStretch(5, 2)
#if QT_CONFIG(shortcut)
        self.chosenTableLabel.setBuddy(self.chosenTable)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DevicePickerDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, DevicePickerDialog):
        DevicePickerDialog.setWindowTitle(QCoreApplication.translate("DevicePickerDialog", u"Direct Rule", None))
        self.introLabel.setText(QCoreApplication.translate("DevicePickerDialog", u"Choose the devices that are named as members.", None))
#if QT_CONFIG(accessibility)
        self.filterEdit.setAccessibleName(QCoreApplication.translate("DevicePickerDialog", u"Filter", None))
#endif // QT_CONFIG(accessibility)
        self.filterEdit.setPlaceholderText(QCoreApplication.translate("DevicePickerDialog", u"Filter\u2026", None))
#if QT_CONFIG(accessibility)
        self.devicesTable.setAccessibleName(QCoreApplication.translate("DevicePickerDialog", u"Devices", None))
#endif // QT_CONFIG(accessibility)
        self.foundLabel.setText("")
        self.addButton.setText(QCoreApplication.translate("DevicePickerDialog", u"&Add", None))
#if QT_CONFIG(accessibility)
        self.addButton.setAccessibleName(QCoreApplication.translate("DevicePickerDialog", u"Add the selected devices", None))
#endif // QT_CONFIG(accessibility)
        self.removeButton.setText(QCoreApplication.translate("DevicePickerDialog", u"&Remove", None))
#if QT_CONFIG(accessibility)
        self.removeButton.setAccessibleName(QCoreApplication.translate("DevicePickerDialog", u"Remove the selected devices", None))
#endif // QT_CONFIG(accessibility)
        self.chosenTableLabel.setText(QCoreApplication.translate("DevicePickerDialog", u"&Direct members:", None))
#if QT_CONFIG(accessibility)
        self.chosenTable.setAccessibleName(QCoreApplication.translate("DevicePickerDialog", u"Direct members", None))
#endif // QT_CONFIG(accessibility)
        self.chosenLabel.setText("")
        self.okButton.setText(QCoreApplication.translate("DevicePickerDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("DevicePickerDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("DevicePickerDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("DevicePickerDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
