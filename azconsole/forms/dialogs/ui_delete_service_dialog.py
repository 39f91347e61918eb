from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPushButton, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from azconsole.gui.labels import (PlainLabel, SelectableLabel)

class Ui_DeleteServiceDialog(object):
    def setupUi(self, DeleteServiceDialog):
        if not DeleteServiceDialog.objectName():
            DeleteServiceDialog.setObjectName(u"DeleteServiceDialog")
        DeleteServiceDialog.setSizeGripEnabled(False)
        DeleteServiceDialog.setMinimumSize(QSize(520, 240))
        self.vboxlayout5 = QVBoxLayout(DeleteServiceDialog)
        self.vboxlayout5.setSpacing(12)
        self.vboxlayout5.setObjectName(u"vboxlayout5")
        self.vboxlayout5.setContentsMargins(16, 16, 16, 14)
        self.hboxlayout3 = QHBoxLayout()
        self.hboxlayout3.setSpacing(14)
        self.hboxlayout3.setObjectName(u"hboxlayout3")
        self.vboxlayout1 = QVBoxLayout()
        self.vboxlayout1.setSpacing(0)
        self.vboxlayout1.setObjectName(u"vboxlayout1")
        self.warningIcon = QLabel(DeleteServiceDialog)
        self.warningIcon.setObjectName(u"warningIcon")
        self.warningIcon.setMinimumSize(QSize(32, 32))
        self.warningIcon.setMaximumSize(QSize(32, 32))

        self.vboxlayout1.addWidget(self.warningIcon)

        self.spacer1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout1.addItem(self.spacer1)


        self.hboxlayout3.addLayout(self.vboxlayout1)

        self.vboxlayout2 = QVBoxLayout()
        self.vboxlayout2.setSpacing(10)
        self.vboxlayout2.setObjectName(u"vboxlayout2")
        self.questionLabel = PlainLabel(DeleteServiceDialog)
        self.questionLabel.setObjectName(u"questionLabel")
        self.questionLabel.setProperty(u"role", u"heading")

        self.vboxlayout2.addWidget(self.questionLabel)

        self.goesLabel = PlainLabel(DeleteServiceDialog)
        self.goesLabel.setObjectName(u"goesLabel")

        self.vboxlayout2.addWidget(self.goesLabel)

        self.staysLabel = PlainLabel(DeleteServiceDialog)
        self.staysLabel.setObjectName(u"staysLabel")

        self.vboxlayout2.addWidget(self.staysLabel)

        self.azureLabel = SelectableLabel(DeleteServiceDialog)
        self.azureLabel.setObjectName(u"azureLabel")

        self.vboxlayout2.addWidget(self.azureLabel)

        self.sharedLabel = PlainLabel(DeleteServiceDialog)
        self.sharedLabel.setObjectName(u"sharedLabel")

        self.vboxlayout2.addWidget(self.sharedLabel)


        self.hboxlayout3.addLayout(self.vboxlayout2)

        self.hboxlayout3.setStretch(1, 1)

        self.vboxlayout5.addLayout(self.hboxlayout3)

        self.spacer2 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout5.addItem(self.spacer2)

        self.hboxlayout4 = QHBoxLayout()
        self.hboxlayout4.setSpacing(8)
        self.hboxlayout4.setObjectName(u"hboxlayout4")
        self.spacer3 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout4.addItem(self.spacer3)

        self.deleteButton = QPushButton(DeleteServiceDialog)
        self.deleteButton.setObjectName(u"deleteButton")

        self.hboxlayout4.addWidget(self.deleteButton)

        self.cancelButton = QPushButton(DeleteServiceDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.hboxlayout4.addWidget(self.cancelButton)


        self.vboxlayout5.addLayout(self.hboxlayout4)


        self.retranslateUi(DeleteServiceDialog)

        self.cancelButton.setDefault(True)

    # setupUi

    def retranslateUi(self, DeleteServiceDialog):
        DeleteServiceDialog.setWindowTitle(QCoreApplication.translate("DeleteServiceDialog", u"Delete Azure service", None))
        self.questionLabel.setText("")
        self.goesLabel.setText("")
        self.staysLabel.setText("")
        self.azureLabel.setText("")
        self.sharedLabel.setText("")
        self.deleteButton.setText(QCoreApplication.translate("DeleteServiceDialog", u"&Delete", None))
#if QT_CONFIG(accessibility)
        self.deleteButton.setAccessibleName(QCoreApplication.translate("DeleteServiceDialog", u"Delete", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("DeleteServiceDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("DeleteServiceDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
