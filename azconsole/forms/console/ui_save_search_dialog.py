from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QDialog, QDialogButtonBox,
    QLabel, QLineEdit, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from azconsole.gui.labels import PlainLabel
class Ui_SaveSearchDialog(object):
    def setupUi(self, saveSearchDialog):
        if not saveSearchDialog.objectName():
            saveSearchDialog.setObjectName(u"saveSearchDialog")
        saveSearchDialog.resize(440, 170)
        self.outer = QVBoxLayout(saveSearchDialog)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 14, 16, 12)
        self.searchLabel = PlainLabel(saveSearchDialog)
        self.searchLabel.setObjectName(u"searchLabel")

        self.outer.addWidget(self.searchLabel)

        self.nameLabel = QLabel(saveSearchDialog)
        self.nameLabel.setObjectName(u"nameLabel")

        self.outer.addWidget(self.nameLabel)

        self.nameEdit = QLineEdit(saveSearchDialog)
        self.nameEdit.setObjectName(u"nameEdit")
        self.nameEdit.setMaxLength(80)

        self.outer.addWidget(self.nameEdit)

        self.hintLabel = PlainLabel(saveSearchDialog)
        self.hintLabel.setObjectName(u"hintLabel")

        self.outer.addWidget(self.hintLabel)

        self.space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.outer.addItem(self.space)

        self.buttons = QDialogButtonBox(saveSearchDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Cancel|QDialogButtonBox.StandardButton.Ok)

        self.outer.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.nameLabel.setBuddy(self.nameEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(saveSearchDialog)
    # setupUi

    def retranslateUi(self, saveSearchDialog):
        saveSearchDialog.setWindowTitle(QCoreApplication.translate("SaveSearchDialog", u"Save Current Search", None))
        self.nameLabel.setText(QCoreApplication.translate("SaveSearchDialog", u"&Search name:", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("SaveSearchDialog", u"Search name", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
