from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from azconsole.gui.labels import PlainLabel
class Ui_CrashDialog(object):
    def setupUi(self, crashDialog):
        if not crashDialog.objectName():
            crashDialog.setObjectName(u"crashDialog")
        crashDialog.setWindowTitle(u"azconsole")
        crashDialog.setMinimumSize(QSize(600, 380))
        self.outer = QVBoxLayout(crashDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 14)
        self.top = QHBoxLayout()
        self.top.setSpacing(14)
        self.top.setObjectName(u"top")
        self.errorIcon = QLabel(crashDialog)
        self.errorIcon.setObjectName(u"errorIcon")
        self.errorIcon.setAlignment(Qt.AlignmentFlag.AlignTop)

        self.top.addWidget(self.errorIcon)

        self.texts = QVBoxLayout()
        self.texts.setSpacing(8)
        self.texts.setObjectName(u"texts")
        self.titleLabel = PlainLabel(crashDialog)
        self.titleLabel.setObjectName(u"titleLabel")

        self.texts.addWidget(self.titleLabel)

        self.messageLabel = PlainLabel(crashDialog)
        self.messageLabel.setObjectName(u"messageLabel")

        self.texts.addWidget(self.messageLabel)


        self.top.addLayout(self.texts)

        self.top.setStretch(1, 1)

        self.outer.addLayout(self.top)

        self.reportLabel = QLabel(crashDialog)
        self.reportLabel.setObjectName(u"reportLabel")

        self.outer.addWidget(self.reportLabel)

        self.reportEdit = QPlainTextEdit(crashDialog)
        self.reportEdit.setObjectName(u"reportEdit")
        self.reportEdit.setReadOnly(True)
        self.reportEdit.setTabChangesFocus(True)
        self.reportEdit.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.reportEdit.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard|Qt.TextInteractionFlag.TextSelectableByMouse)

        self.outer.addWidget(self.reportEdit)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.copyButton = QPushButton(crashDialog)
        self.copyButton.setObjectName(u"copyButton")
        self.copyButton.setAutoDefault(False)

        self.buttons.addWidget(self.copyButton)

        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.closeButton = QPushButton(crashDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.buttons.addWidget(self.closeButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.reportLabel.setBuddy(self.reportEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(crashDialog)

        self.closeButton.setDefault(True)

    # setupUi

    def retranslateUi(self, crashDialog):
        self.titleLabel.setText(QCoreApplication.translate("CrashDialog", u"An unexpected error", None))
        self.reportLabel.setText(QCoreApplication.translate("CrashDialog", u"&Report:", None))
#if QT_CONFIG(accessibility)
        self.reportEdit.setAccessibleName(QCoreApplication.translate("CrashDialog", u"Report", None))
#endif // QT_CONFIG(accessibility)
        self.copyButton.setText(QCoreApplication.translate("CrashDialog", u"&Copy report", None))
#if QT_CONFIG(accessibility)
        self.copyButton.setAccessibleName(QCoreApplication.translate("CrashDialog", u"Copy report", None))
#endif // QT_CONFIG(accessibility)
        self.closeButton.setText(QCoreApplication.translate("CrashDialog", u"Close", None))
#if QT_CONFIG(accessibility)
        self.closeButton.setAccessibleName(QCoreApplication.translate("CrashDialog", u"Close", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
