from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QFrame,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QSizePolicy, QSpacerItem, QStackedWidget, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

from azconsole.gui.labels import PlainLabel

class Ui_AzureServicesWizard(object):
    def setupUi(self, AzureServicesWizard):
        if not AzureServicesWizard.objectName():
            AzureServicesWizard.setObjectName(u"AzureServicesWizard")
        AzureServicesWizard.setSizeGripEnabled(False)
        AzureServicesWizard.setMinimumSize(QSize(820, 700))
        self.vboxlayout6 = QVBoxLayout(AzureServicesWizard)
        self.vboxlayout6.setSpacing(0)
        self.vboxlayout6.setObjectName(u"vboxlayout6")
        self.vboxlayout6.setContentsMargins(0, 0, 0, 0)
        self.headerBand = QFrame(AzureServicesWizard)
        self.headerBand.setObjectName(u"headerBand")
        self.headerBand.setFrameShape(QFrame.Shape.NoFrame)
        self.headerBand.setAutoFillBackground(True)
        self.headerBand.setMinimumSize(QSize(0, 70))
        self.headerBand.setProperty(u"role", u"header")
        self.hboxlayout1 = QHBoxLayout(self.headerBand)
        self.hboxlayout1.setSpacing(14)
        self.hboxlayout1.setObjectName(u"hboxlayout1")
        self.hboxlayout1.setContentsMargins(14, 10, 14, 10)
        self.headerIcon = QLabel(self.headerBand)
        self.headerIcon.setObjectName(u"headerIcon")
        self.headerIcon.setMinimumSize(QSize(48, 48))
        self.headerIcon.setMaximumSize(QSize(48, 48))

        self.hboxlayout1.addWidget(self.headerIcon)

        self.headerTitle = PlainLabel(self.headerBand)
        self.headerTitle.setObjectName(u"headerTitle")
        self.headerTitle.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

        self.hboxlayout1.addWidget(self.headerTitle)

        self.hboxlayout1.setStretch(1, 1)

        self.vboxlayout6.addWidget(self.headerBand)

        self.hboxlayout5 = QHBoxLayout()
        self.hboxlayout5.setSpacing(0)
        self.hboxlayout5.setObjectName(u"hboxlayout5")
        self.hboxlayout5.setContentsMargins(0, 0, 0, 0)
        self.stepList = QTreeWidget(AzureServicesWizard)
        __qtreewidgetitem = QTreeWidgetItem()
        __qtreewidgetitem.setText(0, u"1")
        self.stepList.setHeaderItem(__qtreewidgetitem)
        self.stepList.setObjectName(u"stepList")
        self.stepList.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stepList.setFrameShape(QFrame.Shape.NoFrame)
        self.stepList.setMinimumSize(QSize(190, 0))
        self.stepList.setMaximumSize(QSize(190, 16777215))
        self.stepList.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.stepList.setIndentation(18)
        self.stepList.setRootIsDecorated(False)
        self.stepList.setItemsExpandable(False)
        self.stepList.setHeaderHidden(True)
        self.stepList.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.stepList.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.stepList.setProperty(u"role", u"steps")

        self.hboxlayout5.addWidget(self.stepList)

        self.stepsLine = QFrame(AzureServicesWizard)
        self.stepsLine.setObjectName(u"stepsLine")
        self.stepsLine.setFrameShape(QFrame.Shape.NoFrame)
        self.stepsLine.setMinimumSize(QSize(1, 0))
        self.stepsLine.setMaximumSize(QSize(1, 16777215))

        self.hboxlayout5.addWidget(self.stepsLine)

        self.contentPane = QFrame(AzureServicesWizard)
        self.contentPane.setObjectName(u"contentPane")
        self.contentPane.setFrameShape(QFrame.Shape.NoFrame)
        self.vboxlayout4 = QVBoxLayout(self.contentPane)
        self.vboxlayout4.setSpacing(0)
        self.vboxlayout4.setObjectName(u"vboxlayout4")
        self.vboxlayout4.setContentsMargins(0, 0, 0, 0)
        self.vboxlayout3 = QVBoxLayout()
        self.vboxlayout3.setSpacing(14)
        self.vboxlayout3.setObjectName(u"vboxlayout3")
        self.vboxlayout3.setContentsMargins(24, 18, 24, 12)
        self.pageHeading = PlainLabel(self.contentPane)
        self.pageHeading.setObjectName(u"pageHeading")
        self.pageHeading.setProperty(u"role", u"heading")

        self.vboxlayout3.addWidget(self.pageHeading)

        self.pages = QStackedWidget(self.contentPane)
        self.pages.setObjectName(u"pages")

        self.vboxlayout3.addWidget(self.pages)

        self.vboxlayout3.setStretch(1, 1)

        self.vboxlayout4.addLayout(self.vboxlayout3)

        self.buttonLine = QFrame(self.contentPane)
        self.buttonLine.setObjectName(u"buttonLine")
        self.buttonLine.setFrameShape(QFrame.Shape.NoFrame)
        self.buttonLine.setMinimumSize(QSize(0, 1))
        self.buttonLine.setMaximumSize(QSize(16777215, 1))

        self.vboxlayout4.addWidget(self.buttonLine)

        self.hboxlayout2 = QHBoxLayout()
        self.hboxlayout2.setSpacing(10)
        self.hboxlayout2.setObjectName(u"hboxlayout2")
        self.hboxlayout2.setContentsMargins(16, 10, 16, 12)
        self.spacer1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout2.addItem(self.spacer1)

        self.previousButton = QPushButton(self.contentPane)
        self.previousButton.setObjectName(u"previousButton")

        self.hboxlayout2.addWidget(self.previousButton)

        self.nextButton = QPushButton(self.contentPane)
        self.nextButton.setObjectName(u"nextButton")

        self.hboxlayout2.addWidget(self.nextButton)

        self.summaryButton = QPushButton(self.contentPane)
        self.summaryButton.setObjectName(u"summaryButton")

        self.hboxlayout2.addWidget(self.summaryButton)

        self.cancelButton = QPushButton(self.contentPane)
        self.cancelButton.setObjectName(u"cancelButton")

        self.hboxlayout2.addWidget(self.cancelButton)


        self.vboxlayout4.addLayout(self.hboxlayout2)

        self.vboxlayout4.setStretch(0, 1)

        self.hboxlayout5.addWidget(self.contentPane)

        self.hboxlayout5.setStretch(2, 1)

        self.vboxlayout6.addLayout(self.hboxlayout5)

        self.vboxlayout6.setStretch(1, 1)

        self.retranslateUi(AzureServicesWizard)

        self.nextButton.setDefault(True)

    # setupUi

    def retranslateUi(self, AzureServicesWizard):
        AzureServicesWizard.setWindowTitle(QCoreApplication.translate("AzureServicesWizard", u"Azure Services Wizard", None))
        self.headerTitle.setText("")
#if QT_CONFIG(accessibility)
        self.stepList.setAccessibleName(QCoreApplication.translate("AzureServicesWizard", u"Steps", None))
#endif // QT_CONFIG(accessibility)
        self.pageHeading.setText("")
        self.previousButton.setText(QCoreApplication.translate("AzureServicesWizard", u"< &Previous", None))
#if QT_CONFIG(accessibility)
        self.previousButton.setAccessibleName(QCoreApplication.translate("AzureServicesWizard", u"< Previous", None))
#endif // QT_CONFIG(accessibility)
        self.nextButton.setText(QCoreApplication.translate("AzureServicesWizard", u"&Next >", None))
#if QT_CONFIG(accessibility)
        self.nextButton.setAccessibleName(QCoreApplication.translate("AzureServicesWizard", u"Next >", None))
#endif // QT_CONFIG(accessibility)
        self.summaryButton.setText(QCoreApplication.translate("AzureServicesWizard", u"&Summary", None))
#if QT_CONFIG(accessibility)
        self.summaryButton.setAccessibleName(QCoreApplication.translate("AzureServicesWizard", u"Summary", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("AzureServicesWizard", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("AzureServicesWizard", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
