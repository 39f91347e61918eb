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

from azconsole.gui.dialogs.app_table import AppTable
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_AppPickerDialog(object):
    def setupUi(self, AppPickerDialog):
        if not AppPickerDialog.objectName():
            AppPickerDialog.setObjectName(u"AppPickerDialog")
        AppPickerDialog.setWindowTitle(u"Server App")
        AppPickerDialog.setSizeGripEnabled(False)
        AppPickerDialog.setMinimumSize(QSize(600, 420))
        self.vboxlayout2 = QVBoxLayout(AppPickerDialog)
        self.vboxlayout2.setSpacing(10)
        self.vboxlayout2.setObjectName(u"vboxlayout2")
        self.vboxlayout2.setContentsMargins(16, 16, 16, 14)
        self.introLabel = PlainLabel(AppPickerDialog)
        self.introLabel.setObjectName(u"introLabel")

        self.vboxlayout2.addWidget(self.introLabel)

        self.filterEdit = QLineEdit(AppPickerDialog)
        self.filterEdit.setObjectName(u"filterEdit")
        self.filterEdit.setClearButtonEnabled(True)

        self.vboxlayout2.addWidget(self.filterEdit)

        self.appsTable = AppTable(AppPickerDialog)
        self.appsTable.setObjectName(u"appsTable")
        self.appsTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.appsTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.appsTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.appsTable.setSortingEnabled(True)
        self.appsTable.setShowGrid(False)
        self.appsTable.setTabKeyNavigation(False)

        self.vboxlayout2.addWidget(self.appsTable)

        self.pickerProblem = FieldProblem(AppPickerDialog)
        self.pickerProblem.setObjectName(u"pickerProblem")

        self.vboxlayout2.addWidget(self.pickerProblem)

        self.hboxlayout1 = QHBoxLayout()
        self.hboxlayout1.setSpacing(8)
        self.hboxlayout1.setObjectName(u"hboxlayout1")
        self.importButton = QPushButton(AppPickerDialog)
        self.importButton.setObjectName(u"importButton")

        self.hboxlayout1.addWidget(self.importButton)

        self.createButton = QPushButton(AppPickerDialog)
        self.createButton.setObjectName(u"createButton")

        self.hboxlayout1.addWidget(self.createButton)

        self.spacer1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout1.addItem(self.spacer1)

        self.okButton = QPushButton(AppPickerDialog)
        self.okButton.setObjectName(u"okButton")

        self.hboxlayout1.addWidget(self.okButton)

        self.cancelButton = QPushButton(AppPickerDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.hboxlayout1.addWidget(self.cancelButton)


        self.vboxlayout2.addLayout(self.hboxlayout1)

        self.vboxlayout2.setStretch(2, 1)

        self.retranslateUi(AppPickerDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, AppPickerDialog):
        self.introLabel.setText("")
#if QT_CONFIG(accessibility)
        self.filterEdit.setAccessibleName(QCoreApplication.translate("AppPickerDialog", u"Filter", None))
#endif // QT_CONFIG(accessibility)
        self.filterEdit.setPlaceholderText(QCoreApplication.translate("AppPickerDialog", u"Filter\u2026", None))
#if QT_CONFIG(accessibility)
        self.appsTable.setAccessibleName(QCoreApplication.translate("AppPickerDialog", u"Apps", None))
#endif // QT_CONFIG(accessibility)
        self.importButton.setText(QCoreApplication.translate("AppPickerDialog", u"&Import\u2026", None))
#if QT_CONFIG(accessibility)
        self.importButton.setAccessibleName(QCoreApplication.translate("AppPickerDialog", u"Import", None))
#endif // QT_CONFIG(accessibility)
        self.createButton.setText(QCoreApplication.translate("AppPickerDialog", u"C&reate\u2026", None))
#if QT_CONFIG(accessibility)
        self.createButton.setAccessibleName(QCoreApplication.translate("AppPickerDialog", u"Create", None))
#endif // QT_CONFIG(accessibility)
        self.okButton.setText(QCoreApplication.translate("AppPickerDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("AppPickerDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("AppPickerDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("AppPickerDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
