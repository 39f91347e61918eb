from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLabel,
    QListWidget, QListWidgetItem, QPushButton, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)
class Ui_NavigationOptionsDialog(object):
    def setupUi(self, navigationOptionsDialog):
        if not navigationOptionsDialog.objectName():
            navigationOptionsDialog.setObjectName(u"navigationOptionsDialog")
        navigationOptionsDialog.setMinimumSize(QSize(420, 260))
        self.outer = QVBoxLayout(navigationOptionsDialog)
        self.outer.setSpacing(8)
        self.outer.setObjectName(u"outer")
        self.outer.setContentsMargins(16, 16, 16, 14)
        self.listLabel = QLabel(navigationOptionsDialog)
        self.listLabel.setObjectName(u"listLabel")

        self.outer.addWidget(self.listLabel)

        self.middle = QHBoxLayout()
        self.middle.setObjectName(u"middle")
        self.workspaceList = QListWidget(navigationOptionsDialog)
        self.workspaceList.setObjectName(u"workspaceList")

        self.middle.addWidget(self.workspaceList)

        self.moves = QVBoxLayout()
        self.moves.setObjectName(u"moves")
        self.upButton = QPushButton(navigationOptionsDialog)
        self.upButton.setObjectName(u"upButton")
        self.upButton.setAutoDefault(False)

        self.moves.addWidget(self.upButton)

        self.downButton = QPushButton(navigationOptionsDialog)
        self.downButton.setObjectName(u"downButton")
        self.downButton.setAutoDefault(False)

        self.moves.addWidget(self.downButton)

        self.resetButton = QPushButton(navigationOptionsDialog)
        self.resetButton.setObjectName(u"resetButton")
        self.resetButton.setAutoDefault(False)

        self.moves.addWidget(self.resetButton)

        self.below = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.moves.addItem(self.below)


        self.middle.addLayout(self.moves)

        self.middle.setStretch(0, 1)

        self.outer.addLayout(self.middle)

        self.buttons = QHBoxLayout()
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.okButton = QPushButton(navigationOptionsDialog)
        self.okButton.setObjectName(u"okButton")

        self.buttons.addWidget(self.okButton)

        self.cancelButton = QPushButton(navigationOptionsDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.buttons.addWidget(self.cancelButton)


        self.outer.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.listLabel.setBuddy(self.workspaceList)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(navigationOptionsDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, navigationOptionsDialog):
        navigationOptionsDialog.setWindowTitle(QCoreApplication.translate("NavigationOptionsDialog", u"Navigation Pane Options", None))
        self.listLabel.setText(QCoreApplication.translate("NavigationOptionsDialog", u"Display &buttons in this order:", None))
#if QT_CONFIG(accessibility)
        self.workspaceList.setAccessibleName(QCoreApplication.translate("NavigationOptionsDialog", u"Display buttons in this order", None))
#endif // QT_CONFIG(accessibility)
        self.upButton.setText(QCoreApplication.translate("NavigationOptionsDialog", u"Move &Up", None))
#if QT_CONFIG(accessibility)
        self.upButton.setAccessibleName(QCoreApplication.translate("NavigationOptionsDialog", u"Move Up", None))
#endif // QT_CONFIG(accessibility)
        self.downButton.setText(QCoreApplication.translate("NavigationOptionsDialog", u"Move &Down", None))
#if QT_CONFIG(accessibility)
        self.downButton.setAccessibleName(QCoreApplication.translate("NavigationOptionsDialog", u"Move Down", None))
#endif // QT_CONFIG(accessibility)
        self.resetButton.setText(QCoreApplication.translate("NavigationOptionsDialog", u"&Reset", None))
#if QT_CONFIG(accessibility)
        self.resetButton.setAccessibleName(QCoreApplication.translate("NavigationOptionsDialog", u"Reset", None))
#endif // QT_CONFIG(accessibility)
        self.okButton.setText(QCoreApplication.translate("NavigationOptionsDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("NavigationOptionsDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("NavigationOptionsDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("NavigationOptionsDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
