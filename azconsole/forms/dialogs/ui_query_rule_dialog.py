from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QComboBox, QDialog,
    QHBoxLayout, QHeaderView, QLabel, QPushButton,
    QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout,
    QWidget)

from azconsole.gui.dialogs.empty_table import EmptyTable
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_QueryRuleDialog(object):
    def setupUi(self, QueryRuleDialog):
        if not QueryRuleDialog.objectName():
            QueryRuleDialog.setObjectName(u"QueryRuleDialog")
        QueryRuleDialog.setSizeGripEnabled(True)
        QueryRuleDialog.setMinimumSize(QSize(660, 460))
        self.vbox7 = QVBoxLayout(QueryRuleDialog)
        self.vbox7.setSpacing(8)
        self.vbox7.setObjectName(u"vbox7")
        self.vbox7.setContentsMargins(16, 16, 16, 14)
        self.hbox2 = QHBoxLayout()
        self.hbox2.setSpacing(8)
        self.hbox2.setObjectName(u"hbox2")
        self.everyBoxLabel = QLabel(QueryRuleDialog)
        self.everyBoxLabel.setObjectName(u"everyBoxLabel")
        self.everyBoxLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.hbox2.addWidget(self.everyBoxLabel)

        self.everyBox = QComboBox(QueryRuleDialog)
        self.everyBox.setObjectName(u"everyBox")

        self.hbox2.addWidget(self.everyBox)

        self.spacer1 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hbox2.addItem(self.spacer1)


        self.vbox7.addLayout(self.hbox2)

        self.conditionsArea = QScrollArea(QueryRuleDialog)
        self.conditionsArea.setObjectName(u"conditionsArea")
        self.conditionsArea.setWidgetResizable(True)
        self.conditionsArea.setMinimumSize(QSize(0, 130))
        self.conditionsBody = QWidget()
        self.conditionsBody.setObjectName(u"conditionsBody")
        self.conditionsArea.setWidget(self.conditionsBody)

        self.vbox7.addWidget(self.conditionsArea)

        self.hbox4 = QHBoxLayout()
        self.hbox4.setSpacing(8)
        self.hbox4.setObjectName(u"hbox4")
        self.addConditionButton = QPushButton(QueryRuleDialog)
        self.addConditionButton.setObjectName(u"addConditionButton")
        self.addConditionButton.setAutoDefault(False)

        self.hbox4.addWidget(self.addConditionButton)

        self.spacer3 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hbox4.addItem(self.spacer3)


        self.vbox7.addLayout(self.hbox4)

        self.countLabel = PlainLabel(QueryRuleDialog)
        self.countLabel.setObjectName(u"countLabel")

        self.vbox7.addWidget(self.countLabel)

        self.firstTable = EmptyTable(QueryRuleDialog)
        self.firstTable.setObjectName(u"firstTable")
        self.firstTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.firstTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.firstTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.firstTable.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.firstTable.setShowGrid(False)
        self.firstTable.setWordWrap(False)
        self.firstTable.setTabKeyNavigation(False)

        self.vbox7.addWidget(self.firstTable)

        self.ruleProblem = FieldProblem(QueryRuleDialog)
        self.ruleProblem.setObjectName(u"ruleProblem")

        self.vbox7.addWidget(self.ruleProblem)

        self.hbox6 = QHBoxLayout()
        self.hbox6.setSpacing(8)
        self.hbox6.setObjectName(u"hbox6")
        self.spacer5 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hbox6.addItem(self.spacer5)

        self.okButton = QPushButton(QueryRuleDialog)
        self.okButton.setObjectName(u"okButton")

        self.hbox6.addWidget(self.okButton)

        self.cancelButton = QPushButton(QueryRuleDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.hbox6.addWidget(self.cancelButton)


        self.vbox7.addLayout(self.hbox6)

        self.vbox7.setStretch(1, 3)
        self.vbox7.setStretch(4, 2)
#if QT_CONFIG(shortcut)
        self.everyBoxLabel.setBuddy(self.everyBox)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(QueryRuleDialog)

        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, QueryRuleDialog):
        QueryRuleDialog.setWindowTitle(QCoreApplication.translate("QueryRuleDialog", u"Query Rule", None))
        self.everyBoxLabel.setText(QCoreApplication.translate("QueryRuleDialog", u"&Members are devices that meet:", None))
#if QT_CONFIG(accessibility)
        self.everyBox.setAccessibleName(QCoreApplication.translate("QueryRuleDialog", u"How conditions are joined", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.conditionsArea.setAccessibleName(QCoreApplication.translate("QueryRuleDialog", u"Conditions", None))
#endif // QT_CONFIG(accessibility)
        self.addConditionButton.setText(QCoreApplication.translate("QueryRuleDialog", u"&Add Condition", None))
#if QT_CONFIG(accessibility)
        self.addConditionButton.setAccessibleName(QCoreApplication.translate("QueryRuleDialog", u"Add Condition", None))
#endif // QT_CONFIG(accessibility)
        self.countLabel.setText("")
#if QT_CONFIG(accessibility)
        self.firstTable.setAccessibleName(QCoreApplication.translate("QueryRuleDialog", u"First matching devices", None))
#endif // QT_CONFIG(accessibility)
        self.okButton.setText(QCoreApplication.translate("QueryRuleDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("QueryRuleDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("QueryRuleDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("QueryRuleDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
