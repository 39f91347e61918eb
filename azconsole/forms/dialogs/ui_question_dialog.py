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

class Ui_QuestionDialog(object):
    def setupUi(self, QuestionDialog):
        if not QuestionDialog.objectName():
            QuestionDialog.setObjectName(u"QuestionDialog")
        QuestionDialog.setWindowTitle(u"")
        QuestionDialog.setSizeGripEnabled(False)
        QuestionDialog.setMinimumSize(QSize(440, 150))
        self.vbox8 = QVBoxLayout(QuestionDialog)
        self.vbox8.setSpacing(10)
        self.vbox8.setObjectName(u"vbox8")
        self.vbox8.setContentsMargins(16, 16, 16, 14)
        self.hbox5 = QHBoxLayout()
        self.hbox5.setSpacing(14)
        self.hbox5.setObjectName(u"hbox5")
        self.vbox2 = QVBoxLayout()
        self.vbox2.setSpacing(0)
        self.vbox2.setObjectName(u"vbox2")
        self.warningIcon = QLabel(QuestionDialog)
        self.warningIcon.setObjectName(u"warningIcon")
        self.warningIcon.setTextFormat(Qt.TextFormat.PlainText)

        self.vbox2.addWidget(self.warningIcon)

        self.spacer1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vbox2.addItem(self.spacer1)


        self.hbox5.addLayout(self.vbox2)

        self.vbox4 = QVBoxLayout()
        self.vbox4.setSpacing(8)
        self.vbox4.setObjectName(u"vbox4")
        self.questionLabel = PlainLabel(QuestionDialog)
        self.questionLabel.setObjectName(u"questionLabel")
        self.questionLabel.setProperty(u"role", u"heading")

        self.vbox4.addWidget(self.questionLabel)

        self.detailsLabel = PlainLabel(QuestionDialog)
        self.detailsLabel.setObjectName(u"detailsLabel")

        self.vbox4.addWidget(self.detailsLabel)

        self.spacer3 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vbox4.addItem(self.spacer3)


        self.hbox5.addLayout(self.vbox4)

        self.hbox5.setStretch(1, 1)

        self.vbox8.addLayout(self.hbox5)

        self.hbox7 = QHBoxLayout()
        self.hbox7.setSpacing(8)
        self.hbox7.setObjectName(u"hbox7")
        self.spacer6 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hbox7.addItem(self.spacer6)

        self.yesButton = QPushButton(QuestionDialog)
        self.yesButton.setObjectName(u"yesButton")
        self.yesButton.setAutoDefault(False)

        self.hbox7.addWidget(self.yesButton)

        self.noButton = QPushButton(QuestionDialog)
        self.noButton.setObjectName(u"noButton")

        self.hbox7.addWidget(self.noButton)


        self.vbox8.addLayout(self.hbox7)

        self.vbox8.setStretch(0, 1)

        self.retranslateUi(QuestionDialog)

        self.noButton.setDefault(True)

    # setupUi

    def retranslateUi(self, QuestionDialog):
        self.warningIcon.setText("")
        self.questionLabel.setText("")
        self.detailsLabel.setText("")
        self.yesButton.setText("")
#if QT_CONFIG(accessibility)
        self.yesButton.setAccessibleName(QCoreApplication.translate("QuestionDialog", u"Yes", None))
#endif // QT_CONFIG(accessibility)
        self.noButton.setText(QCoreApplication.translate("QuestionDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.noButton.setAccessibleName(QCoreApplication.translate("QuestionDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
