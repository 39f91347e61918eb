from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QPushButton, QSizePolicy, QTreeWidgetItem,
    QVBoxLayout, QWidget)

from azconsole.gui.dialogs.steps_view import StepsView
from azconsole.gui.labels import (PlainLabel, SelectableLabel)

class Ui_CompletionPage(object):
    def setupUi(self, CompletionPage):
        if not CompletionPage.objectName():
            CompletionPage.setObjectName(u"CompletionPage")
        self.vboxlayout4 = QVBoxLayout(CompletionPage)
        self.vboxlayout4.setSpacing(12)
        self.vboxlayout4.setObjectName(u"vboxlayout4")
        self.vboxlayout4.setContentsMargins(0, 0, 0, 0)
        self.hboxlayout1 = QHBoxLayout()
        self.hboxlayout1.setSpacing(10)
        self.hboxlayout1.setObjectName(u"hboxlayout1")
        self.outcomeIcon = QLabel(CompletionPage)
        self.outcomeIcon.setObjectName(u"outcomeIcon")
        self.outcomeIcon.setMinimumSize(QSize(24, 24))
        self.outcomeIcon.setMaximumSize(QSize(24, 24))

        self.hboxlayout1.addWidget(self.outcomeIcon)

        self.outcomeLabel = PlainLabel(CompletionPage)
        self.outcomeLabel.setObjectName(u"outcomeLabel")

        self.hboxlayout1.addWidget(self.outcomeLabel)

        self.hboxlayout1.setStretch(1, 1)

        self.vboxlayout4.addLayout(self.hboxlayout1)

        self.resultsView = StepsView(CompletionPage)
        self.resultsView.setObjectName(u"resultsView")

        self.vboxlayout4.addWidget(self.resultsView)

        self.errorPanel = QFrame(CompletionPage)
        self.errorPanel.setObjectName(u"errorPanel")
        self.errorPanel.setFrameShape(QFrame.Shape.StyledPanel)
        self.errorPanel.setProperty(u"role", u"panel")
        self.vboxlayout3 = QVBoxLayout(self.errorPanel)
        self.vboxlayout3.setSpacing(8)
        self.vboxlayout3.setObjectName(u"vboxlayout3")
        self.vboxlayout3.setContentsMargins(12, 10, 12, 10)
        self.errorMessage = SelectableLabel(self.errorPanel)
        self.errorMessage.setObjectName(u"errorMessage")

        self.vboxlayout3.addWidget(self.errorMessage)

        self.errorHint = SelectableLabel(self.errorPanel)
        self.errorHint.setObjectName(u"errorHint")

        self.vboxlayout3.addWidget(self.errorHint)

        self.hboxlayout2 = QHBoxLayout()
        self.hboxlayout2.setSpacing(10)
        self.hboxlayout2.setObjectName(u"hboxlayout2")
        self.requestIdLabel = SelectableLabel(self.errorPanel)
        self.requestIdLabel.setObjectName(u"requestIdLabel")

        self.hboxlayout2.addWidget(self.requestIdLabel)

        self.copyRequestButton = QPushButton(self.errorPanel)
        self.copyRequestButton.setObjectName(u"copyRequestButton")

        self.hboxlayout2.addWidget(self.copyRequestButton)

        self.hboxlayout2.setStretch(0, 1)

        self.vboxlayout3.addLayout(self.hboxlayout2)


        self.vboxlayout4.addWidget(self.errorPanel)

        self.nextStepsLabel = PlainLabel(CompletionPage)
        self.nextStepsLabel.setObjectName(u"nextStepsLabel")
        self.nextStepsLabel.setProperty(u"role", u"muted")

        self.vboxlayout4.addWidget(self.nextStepsLabel)

        self.vboxlayout4.setStretch(1, 1)

        self.retranslateUi(CompletionPage)
    # setupUi

    def retranslateUi(self, CompletionPage):
        self.outcomeLabel.setText("")
#if QT_CONFIG(accessibility)
        self.resultsView.setAccessibleName(QCoreApplication.translate("CompletionPage", u"Results", None))
#endif // QT_CONFIG(accessibility)
        self.copyRequestButton.setText(QCoreApplication.translate("CompletionPage", u"Cop&y request ID", None))
#if QT_CONFIG(accessibility)
        self.copyRequestButton.setAccessibleName(QCoreApplication.translate("CompletionPage", u"Copy request ID", None))
#endif // QT_CONFIG(accessibility)
        self.nextStepsLabel.setText("")
        pass
    # retranslateUi
