from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QDialog,
    QHBoxLayout, QHeaderView, QLineEdit, QPushButton,
    QSizePolicy, QSpacerItem, QTableView, QVBoxLayout,
    QWidget)

from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_RunChangesDialog(object):
    def setupUi(self, RunChangesDialog):
        if not RunChangesDialog.objectName():
            RunChangesDialog.setObjectName(u"RunChangesDialog")
        RunChangesDialog.setSizeGripEnabled(True)
        RunChangesDialog.setMinimumSize(QSize(600, 380))
        self.vboxlayout1 = QVBoxLayout(RunChangesDialog)
        self.vboxlayout1.setSpacing(8)
        self.vboxlayout1.setObjectName(u"vboxlayout1")
        self.vboxlayout1.setContentsMargins(16, 16, 16, 14)
        self.titleLabel = PlainLabel(RunChangesDialog)
        self.titleLabel.setObjectName(u"titleLabel")
        self.titleLabel.setProperty(u"role", u"heading")

        self.vboxlayout1.addWidget(self.titleLabel)

        self.summaryLabel = PlainLabel(RunChangesDialog)
        self.summaryLabel.setObjectName(u"summaryLabel")

        self.vboxlayout1.addWidget(self.summaryLabel)

        self.hboxlayout1 = QHBoxLayout()
        self.hboxlayout1.setSpacing(8)
        self.hboxlayout1.setObjectName(u"hboxlayout1")
        self.kindBox = QComboBox(RunChangesDialog)
        self.kindBox.setObjectName(u"kindBox")

        self.hboxlayout1.addWidget(self.kindBox)

        self.filterEdit = QLineEdit(RunChangesDialog)
        self.filterEdit.setObjectName(u"filterEdit")
        self.filterEdit.setClearButtonEnabled(True)

        self.hboxlayout1.addWidget(self.filterEdit)


        self.vboxlayout1.addLayout(self.hboxlayout1)

        self.changesTable = QTableView(RunChangesDialog)
        self.changesTable.setObjectName(u"changesTable")
        self.changesTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.changesTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.changesTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.changesTable.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.changesTable.setShowGrid(False)
        self.changesTable.setWordWrap(False)
        self.changesTable.setTabKeyNavigation(False)

        self.vboxlayout1.addWidget(self.changesTable)

        self.countLabel = PlainLabel(RunChangesDialog)
        self.countLabel.setObjectName(u"countLabel")
        self.countLabel.setProperty(u"role", u"muted")

        self.vboxlayout1.addWidget(self.countLabel)

        self.problemLabel = FieldProblem(RunChangesDialog)
        self.problemLabel.setObjectName(u"problemLabel")

        self.vboxlayout1.addWidget(self.problemLabel)

        self.hboxlayout2 = QHBoxLayout()
        self.hboxlayout2.setSpacing(8)
        self.hboxlayout2.setObjectName(u"hboxlayout2")
        self.logButton = QPushButton(RunChangesDialog)
        self.logButton.setObjectName(u"logButton")

        self.hboxlayout2.addWidget(self.logButton)

        self.spacer1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout2.addItem(self.spacer1)

        self.closeButton = QPushButton(RunChangesDialog)
        self.closeButton.setObjectName(u"closeButton")

        self.hboxlayout2.addWidget(self.closeButton)


        self.vboxlayout1.addLayout(self.hboxlayout2)

        self.vboxlayout1.setStretch(3, 1)

        self.retranslateUi(RunChangesDialog)

        self.closeButton.setDefault(True)

    # setupUi

    def retranslateUi(self, RunChangesDialog):
        RunChangesDialog.setWindowTitle(QCoreApplication.translate("RunChangesDialog", u"Run", None))
        self.titleLabel.setText("")
        self.summaryLabel.setText("")
#if QT_CONFIG(accessibility)
        self.kindBox.setAccessibleName(QCoreApplication.translate("RunChangesDialog", u"Kind of change", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.filterEdit.setAccessibleName(QCoreApplication.translate("RunChangesDialog", u"Find users", None))
#endif // QT_CONFIG(accessibility)
        self.filterEdit.setPlaceholderText(QCoreApplication.translate("RunChangesDialog", u"Name or object ID", None))
#if QT_CONFIG(accessibility)
        self.changesTable.setAccessibleName(QCoreApplication.translate("RunChangesDialog", u"Changed users", None))
#endif // QT_CONFIG(accessibility)
        self.countLabel.setText("")
        self.logButton.setText(QCoreApplication.translate("RunChangesDialog", u"Open &Log", None))
#if QT_CONFIG(accessibility)
        self.logButton.setAccessibleName(QCoreApplication.translate("RunChangesDialog", u"Open the log at this run", None))
#endif // QT_CONFIG(accessibility)
        self.closeButton.setText(QCoreApplication.translate("RunChangesDialog", u"Close", None))
#if QT_CONFIG(accessibility)
        self.closeButton.setAccessibleName(QCoreApplication.translate("RunChangesDialog", u"Close", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
