from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QScrollArea, QSizePolicy,
    QVBoxLayout, QWidget)

from azconsole.gui.dialogs.connection_panel import ConnectionPanel
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_ConfigurationPage(object):
    def setupUi(self, ConfigurationPage):
        if not ConfigurationPage.objectName():
            ConfigurationPage.setObjectName(u"ConfigurationPage")
        self.vboxlayout1 = QVBoxLayout(ConfigurationPage)
        self.vboxlayout1.setSpacing(10)
        self.vboxlayout1.setObjectName(u"vboxlayout1")
        self.vboxlayout1.setContentsMargins(0, 0, 0, 0)
        self.introLabel = PlainLabel(ConfigurationPage)
        self.introLabel.setObjectName(u"introLabel")

        self.vboxlayout1.addWidget(self.introLabel)

        self.scrollArea = QScrollArea(ConfigurationPage)
        self.scrollArea.setObjectName(u"scrollArea")
        self.scrollArea.setFrameShape(QFrame.Shape.NoFrame)
        self.scrollArea.setWidgetResizable(True)
        self.scrollArea.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.connectionPanel = ConnectionPanel()
        self.connectionPanel.setObjectName(u"connectionPanel")
        self.scrollArea.setWidget(self.connectionPanel)

        self.vboxlayout1.addWidget(self.scrollArea)

        self.workspaceProblem = FieldProblem(ConfigurationPage)
        self.workspaceProblem.setObjectName(u"workspaceProblem")

        self.vboxlayout1.addWidget(self.workspaceProblem)

        self.vboxlayout1.setStretch(1, 1)

        self.retranslateUi(ConfigurationPage)
    # setupUi

    def retranslateUi(self, ConfigurationPage):
        self.introLabel.setText(QCoreApplication.translate("ConfigurationPage", u"The connector uploads the members of device collections to a Log Analytics workspace, and keeps a computer group for each collection there. What stands here is what the web app may see in Azure.", None))
#if QT_CONFIG(accessibility)
        self.scrollArea.setAccessibleName(QCoreApplication.translate("ConfigurationPage", u"Configuration", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
