from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from azconsole.gui.dialogs.pick_table import PickTable
from azconsole.gui.labels import PlainLabel

class Ui_PickDialog(object):
    def setupUi(self, PickDialog):
        if not PickDialog.objectName():
            PickDialog.setObjectName(u"PickDialog")
        PickDialog.setWindowTitle(u"Select")
        PickDialog.setSizeGripEnabled(True)
        PickDialog.setMinimumSize(QSize(560, 420))
        self.vboxlayout3 = QVBoxLayout(PickDialog)
        self.vboxlayout3.setSpacing(10)
        self.vboxlayout3.setObjectName(u"vboxlayout3")
        self.vboxlayout3.setContentsMargins(16, 16, 16, 14)
        self.introLabel = PlainLabel(PickDialog)
        self.introLabel.setObjectName(u"introLabel")

        self.vboxlayout3.addWidget(self.introLabel)

        self.filterEdit = QLineEdit(PickDialog)
        self.filterEdit.setObjectName(u"filterEdit")
        self.filterEdit.setClearButtonEnabled(True)

        self.vboxlayout3.addWidget(self.filterEdit)

        self.pickTable = PickTable(PickDialog)
        self.pickTable.setObjectName(u"pickTable")

        self.vboxlayout3.addWidget(self.pickTable)

        self.statusLabel = PlainLabel(PickDialog)
        self.statusLabel.setObjectName(u"statusLabel")
        self.statusLabel.setProperty(u"role", u"muted")

        self.vboxlayout3.addWidget(self.statusLabel)

        self.hboxlayout2 = QHBoxLayout()
        self.hboxlayout2.setSpacing(8)
        self.hboxlayout2.setObjectName(u"hboxlayout2")
        self.spacer1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout2.addItem(self.spacer1)

        self.okButton = QPushButton(PickDialog)
        self.okButton.setObjectName(u"okButton")

        self.hboxlayout2.addWidget(self.okButton)

        self.cancelButton = QPushButton(PickDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.hboxlayout2.addWidget(self.cancelButton)


        self.vboxlayout3.addLayout(self.hboxlayout2)

        self.vboxlayout3.setStretch(2, 1)

        self.retranslateUi(PickDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, PickDialog):
        self.introLabel.setText("")
#if QT_CONFIG(accessibility)
        self.filterEdit.setAccessibleName(QCoreApplication.translate("PickDialog", u"Filter", None))
#endif // QT_CONFIG(accessibility)
        self.filterEdit.setPlaceholderText(QCoreApplication.translate("PickDialog", u"Filter\u2026", None))
#if QT_CONFIG(accessibility)
        self.pickTable.setAccessibleName(QCoreApplication.translate("PickDialog", u"Items", None))
#endif // QT_CONFIG(accessibility)
        self.statusLabel.setText("")
        self.okButton.setText(QCoreApplication.translate("PickDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("PickDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("PickDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("PickDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
