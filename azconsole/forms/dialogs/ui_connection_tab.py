from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QPushButton, QScrollArea, QSizePolicy, QTreeWidgetItem,
    QVBoxLayout, QWidget)

from azconsole.gui.dialogs.connection_panel import ConnectionPanel
from azconsole.gui.dialogs.steps_view import StepsView
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_ConnectionTab(object):
    def setupUi(self, ConnectionTab):
        if not ConnectionTab.objectName():
            ConnectionTab.setObjectName(u"ConnectionTab")
        self.vboxlayout2 = QVBoxLayout(ConnectionTab)
        self.vboxlayout2.setSpacing(10)
        self.vboxlayout2.setObjectName(u"vboxlayout2")
        self.vboxlayout2.setContentsMargins(16, 16, 16, 14)
        self.scrollArea = QScrollArea(ConnectionTab)
        self.scrollArea.setObjectName(u"scrollArea")
        self.scrollArea.setFrameShape(QFrame.Shape.NoFrame)
        self.scrollArea.setWidgetResizable(True)
        self.scrollArea.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.connectionPanel = ConnectionPanel()
        self.connectionPanel.setObjectName(u"connectionPanel")
        self.scrollArea.setWidget(self.connectionPanel)

        self.vboxlayout2.addWidget(self.scrollArea)

        self.workspaceProblem = FieldProblem(ConnectionTab)
        self.workspaceProblem.setObjectName(u"workspaceProblem")

        self.vboxlayout2.addWidget(self.workspaceProblem)

        self.hboxlayout1 = QHBoxLayout()
        self.hboxlayout1.setSpacing(12)
        self.hboxlayout1.setObjectName(u"hboxlayout1")
        self.checkButton = QPushButton(ConnectionTab)
        self.checkButton.setObjectName(u"checkButton")

        self.hboxlayout1.addWidget(self.checkButton)

        self.checkLabel = PlainLabel(ConnectionTab)
        self.checkLabel.setObjectName(u"checkLabel")

        self.hboxlayout1.addWidget(self.checkLabel)

        self.hboxlayout1.setStretch(1, 1)

        self.vboxlayout2.addLayout(self.hboxlayout1)

        self.savingView = StepsView(ConnectionTab)
        self.savingView.setObjectName(u"savingView")

        self.vboxlayout2.addWidget(self.savingView)

        self.vboxlayout2.setStretch(0, 1)

        self.retranslateUi(ConnectionTab)
    # setupUi

    def retranslateUi(self, ConnectionTab):
#if QT_CONFIG(accessibility)
        self.scrollArea.setAccessibleName(QCoreApplication.translate("ConnectionTab", u"Connection", None))
#endif // QT_CONFIG(accessibility)
        self.checkButton.setText(QCoreApplication.translate("ConnectionTab", u"Check rig&hts", None))
#if QT_CONFIG(accessibility)
        self.checkButton.setAccessibleName(QCoreApplication.translate("ConnectionTab", u"Check rights", None))
#endif // QT_CONFIG(accessibility)
        self.checkLabel.setText("")
#if QT_CONFIG(accessibility)
        self.savingView.setAccessibleName(QCoreApplication.translate("ConnectionTab", u"Progress", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
