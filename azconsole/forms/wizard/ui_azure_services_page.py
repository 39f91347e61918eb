from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QGridLayout, QLabel,
    QLineEdit, QListView, QListWidget, QListWidgetItem,
    QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget)

from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_AzureServicesPage(object):
    def setupUi(self, AzureServicesPage):
        if not AzureServicesPage.objectName():
            AzureServicesPage.setObjectName(u"AzureServicesPage")
        self.vboxlayout2 = QVBoxLayout(AzureServicesPage)
        self.vboxlayout2.setSpacing(8)
        self.vboxlayout2.setObjectName(u"vboxlayout2")
        self.vboxlayout2.setContentsMargins(0, 0, 0, 0)
        self.introLabel = PlainLabel(AzureServicesPage)
        self.introLabel.setObjectName(u"introLabel")

        self.vboxlayout2.addWidget(self.introLabel)

        self.gridlayout1 = QGridLayout()
        self.gridlayout1.setObjectName(u"gridlayout1")
        self.gridlayout1.setHorizontalSpacing(12)
        self.gridlayout1.setVerticalSpacing(6)
        self.nameEditLabel = QLabel(AzureServicesPage)
        self.nameEditLabel.setObjectName(u"nameEditLabel")
        self.nameEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.nameEditLabel, 0, 0, 1, 1)

        self.nameEdit = QLineEdit(AzureServicesPage)
        self.nameEdit.setObjectName(u"nameEdit")
        self.nameEdit.setMaxLength(512)

        self.gridlayout1.addWidget(self.nameEdit, 0, 1, 1, 2)

        self.nameProblem = FieldProblem(AzureServicesPage)
        self.nameProblem.setObjectName(u"nameProblem")

        self.gridlayout1.addWidget(self.nameProblem, 1, 1, 1, 2)

        self.descriptionEditLabel = QLabel(AzureServicesPage)
        self.descriptionEditLabel.setObjectName(u"descriptionEditLabel")
        self.descriptionEditLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.descriptionEditLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.gridlayout1.addWidget(self.descriptionEditLabel, 2, 0, 1, 1)

        self.descriptionEdit = QPlainTextEdit(AzureServicesPage)
        self.descriptionEdit.setObjectName(u"descriptionEdit")
        self.descriptionEdit.setTabChangesFocus(True)
        self.descriptionEdit.setMinimumSize(QSize(0, 52))
        self.descriptionEdit.setMaximumSize(QSize(16777215, 52))

        self.gridlayout1.addWidget(self.descriptionEdit, 2, 1, 1, 2)

        self.descriptionProblem = FieldProblem(AzureServicesPage)
        self.descriptionProblem.setObjectName(u"descriptionProblem")

        self.gridlayout1.addWidget(self.descriptionProblem, 3, 1, 1, 2)

        self.gridlayout1.setColumnStretch(1, 1)

        self.vboxlayout2.addLayout(self.gridlayout1)

        self.servicesLabel = QLabel(AzureServicesPage)
        self.servicesLabel.setObjectName(u"servicesLabel")
        self.servicesLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.vboxlayout2.addWidget(self.servicesLabel)

        self.servicesList = QListWidget(AzureServicesPage)
        self.servicesList.setObjectName(u"servicesList")
        self.servicesList.setMinimumSize(QSize(0, 236))
        self.servicesList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.servicesList.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.servicesList.setResizeMode(QListView.ResizeMode.Adjust)

        self.vboxlayout2.addWidget(self.servicesList)

        self.kindProblem = FieldProblem(AzureServicesPage)
        self.kindProblem.setObjectName(u"kindProblem")

        self.vboxlayout2.addWidget(self.kindProblem)

        self.vboxlayout2.setStretch(3, 1)
#if QT_CONFIG(shortcut)
        self.nameEditLabel.setBuddy(self.nameEdit)
        self.descriptionEditLabel.setBuddy(self.descriptionEdit)
        self.servicesLabel.setBuddy(self.servicesList)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AzureServicesPage)
    # setupUi

    def retranslateUi(self, AzureServicesPage):
        self.introLabel.setText(QCoreApplication.translate("AzureServicesPage", u"Give the connection a name, and select the Azure service that you want to connect with Configuration Manager.", None))
        self.nameEditLabel.setText(QCoreApplication.translate("AzureServicesPage", u"Na&me:", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("AzureServicesPage", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.descriptionEditLabel.setText(QCoreApplication.translate("AzureServicesPage", u"&Description:", None))
#if QT_CONFIG(accessibility)
        self.descriptionEdit.setAccessibleName(QCoreApplication.translate("AzureServicesPage", u"Description", None))
#endif // QT_CONFIG(accessibility)
        self.servicesLabel.setText(QCoreApplication.translate("AzureServicesPage", u"&Azure service:", None))
#if QT_CONFIG(accessibility)
        self.servicesList.setAccessibleName(QCoreApplication.translate("AzureServicesPage", u"Azure service", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi
