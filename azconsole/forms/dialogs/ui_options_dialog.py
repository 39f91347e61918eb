from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFormLayout, QGroupBox, QHBoxLayout, QLabel,
    QPushButton, QRadioButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from azconsole.gui.labels import PlainLabel
class Ui_OptionsDialog(object):
    def setupUi(self, optionsDialog):
        if not optionsDialog.objectName():
            optionsDialog.setObjectName(u"optionsDialog")
        optionsDialog.setMinimumSize(QSize(420, 0))
        self.outer = QVBoxLayout(optionsDialog)
        self.outer.setSpacing(12)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 14)
        self.themeBox = QGroupBox(optionsDialog)
        self.themeBox.setObjectName(u"themeBox")
        self.themes = QVBoxLayout(self.themeBox)
        self.themes.setObjectName(u"themes")
        self.lightButton = QRadioButton(self.themeBox)
        self.lightButton.setObjectName(u"lightButton")

        self.themes.addWidget(self.lightButton)

        self.darkButton = QRadioButton(self.themeBox)
        self.darkButton.setObjectName(u"darkButton")

        self.themes.addWidget(self.darkButton)

        self.contrastButton = QRadioButton(self.themeBox)
        self.contrastButton.setObjectName(u"contrastButton")

        self.themes.addWidget(self.contrastButton)

        self.systemButton = QRadioButton(self.themeBox)
        self.systemButton.setObjectName(u"systemButton")

        self.themes.addWidget(self.systemButton)


        self.outer.addWidget(self.themeBox)

        self.languageGroup = QGroupBox(optionsDialog)
        self.languageGroup.setObjectName(u"languageGroup")
        self.languages = QFormLayout(self.languageGroup)
        self.languages.setObjectName(u"languages")
        self.languageLabel = QLabel(self.languageGroup)
        self.languageLabel.setObjectName(u"languageLabel")

        self.languages.setWidget(0, QFormLayout.ItemRole.LabelRole, self.languageLabel)

        self.languageBox = QComboBox(self.languageGroup)
        self.languageBox.setObjectName(u"languageBox")

        self.languages.setWidget(0, QFormLayout.ItemRole.FieldRole, self.languageBox)

        self.namesLabel = QLabel(self.languageGroup)
        self.namesLabel.setObjectName(u"namesLabel")

        self.languages.setWidget(1, QFormLayout.ItemRole.LabelRole, self.namesLabel)

        self.namesBox = QComboBox(self.languageGroup)
        self.namesBox.setObjectName(u"namesBox")

        self.languages.setWidget(1, QFormLayout.ItemRole.FieldRole, self.namesBox)

        self.languageHint = PlainLabel(self.languageGroup)
        self.languageHint.setObjectName(u"languageHint")
        self.languageHint.setProperty(u"role", u"muted")

        self.languages.setWidget(2, QFormLayout.ItemRole.FieldRole, self.languageHint)


        self.outer.addWidget(self.languageGroup)

        self.startBox = QGroupBox(optionsDialog)
        self.startBox.setObjectName(u"startBox")
        self.starts = QVBoxLayout(self.startBox)
        self.starts.setObjectName(u"starts")
        self.lastNodeBox = QCheckBox(self.startBox)
        self.lastNodeBox.setObjectName(u"lastNodeBox")

        self.starts.addWidget(self.lastNodeBox)


        self.outer.addWidget(self.startBox)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.okButton = QPushButton(optionsDialog)
        self.okButton.setObjectName(u"okButton")

        self.buttons.addWidget(self.okButton)

        self.cancelButton = QPushButton(optionsDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttons.addWidget(self.cancelButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.languageLabel.setBuddy(self.languageBox)
        self.namesLabel.setBuddy(self.namesBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(optionsDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, optionsDialog):
        optionsDialog.setWindowTitle(QCoreApplication.translate("OptionsDialog", u"Options", None))
        self.themeBox.setTitle(QCoreApplication.translate("OptionsDialog", u"Theme", None))
        self.lightButton.setText(QCoreApplication.translate("OptionsDialog", u"&Light", None))
#if QT_CONFIG(accessibility)
        self.lightButton.setAccessibleName(QCoreApplication.translate("OptionsDialog", u"Light", None))
#endif // QT_CONFIG(accessibility)
        self.darkButton.setText(QCoreApplication.translate("OptionsDialog", u"&Dark", None))
#if QT_CONFIG(accessibility)
        self.darkButton.setAccessibleName(QCoreApplication.translate("OptionsDialog", u"Dark", None))
#endif // QT_CONFIG(accessibility)
        self.contrastButton.setText(QCoreApplication.translate("OptionsDialog", u"&High contrast", None))
#if QT_CONFIG(accessibility)
        self.contrastButton.setAccessibleName(QCoreApplication.translate("OptionsDialog", u"High contrast", None))
#endif // QT_CONFIG(accessibility)
        self.systemButton.setText(QCoreApplication.translate("OptionsDialog", u"&Follow the system", None))
#if QT_CONFIG(accessibility)
        self.systemButton.setAccessibleName(QCoreApplication.translate("OptionsDialog", u"Follow the system", None))
#endif // QT_CONFIG(accessibility)
        self.languageGroup.setTitle(QCoreApplication.translate("OptionsDialog", u"Language and names", None))
        self.languageLabel.setText(QCoreApplication.translate("OptionsDialog", u"L&anguage:", None))
#if QT_CONFIG(accessibility)
        self.languageBox.setAccessibleName(QCoreApplication.translate("OptionsDialog", u"Language", None))
#endif // QT_CONFIG(accessibility)
        self.namesLabel.setText(QCoreApplication.translate("OptionsDialog", u"&Names:", None))
#if QT_CONFIG(accessibility)
        self.namesBox.setAccessibleName(QCoreApplication.translate("OptionsDialog", u"Names", None))
#endif // QT_CONFIG(accessibility)
        self.languageHint.setText(QCoreApplication.translate("OptionsDialog", u"The console opens again to show them.", None))
        self.startBox.setTitle(QCoreApplication.translate("OptionsDialog", u"Start", None))
        self.lastNodeBox.setText(QCoreApplication.translate("OptionsDialog", u"&Open at the place that was shown last", None))
#if QT_CONFIG(accessibility)
        self.lastNodeBox.setAccessibleName(QCoreApplication.translate("OptionsDialog", u"Open at the place that was shown last", None))
#endif // QT_CONFIG(accessibility)
        self.okButton.setText(QCoreApplication.translate("OptionsDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("OptionsDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("OptionsDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("OptionsDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
