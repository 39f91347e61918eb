from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QHBoxLayout, QPushButton,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_DiscoveryPage(object):
    def setupUi(self, DiscoveryPage):
        if not DiscoveryPage.objectName():
            DiscoveryPage.setObjectName(u"DiscoveryPage")
        self.vboxlayout2 = QVBoxLayout(DiscoveryPage)
        self.vboxlayout2.setSpacing(12)
        self.vboxlayout2.setObjectName(u"vboxlayout2")
        self.vboxlayout2.setContentsMargins(0, 0, 0, 0)
        self.introLabel = PlainLabel(DiscoveryPage)
        self.introLabel.setObjectName(u"introLabel")

        self.vboxlayout2.addWidget(self.introLabel)

        self.hboxlayout1 = QHBoxLayout()
        self.hboxlayout1.setSpacing(12)
        self.hboxlayout1.setObjectName(u"hboxlayout1")
        self.userDiscoveryCheck = QCheckBox(DiscoveryPage)
        self.userDiscoveryCheck.setObjectName(u"userDiscoveryCheck")

        self.hboxlayout1.addWidget(self.userDiscoveryCheck)

        self.spacer1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout1.addItem(self.spacer1)

        self.settingsButton = QPushButton(DiscoveryPage)
        self.settingsButton.setObjectName(u"settingsButton")

        self.hboxlayout1.addWidget(self.settingsButton)


        self.vboxlayout2.addLayout(self.hboxlayout1)

        self.discoveryProblem = FieldProblem(DiscoveryPage)
        self.discoveryProblem.setObjectName(u"discoveryProblem")

        self.vboxlayout2.addWidget(self.discoveryProblem)

        self.scheduleLabel = PlainLabel(DiscoveryPage)
        self.scheduleLabel.setObjectName(u"scheduleLabel")

        self.vboxlayout2.addWidget(self.scheduleLabel)

        self.noteLabel = PlainLabel(DiscoveryPage)
        self.noteLabel.setObjectName(u"noteLabel")
        self.noteLabel.setProperty(u"role", u"muted")

        self.vboxlayout2.addWidget(self.noteLabel)

        self.spacer2 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout2.addItem(self.spacer2)


        self.retranslateUi(DiscoveryPage)
    # setupUi

    def retranslateUi(self, DiscoveryPage):
        self.introLabel.setText(QCoreApplication.translate("DiscoveryPage", u"Azure AD User Discovery finds the users of the tenant and stores them in the site database. The site reads them with the web app's own token.", None))
        self.userDiscoveryCheck.setText(QCoreApplication.translate("DiscoveryPage", u"&Enable Azure Active Directory User Discovery", None))
#if QT_CONFIG(accessibility)
        self.userDiscoveryCheck.setAccessibleName(QCoreApplication.translate("DiscoveryPage", u"Enable Azure Active Directory User Discovery", None))
#endif // QT_CONFIG(accessibility)
        self.settingsButton.setText(QCoreApplication.translate("DiscoveryPage", u"Se&ttings\u2026", None))
#if QT_CONFIG(accessibility)
        self.settingsButton.setAccessibleName(QCoreApplication.translate("DiscoveryPage", u"Settings", None))
#endif // QT_CONFIG(accessibility)
        self.scheduleLabel.setText("")
        self.noteLabel.setText(QCoreApplication.translate("DiscoveryPage", u"Discovery is optional: it can be turned on or changed later in the service's properties. Federated and synchronized identities also need Active Directory User Discovery on premises.", None))
        pass
    # retranslateUi
