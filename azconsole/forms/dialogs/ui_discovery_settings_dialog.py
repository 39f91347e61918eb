from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDateTimeEdit,
    QDialog, QGridLayout, QGroupBox, QHBoxLayout,
    QLabel, QPushButton, QSizePolicy, QSpacerItem,
    QSpinBox, QVBoxLayout, QWidget)

from azconsole.gui.labels import PlainLabel

class Ui_DiscoverySettingsDialog(object):
    def setupUi(self, DiscoverySettingsDialog):
        if not DiscoverySettingsDialog.objectName():
            DiscoverySettingsDialog.setObjectName(u"DiscoverySettingsDialog")
        DiscoverySettingsDialog.setSizeGripEnabled(False)
        DiscoverySettingsDialog.setMinimumSize(QSize(480, 340))
        self.vboxlayout6 = QVBoxLayout(DiscoverySettingsDialog)
        self.vboxlayout6.setSpacing(12)
        self.vboxlayout6.setObjectName(u"vboxlayout6")
        self.vboxlayout6.setContentsMargins(16, 16, 16, 14)
        self.fullGroup = QGroupBox(DiscoverySettingsDialog)
        self.fullGroup.setObjectName(u"fullGroup")
        self.gridlayout3 = QGridLayout(self.fullGroup)
        self.gridlayout3.setObjectName(u"gridlayout3")
        self.gridlayout3.setHorizontalSpacing(12)
        self.gridlayout3.setVerticalSpacing(8)
        self.gridlayout3.setContentsMargins(12, 12, 12, 12)
        self.countSpinLabel = QLabel(self.fullGroup)
        self.countSpinLabel.setObjectName(u"countSpinLabel")

        self.gridlayout3.addWidget(self.countSpinLabel, 0, 0, 1, 1)

        self.hboxlayout1 = QHBoxLayout()
        self.hboxlayout1.setSpacing(8)
        self.hboxlayout1.setObjectName(u"hboxlayout1")
        self.countSpin = QSpinBox(self.fullGroup)
        self.countSpin.setObjectName(u"countSpin")
        self.countSpin.setMinimum(1)
        self.countSpin.setMaximum(31)

        self.hboxlayout1.addWidget(self.countSpin)

        self.unitCombo = QComboBox(self.fullGroup)
        self.unitCombo.setObjectName(u"unitCombo")

        self.hboxlayout1.addWidget(self.unitCombo)

        self.spacer1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout1.addItem(self.spacer1)


        self.gridlayout3.addLayout(self.hboxlayout1, 0, 1, 1, 1)

        self.startCheck = QCheckBox(self.fullGroup)
        self.startCheck.setObjectName(u"startCheck")

        self.gridlayout3.addWidget(self.startCheck, 1, 0, 1, 1)

        self.hboxlayout2 = QHBoxLayout()
        self.hboxlayout2.setSpacing(8)
        self.hboxlayout2.setObjectName(u"hboxlayout2")
        self.startEdit = QDateTimeEdit(self.fullGroup)
        self.startEdit.setObjectName(u"startEdit")

        self.hboxlayout2.addWidget(self.startEdit)

        self.spacer2 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout2.addItem(self.spacer2)


        self.gridlayout3.addLayout(self.hboxlayout2, 1, 1, 1, 1)

        self.fullNote = PlainLabel(self.fullGroup)
        self.fullNote.setObjectName(u"fullNote")
        self.fullNote.setProperty(u"role", u"muted")

        self.gridlayout3.addWidget(self.fullNote, 2, 0, 1, 2)

        self.gridlayout3.setColumnStretch(1, 1)

        self.vboxlayout6.addWidget(self.fullGroup)

        self.deltaGroup = QGroupBox(DiscoverySettingsDialog)
        self.deltaGroup.setObjectName(u"deltaGroup")
        self.gridlayout4 = QGridLayout(self.deltaGroup)
        self.gridlayout4.setObjectName(u"gridlayout4")
        self.gridlayout4.setHorizontalSpacing(12)
        self.gridlayout4.setVerticalSpacing(8)
        self.gridlayout4.setContentsMargins(12, 12, 12, 12)
        self.deltaCheck = QCheckBox(self.deltaGroup)
        self.deltaCheck.setObjectName(u"deltaCheck")

        self.gridlayout4.addWidget(self.deltaCheck, 0, 0, 1, 3)

        self.deltaSpinLabel = QLabel(self.deltaGroup)
        self.deltaSpinLabel.setObjectName(u"deltaSpinLabel")
        self.deltaSpinLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout4.addWidget(self.deltaSpinLabel, 1, 0, 1, 1)

        self.deltaSpin = QSpinBox(self.deltaGroup)
        self.deltaSpin.setObjectName(u"deltaSpin")
        self.deltaSpin.setMinimum(5)
        self.deltaSpin.setMaximum(1440)

        self.gridlayout4.addWidget(self.deltaSpin, 1, 1, 1, 1)

        self.deltaNote = PlainLabel(self.deltaGroup)
        self.deltaNote.setObjectName(u"deltaNote")
        self.deltaNote.setProperty(u"role", u"muted")

        self.gridlayout4.addWidget(self.deltaNote, 2, 0, 1, 3)

        self.gridlayout4.setColumnStretch(2, 1)

        self.vboxlayout6.addWidget(self.deltaGroup)

        self.defaultsNote = PlainLabel(DiscoverySettingsDialog)
        self.defaultsNote.setObjectName(u"defaultsNote")
        self.defaultsNote.setProperty(u"role", u"muted")

        self.vboxlayout6.addWidget(self.defaultsNote)

        self.spacer3 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout6.addItem(self.spacer3)

        self.hboxlayout5 = QHBoxLayout()
        self.hboxlayout5.setSpacing(8)
        self.hboxlayout5.setObjectName(u"hboxlayout5")
        self.spacer4 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hboxlayout5.addItem(self.spacer4)

        self.okButton = QPushButton(DiscoverySettingsDialog)
        self.okButton.setObjectName(u"okButton")

        self.hboxlayout5.addWidget(self.okButton)

        self.cancelButton = QPushButton(DiscoverySettingsDialog)
        self.cancelButton.setObjectName(u"cancelButton")

        self.hboxlayout5.addWidget(self.cancelButton)


        self.vboxlayout6.addLayout(self.hboxlayout5)

