from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QHBoxLayout,
    QHeaderView, QPushButton, QSizePolicy, QSpacerItem,
    QTableView, QTableWidget, QTableWidgetItem, QVBoxLayout,
    QWidget)

from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_RunCompareDialog(object):
    def setupUi(self, RunCompareDialog):
        if not RunCompareDialog.objectName():
            RunCompareDialog.setObjectName(u"RunCompareDialog")
        RunCompareDialog.setSizeGripEnabled(True)
        RunCompareDialog.setMinimumSize(QSize(640, 420))
        self.vboxlayout1 = QVBoxLayout(RunCompareDialog)
        self.vboxlayout1.setSpacing(8)
        self.vboxlayout1.setObjectName(u"vboxlayout1")
        self.vboxlayout1.setContentsMargins(16, 16, 16, 14)
        self.runsTable = QTableWidget(RunCompareDialog)
        self.runsTable.setObjectName(u"runsTable")
        self.runsTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.runsTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.runsTable.setShowGrid(False)
        self.runsTable.setTabKeyNavigation(False)

        self.vboxlayout1.addWidget(self.runsTable)

        self.usersLabel = PlainLabel(RunCompareDialog)
        self.usersLabel.setObjectName(u"usersLabel")

        self.vboxlayout1.addWidget(self.usersLabel)

        self.usersTable = QTableView(RunCompareDialog)
        self.usersTable.setObjectName(u"usersTable")
        self.usersTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.usersTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.usersTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.usersTable.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.usersTable.setShowGrid(False)
        self.usersTable.setWordWrap(False)
        self.usersTable.setTabKeyNavigation(False)

        self.vboxlayout1.addWidget(self.usersTable)

        self.problemLabel = FieldProblem(RunCompareDialog)
        self.problemLabel.setObjectName(u"problemLabel")

        self.vboxlayout1.addWidget(self.problemLabel)

        self.hboxlayout2 = QHBoxLayout()
        self.hboxlayout2.setSpacing(8)
        self.hboxlayout2.setObjectName(u"hboxlayout2")
        self.spacer1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout2.addItem(self.spacer1)

        self.closeButton = QPushButton(RunCompareDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.hboxlayout2.addWidget(self.closeButton)


        self.vboxlayout1.addLayout(self.hboxlayout2)

        self.vboxlayout1.setStretch(0, 3)
        self.vboxlayout1.setStretch(2, 2)

        self.retranslateUi(RunCompareDialog)

        self.closeButton.setDefault(True)

    # setupUi

    def retranslateUi(self, RunCompareDialog):
        RunCompareDialog.setWindowTitle(QCoreApplication.translate("RunCompareDialog", u"Compare Runs", None))
#if QT_CONFIG(accessibility)
        self.runsTable.setAccessibleName(QCoreApplication.translate("RunCompareDialog", u"Both runs", None))
#endif // QT_CONFIG(accessibility)
        self.usersLabel.setText("")
#if QT_CONFIG(accessibility)
        self.usersTable.setAccessibleName(QCoreApplication.translate("RunCompareDialog", u"Users who differ", None))
#endif // QT_CONFIG(accessibility)
        self.closeButton.setText(QCoreApplication.translate("RunCompareDialog", u"Close", None))
#if QT_CONFIG(accessibility)
        self.closeButton.setAccessibleName(QCoreApplication.translate("RunCompareDialog", u"Close", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
