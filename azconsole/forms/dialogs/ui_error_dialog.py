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

from azconsole.gui.labels import SelectableLabel

class Ui_ErrorDialog(object):
    def setupUi(self, ErrorDialog):
        if not ErrorDialog.objectName():
            ErrorDialog.setObjectName(u"ErrorDialog")
        ErrorDialog.setWindowTitle(u"azconsole")
        ErrorDialog.setSizeGripEnabled(False)
        ErrorDialog.setMinimumSize(QSize(460, 160))
        self.vboxlayout6 = QVBoxLayout(ErrorDialog)
        self.vboxlayout6.setSpacing(12)
        self.vboxlayout6.setObjectName(u"vboxlayout6")
        self.vboxlayout6.setContentsMargins(16, 16, 16, 14)
        self.hboxlayout4 = QHBoxLayout()
        self.hboxlayout4.setSpacing(14)
        self.hboxlayout4.setObjectName(u"hboxlayout4")
        self.vboxlayout1 = QVBoxLayout()
        self.vboxlayout1.setSpacing(0)
        self.vboxlayout1.setObjectName(u"vboxlayout1")
        self.errorIcon = QLabel(ErrorDialog)
        self.errorIcon.setObjectName(u"errorIcon")
        self.errorIcon.setMinimumSize(QSize(32, 32))
        self.errorIcon.setMaximumSize(QSize(32, 32))

        self.vboxlayout1.addWidget(self.errorIcon)

        self.spacer1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout1.addItem(self.spacer1)


        self.hboxlayout4.addLayout(self.vboxlayout1)

        self.vboxlayout3 = QVBoxLayout()
        self.vboxlayout3.setSpacing(10)
        self.vboxlayout3.setObjectName(u"vboxlayout3")
        self.titleLabel = SelectableLabel(ErrorDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"heading")

        self.vboxlayout3.addWidget(self.titleLabel)

        self.messageLabel = SelectableLabel(ErrorDialog)
        self.messageLabel.setObjectName(u"messageLabel")

        self.vboxlayout3.addWidget(self.messageLabel)

        self.hintLabel = SelectableLabel(ErrorDialog)
        self.hintLabel.setObjectName(u"hintLabel")

        self.vboxlayout3.addWidget(self.hintLabel)

        self.hboxlayout2 = QHBoxLayout()
        self.hboxlayout2.setSpacing(10)
        self.hboxlayout2.setObjectName(u"hboxlayout2")
        self.requestIdLabel = SelectableLabel(ErrorDialog)
        self.requestIdLabel.setObjectName(u"requestIdLabel")
        self.requestIdLabel.setProperty(u"role", u"muted")

        self.hboxlayout2.addWidget(self.requestIdLabel)

        self.hboxlayout2.setStretch(0, 1)

        self.vboxlayout3.addLayout(self.hboxlayout2)


        self.hboxlayout4.addLayout(self.vboxlayout3)

        self.hboxlayout4.setStretch(1, 1)

        self.vboxlayout6.addLayout(self.hboxlayout4)

        self.spacer2 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout6.addItem(self.spacer2)

        self.hboxlayout5 = QHBoxLayout()
        self.hboxlayout5.setObjectName(u"hboxlayout5")
        self.copyButton = QPushButton(ErrorDialog)
        self.copyButton.setObjectName(u"copyButton")

        self.hboxlayout5.addWidget(self.copyButton)

        self.spacer3 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout5.addItem(self.spacer3)

        self.closeButton = QPushButton(ErrorDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.hboxlayout5.addWidget(self.closeButton)


        self.vboxlayout6.addLayout(self.hboxlayout5)


        self.retranslateUi(ErrorDialog)

        self.closeButton.setDefault(True)

    # setupUi

    def retranslateUi(self, ErrorDialog):
        self.copyButton.setText(QCoreApplication.translate("ErrorDialog", u"&Copy details", None))
#if QT_CONFIG(accessibility)
        self.copyButton.setAccessibleName(QCoreApplication.translate("ErrorDialog", u"Copy", None))
#endif // QT_CONFIG(accessibility)
        self.closeButton.setText(QCoreApplication.translate("ErrorDialog", u"Close", None))
#if QT_CONFIG(accessibility)
        self.closeButton.setAccessibleName(QCoreApplication.translate("ErrorDialog", u"Close", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
