from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QHBoxLayout, QHeaderView,
    QPushButton, QSizePolicy, QTreeWidget, QTreeWidgetItem,
    QVBoxLayout, QWidget)

from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_SummaryPage(object):
    def setupUi(self, SummaryPage):
        if not SummaryPage.objectName():
            SummaryPage.setObjectName(u"SummaryPage")
        self.vboxlayout2 = QVBoxLayout(SummaryPage)
        self.vboxlayout2.setSpacing(10)
        self.vboxlayout2.setObjectName(u"vboxlayout2")
        self.vboxlayout2.setContentsMargins(0, 0, 0, 0)
        self.introLabel = PlainLabel(SummaryPage)
        self.introLabel.setObjectName(u"introLabel")

        self.vboxlayout2.addWidget(self.introLabel)

        self.summaryTree = QTreeWidget(SummaryPage)
        self.summaryTree.setObjectName(u"summaryTree")
        self.summaryTree.setRootIsDecorated(False)
        self.summaryTree.setItemsExpandable(False)
        self.summaryTree.setWordWrap(True)
        self.summaryTree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

        self.vboxlayout2.addWidget(self.summaryTree)

        self.planProblem = FieldProblem(SummaryPage)
        self.planProblem.setObjectName(u"planProblem")

        self.vboxlayout2.addWidget(self.planProblem)

        self.hboxlayout1 = QHBoxLayout()
        self.hboxlayout1.setSpacing(12)
        self.hboxlayout1.setObjectName(u"hboxlayout1")
        self.planNote = PlainLabel(SummaryPage)
        self.planNote.setObjectName(u"planNote")
        self.planNote.setProperty(u"role", u"muted")

        self.hboxlayout1.addWidget(self.planNote)

        self.savePlanButton = QPushButton(SummaryPage)
        self.savePlanButton.setObjectName(u"savePlanButton")

        self.hboxlayout1.addWidget(self.savePlanButton)

        self.hboxlayout1.setStretch(0, 1)

        self.vboxlayout2.addLayout(self.hboxlayout1)

        self.vboxlayout2.setStretch(1, 1)

        self.retranslateUi(SummaryPage)
    # setupUi

    def retranslateUi(self, SummaryPage):
        self.introLabel.setText(QCoreApplication.translate("SummaryPage", u"The wizard will configure the service with these settings. To change one, press < Previous. To begin, press Next >.", None))
        ___qtreewidgetitem = self.summaryTree.headerItem()
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("SummaryPage", u"Value", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("SummaryPage", u"Setting", None))
#if QT_CONFIG(accessibility)
        self.summaryTree.setAccessibleName(QCoreApplication.translate("SummaryPage", u"Summary", None))
#endif // QT_CONFIG(accessibility)
        self.planNote.setText("")
        self.savePlanButton.setText(QCoreApplication.translate("SummaryPage", u"Save p&lan\u2026", None))
#if QT_CONFIG(accessibility)
        self.savePlanButton.setAccessibleName(QCoreApplication.translate("SummaryPage", u"Save plan", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
