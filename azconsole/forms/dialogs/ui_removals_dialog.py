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

from azconsole.gui.labels import PlainLabel

class Ui_RemovalsDialog(object):
    def setupUi(self, RemovalsDialog):
        if not RemovalsDialog.objectName():
            RemovalsDialog.setObjectName(u"RemovalsDialog")
        RemovalsDialog.setSizeGripEnabled(False)
        RemovalsDialog.setMinimumSize(QSize(480, 200))
        self.vboxlayout5 = QVBoxLayout(RemovalsDialog)
        self.vboxlayout5.setSpacing(12)
        self.vboxlayout5.setObjectName(u"vboxlayout5")
        self.vboxlayout5.setContentsMargins(16, 16, 16, 14)
        self.hboxlayout3 = QHBoxLayout()
        self.hboxlayout3.setSpacing(14)
        self.hboxlayout3.setObjectName(u"hboxlayout3")
        self.vboxlayout1 = QVBoxLayout()
        self.vboxlayout1.setSpacing(0)
        self.vboxlayout1.setObjectName(u"vboxlayout1")
        self.warningIcon = QLabel(RemovalsDialog)
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
        self.questionLabel = PlainLabel(RemovalsDialog)
        self.questionLabel.setObjectName(u"questionLabel")
        self.questionLabel.setProperty(u"role", u"heading")

        self.vboxlayout2.addWidget(self.questionLabel)

        self.detailLabel = PlainLabel(RemovalsDialog)
        self.detailLabel.setObjectName(u"detailLabel")

        self.vboxlayout2.addWidget(self.detailLabel)


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

        self.removeButton = QPushButton(RemovalsDialog)
        self.removeButton.setObjectName(u"removeButton")

        self.hboxlayout4.addWidget(self.removeButton)

        self.keepButton = QPushButton(RemovalsDialog)
        self.keepButton.setObjectName(u"keepButton")

        self.hboxlayout4.addWidget(self.keepButton)


        self.vboxlayout5.addLayout(self.hboxlayout4)


        self.retranslateUi(RemovalsDialog)

        self.keepButton.setDefault(True)

    # setupUi

    def retranslateUi(self, RemovalsDialog):
        RemovalsDialog.setWindowTitle(QCoreApplication.translate("RemovalsDialog", u"Azure AD User Discovery", None))
        self.questionLabel.setText("")
        self.detailLabel.setText("")
        self.removeButton.setText(QCoreApplication.translate("RemovalsDialog", u"&Remove them", None))
#if QT_CONFIG(accessibility)
        self.removeButton.setAccessibleName(QCoreApplication.translate("RemovalsDialog", u"Remove them", None))
#endif // QT_CONFIG(accessibility)
        self.keepButton.setText(QCoreApplication.translate("RemovalsDialog", u"&Keep them", None))
#if QT_CONFIG(accessibility)
        self.keepButton.setAccessibleName(QCoreApplication.translate("RemovalsDialog", u"Keep them", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
