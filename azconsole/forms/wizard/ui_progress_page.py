from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHeaderView, QProgressBar, QSizePolicy,
    QTreeWidgetItem, QVBoxLayout, QWidget)

from azconsole.gui.dialogs.steps_view import StepsView
from azconsole.gui.labels import PlainLabel

class Ui_ProgressPage(object):
    def setupUi(self, ProgressPage):
        if not ProgressPage.objectName():
            ProgressPage.setObjectName(u"ProgressPage")
        self.vboxlayout1 = QVBoxLayout(ProgressPage)
        self.vboxlayout1.setSpacing(10)
        self.vboxlayout1.setObjectName(u"vboxlayout1")
        self.vboxlayout1.setContentsMargins(0, 0, 0, 0)
        self.introLabel = PlainLabel(ProgressPage)
        self.introLabel.setObjectName(u"introLabel")

        self.vboxlayout1.addWidget(self.introLabel)

        self.progressBar = QProgressBar(ProgressPage)
        self.progressBar.setObjectName(u"progressBar")
        self.progressBar.setMinimum(0)
        self.progressBar.setMaximum(0)
        self.progressBar.setTextVisible(False)
        self.progressBar.setMaximumSize(QSize(16777215, 8))

        self.vboxlayout1.addWidget(self.progressBar)

        self.stepsView = StepsView(ProgressPage)
        self.stepsView.setObjectName(u"stepsView")

        self.vboxlayout1.addWidget(self.stepsView)

        self.vboxlayout1.setStretch(2, 1)

        self.retranslateUi(ProgressPage)
    # setupUi

    def retranslateUi(self, ProgressPage):
        self.introLabel.setText("")
#if QT_CONFIG(accessibility)
        self.progressBar.setAccessibleName(QCoreApplication.translate("ProgressPage", u"Progress", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.stepsView.setAccessibleName(QCoreApplication.translate("ProgressPage", u"Progress steps", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