#if QT_CONFIG(shortcut)
        self.countSpinLabel.setBuddy(self.countSpin)
        self.deltaSpinLabel.setBuddy(self.deltaSpin)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DiscoverySettingsDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, DiscoverySettingsDialog):
        DiscoverySettingsDialog.setWindowTitle(QCoreApplication.translate("DiscoverySettingsDialog", u"Azure AD User Discovery Settings", None))
        self.fullGroup.setTitle(QCoreApplication.translate("DiscoverySettingsDialog", u"Full discovery polling schedule", None))
        self.countSpinLabel.setText(QCoreApplication.translate("DiscoverySettingsDialog", u"Run &every:", None))
#if QT_CONFIG(accessibility)
        self.countSpin.setAccessibleName(QCoreApplication.translate("DiscoverySettingsDialog", u"Full discovery interval", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.unitCombo.setAccessibleName(QCoreApplication.translate("DiscoverySettingsDialog", u"Full discovery unit", None))
#endif // QT_CONFIG(accessibility)
        self.startCheck.setText(QCoreApplication.translate("DiscoverySettingsDialog", u"&Start at:", None))
#if QT_CONFIG(accessibility)
        self.startCheck.setAccessibleName(QCoreApplication.translate("DiscoverySettingsDialog", u"Start at", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.startEdit.setAccessibleName(QCoreApplication.translate("DiscoverySettingsDialog", u"Start time", None))
#endif // QT_CONFIG(accessibility)
        self.fullNote.setText("")
        self.deltaGroup.setTitle(QCoreApplication.translate("DiscoverySettingsDialog", u"Delta discovery", None))
        self.deltaCheck.setText(QCoreApplication.translate("DiscoverySettingsDialog", u"Enable &delta discovery", None))
#if QT_CONFIG(accessibility)
        self.deltaCheck.setAccessibleName(QCoreApplication.translate("DiscoverySettingsDialog", u"Enable delta discovery", None))
#endif // QT_CONFIG(accessibility)
        self.deltaSpinLabel.setText(QCoreApplication.translate("DiscoverySettingsDialog", u"Delta interval (&minutes):", None))
#if QT_CONFIG(accessibility)
        self.deltaSpin.setAccessibleName(QCoreApplication.translate("DiscoverySettingsDialog", u"Delta discovery interval (minutes)", None))
#endif // QT_CONFIG(accessibility)
        self.deltaNote.setText(QCoreApplication.translate("DiscoverySettingsDialog", u"Delta discovery reads only new and changed users since the last discovery.", None))
        self.defaultsNote.setText(QCoreApplication.translate("DiscoverySettingsDialog", u"The defaults, every 7 days and 5 minutes, are those of Active Directory User Discovery.", None))
        self.okButton.setText(QCoreApplication.translate("DiscoverySettingsDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("DiscoverySettingsDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("DiscoverySettingsDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("DiscoverySettingsDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
