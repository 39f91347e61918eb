from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QHeaderView,
    QProgressBar, QPushButton, QSizePolicy, QSpacerItem,
    QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget)

from azconsole.gui.labels import (PlainLabel, SelectableLabel)

class Ui_DiagnosticsDialog(object):
    def setupUi(self, DiagnosticsDialog):
        if not DiagnosticsDialog.objectName():
            DiagnosticsDialog.setObjectName(u"DiagnosticsDialog")
        DiagnosticsDialog.setMinimumSize(QSize(720, 440))
        self.mainLayout = QVBoxLayout(DiagnosticsDialog)
        self.mainLayout.setSpacing(10)
        self.mainLayout.setObjectName(u"mainLayout")
        self.mainLayout.setContentsMargins(16, 16, 16, 14)
        self.headingLabel = PlainLabel(DiagnosticsDialog)
        self.headingLabel.setObjectName(u"headingLabel")
        self.headingLabel.setProperty(u"role", u"heading")

        self.mainLayout.addWidget(self.headingLabel)

        self.explanationLabel = PlainLabel(DiagnosticsDialog)
        self.explanationLabel.setObjectName(u"explanationLabel")

        self.mainLayout.addWidget(self.explanationLabel)

        self.partList = QTreeWidget(DiagnosticsDialog)
        __qtreewidgetitem = QTreeWidgetItem()
        __qtreewidgetitem.setText(2, u"3")
        __qtreewidgetitem.setText(1, u"2")
        __qtreewidgetitem.setText(0, u"1")
        self.partList.setHeaderItem(__qtreewidgetitem)
        self.partList.setObjectName(u"partList")
        self.partList.setRootIsDecorated(False)
        self.partList.setUniformRowHeights(True)

        self.mainLayout.addWidget(self.partList)

        self.stateLabel = SelectableLabel(DiagnosticsDialog)
        self.stateLabel.setObjectName(u"stateLabel")

        self.mainLayout.addWidget(self.stateLabel)

        self.progressBar = QProgressBar(DiagnosticsDialog)
        self.progressBar.setObjectName(u"progressBar")
        self.progressBar.setTextVisible(False)
        self.progressBar.setMaximumSize(QSize(16777215, 12))

        self.mainLayout.addWidget(self.progressBar)

        self.buttonLayout = QHBoxLayout()
        self.buttonLayout.setSpacing(8)
        self.buttonLayout.setObjectName(u"buttonLayout")
        self.buttonSpacer = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttonLayout.addItem(self.buttonSpacer)

        self.exportButton = QPushButton(DiagnosticsDialog)
        self.exportButton.setObjectName(u"exportButton")

        self.buttonLayout.addWidget(self.exportButton)

        self.closeButton = QPushButton(DiagnosticsDialog)
        self.closeButton.setObjectName(u"closeButton")
        self.closeButton.setText(u"")

        self.buttonLayout.addWidget(self.closeButton)


        self.mainLayout.addLayout(self.buttonLayout)


        self.retranslateUi(DiagnosticsDialog)

        self.exportButton.setDefault(True)

    # setupUi

    def retranslateUi(self, DiagnosticsDialog):
        DiagnosticsDialog.setWindowTitle(QCoreApplication.translate("DiagnosticsDialog", u"Export diagnostics", None))
        self.headingLabel.setText(QCoreApplication.translate("DiagnosticsDialog", u"Files for whoever looks for a fault", None))
        self.explanationLabel.setText(QCoreApplication.translate("DiagnosticsDialog", u"Secret keys, tokens and passwords are taken out. Names of users, apps, tenants and servers may be in the logs: clear the box of what you do not want to pass on.", None))
#if QT_CONFIG(accessibility)
        self.partList.setAccessibleName(QCoreApplication.translate("DiagnosticsDialog", u"Contents of the file", None))
#endif // QT_CONFIG(accessibility)
        self.stateLabel.setText("")
        self.exportButton.setText(QCoreApplication.translate("DiagnosticsDialog", u"&Export\u2026", None))
    # retranslateUi
