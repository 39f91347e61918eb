from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QGridLayout, QLabel,
    QLineEdit, QPushButton, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_AppPage(object):
    def setupUi(self, AppPage):
        if not AppPage.objectName():
            AppPage.setObjectName(u"AppPage")
        self.vboxlayout2 = QVBoxLayout(AppPage)
        self.vboxlayout2.setSpacing(14)
        self.vboxlayout2.setObjectName(u"vboxlayout2")
        self.vboxlayout2.setContentsMargins(0, 0, 0, 0)
        self.introLabel = PlainLabel(AppPage)
        self.introLabel.setObjectName(u"introLabel")

        self.vboxlayout2.addWidget(self.introLabel)

        self.gridlayout1 = QGridLayout()
        self.gridlayout1.setObjectName(u"gridlayout1")
        self.gridlayout1.setHorizontalSpacing(12)
        self.gridlayout1.setVerticalSpacing(8)
        self.environmentComboLabel = QLabel(AppPage)
        self.environmentComboLabel.setObjectName(u"environmentComboLabel")
        self.environmentComboLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.environmentComboLabel, 0, 0, 1, 1)

        self.environmentCombo = QComboBox(AppPage)
        self.environmentCombo.setObjectName(u"environmentCombo")

        self.gridlayout1.addWidget(self.environmentCombo, 0, 1, 1, 2)

        self.cloudProblem = FieldProblem(AppPage)
        self.cloudProblem.setObjectName(u"cloudProblem")

        self.gridlayout1.addWidget(self.cloudProblem, 1, 1, 1, 2)

        self.environmentNote = PlainLabel(AppPage)
        self.environmentNote.setObjectName(u"environmentNote")
        self.environmentNote.setProperty(u"role", u"muted")

        self.gridlayout1.addWidget(self.environmentNote, 2, 1, 1, 2)

        self.webAppEditLabel = QLabel(AppPage)
        self.webAppEditLabel.setObjectName(u"webAppEditLabel")
        self.webAppEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.webAppEditLabel, 3, 0, 1, 1)

        self.webAppEdit = QLineEdit(AppPage)
        self.webAppEdit.setObjectName(u"webAppEdit")
        self.webAppEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.webAppEdit, 3, 1, 1, 1)

        self.webAppButton = QPushButton(AppPage)
        self.webAppButton.setObjectName(u"webAppButton")
        self.webAppButton.setText(u"&Browse\u2026")
#if QT_CONFIG(accessibility)
        self.webAppButton.setAccessibleName(u"Browse")
#endif // QT_CONFIG(accessibility)

        self.gridlayout1.addWidget(self.webAppButton, 3, 2, 1, 1)

        self.serverAppProblem = FieldProblem(AppPage)
        self.serverAppProblem.setObjectName(u"serverAppProblem")

        self.gridlayout1.addWidget(self.serverAppProblem, 4, 1, 1, 2)

        self.webAppNote = PlainLabel(AppPage)
        self.webAppNote.setObjectName(u"webAppNote")
        self.webAppNote.setProperty(u"role", u"muted")

        self.gridlayout1.addWidget(self.webAppNote, 5, 1, 1, 2)

        self.nativeAppEditLabel = QLabel(AppPage)
        self.nativeAppEditLabel.setObjectName(u"nativeAppEditLabel")
        self.nativeAppEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.gridlayout1.addWidget(self.nativeAppEditLabel, 6, 0, 1, 1)

        self.nativeAppEdit = QLineEdit(AppPage)
        self.nativeAppEdit.setObjectName(u"nativeAppEdit")
        self.nativeAppEdit.setReadOnly(True)

        self.gridlayout1.addWidget(self.nativeAppEdit, 6, 1, 1, 1)

        self.nativeAppButton = QPushButton(AppPage)
        self.nativeAppButton.setObjectName(u"nativeAppButton")

        self.gridlayout1.addWidget(self.nativeAppButton, 6, 2, 1, 1)

        self.clientAppProblem = FieldProblem(AppPage)
        self.clientAppProblem.setObjectName(u"clientAppProblem")

        self.gridlayout1.addWidget(self.clientAppProblem, 7, 1, 1, 2)

        self.nativeAppNote = PlainLabel(AppPage)
        self.nativeAppNote.setObjectName(u"nativeAppNote")
        self.nativeAppNote.setProperty(u"role", u"muted")

        self.gridlayout1.addWidget(self.nativeAppNote, 8, 1, 1, 2)

        self.gridlayout1.setColumnStretch(1, 1)

        self.vboxlayout2.addLayout(self.gridlayout1)

        self.spacer1 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vboxlayout2.addItem(self.spacer1)

        self.sharingNote = PlainLabel(AppPage)
        self.sharingNote.setObjectName(u"sharingNote")
        self.sharingNote.setProperty(u"role", u"muted")

        self.vboxlayout2.addWidget(self.sharingNote)

#if QT_CONFIG(shortcut)
        self.environmentComboLabel.setBuddy(self.environmentCombo)
        self.webAppEditLabel.setBuddy(self.webAppEdit)
        self.nativeAppEditLabel.setBuddy(self.nativeAppEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AppPage)
    # setupUi

    def retranslateUi(self, AppPage):
        self.introLabel.setText("")
        self.environmentComboLabel.setText(QCoreApplication.translate("AppPage", u"Azure &environment:", None))
#if QT_CONFIG(accessibility)
        self.environmentCombo.setAccessibleName(QCoreApplication.translate("AppPage", u"Azure environment", None))
#endif // QT_CONFIG(accessibility)
        self.environmentNote.setText("")
        self.webAppEditLabel.setText(QCoreApplication.translate("AppPage", u"&Web app:", None))
#if QT_CONFIG(accessibility)
        self.webAppEdit.setAccessibleName(QCoreApplication.translate("AppPage", u"Web app", None))
#endif // QT_CONFIG(accessibility)
        self.webAppNote.setText("")
        self.nativeAppEditLabel.setText(QCoreApplication.translate("AppPage", u"Native &Client app:", None))
#if QT_CONFIG(accessibility)
        self.nativeAppEdit.setAccessibleName(QCoreApplication.translate("AppPage", u"Native Client app", None))
#endif // QT_CONFIG(accessibility)
        self.nativeAppButton.setText(QCoreApplication.translate("AppPage", u"B&rowse\u2026", None))
#if QT_CONFIG(accessibility)
        self.nativeAppButton.setAccessibleName(QCoreApplication.translate("AppPage", u"Browse", None))
#endif // QT_CONFIG(accessibility)
        self.nativeAppNote.setText("")
        self.sharingNote.setText("")
        pass
    # retranslateUi
