from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractItemView, QApplication, QDialog, QGridLayout,
    QHBoxLayout, QHeaderView, QLabel, QLineEdit,
    QPlainTextEdit, QPushButton, QSizePolicy, QSpacerItem,
    QTabWidget, QVBoxLayout, QWidget)

from azconsole.gui.dialogs.picker_table import PickerTable
from azconsole.gui.labels import (FieldProblem, PlainLabel)

class Ui_CollectionDialog(object):
    def setupUi(self, CollectionDialog):
        if not CollectionDialog.objectName():
            CollectionDialog.setObjectName(u"CollectionDialog")
        CollectionDialog.setSizeGripEnabled(True)
        CollectionDialog.setMinimumSize(QSize(620, 520))
        self.vbox10 = QVBoxLayout(CollectionDialog)
        self.vbox10.setSpacing(10)
        self.vbox10.setObjectName(u"vbox10")
        self.vbox10.setContentsMargins(12, 12, 12, 12)
        self.tabs = QTabWidget(CollectionDialog)
        self.tabs.setObjectName(u"tabs")
        self.generalTab = QWidget()
        self.generalTab.setObjectName(u"generalTab")
        self.vbox3 = QVBoxLayout(self.generalTab)
        self.vbox3.setSpacing(10)
        self.vbox3.setObjectName(u"vbox3")
        self.vbox3.setContentsMargins(16, 16, 16, 14)
        self.grid1 = QGridLayout()
        self.grid1.setObjectName(u"grid1")
        self.grid1.setHorizontalSpacing(12)
        self.grid1.setVerticalSpacing(8)
        self.nameEditLabel = QLabel(self.generalTab)
        self.nameEditLabel.setObjectName(u"nameEditLabel")
        self.nameEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.grid1.addWidget(self.nameEditLabel, 0, 0, 1, 1)

        self.nameEdit = QLineEdit(self.generalTab)
        self.nameEdit.setObjectName(u"nameEdit")
        self.nameEdit.setMaxLength(512)

        self.grid1.addWidget(self.nameEdit, 0, 1, 1, 2)

        self.nameProblem = FieldProblem(self.generalTab)
        self.nameProblem.setObjectName(u"nameProblem")

        self.grid1.addWidget(self.nameProblem, 1, 1, 1, 2)

        self.commentEditLabel = QLabel(self.generalTab)
        self.commentEditLabel.setObjectName(u"commentEditLabel")
        self.commentEditLabel.setTextFormat(Qt.TextFormat.PlainText)
        self.commentEditLabel.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.grid1.addWidget(self.commentEditLabel, 2, 0, 1, 1)

        self.commentEdit = QPlainTextEdit(self.generalTab)
        self.commentEdit.setObjectName(u"commentEdit")
        self.commentEdit.setTabChangesFocus(True)
        self.commentEdit.setMinimumSize(QSize(0, 72))
        self.commentEdit.setMaximumSize(QSize(16777215, 72))

        self.grid1.addWidget(self.commentEdit, 2, 1, 1, 2)

        self.commentProblem = FieldProblem(self.generalTab)
        self.commentProblem.setObjectName(u"commentProblem")

        self.grid1.addWidget(self.commentProblem, 3, 1, 1, 2)

        self.codeEditLabel = QLabel(self.generalTab)
        self.codeEditLabel.setObjectName(u"codeEditLabel")
        self.codeEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.grid1.addWidget(self.codeEditLabel, 4, 0, 1, 1)

        self.codeEdit = QLineEdit(self.generalTab)
        self.codeEdit.setObjectName(u"codeEdit")
        self.codeEdit.setReadOnly(True)

        self.grid1.addWidget(self.codeEdit, 4, 1, 1, 2)

        self.originEditLabel = QLabel(self.generalTab)
        self.originEditLabel.setObjectName(u"originEditLabel")
        self.originEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.grid1.addWidget(self.originEditLabel, 5, 0, 1, 1)

        self.originEdit = QLineEdit(self.generalTab)
        self.originEdit.setObjectName(u"originEdit")
        self.originEdit.setReadOnly(True)

        self.grid1.addWidget(self.originEdit, 5, 1, 1, 2)

        self.evaluatedEditLabel = QLabel(self.generalTab)
        self.evaluatedEditLabel.setObjectName(u"evaluatedEditLabel")
        self.evaluatedEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.grid1.addWidget(self.evaluatedEditLabel, 6, 0, 1, 1)

        self.evaluatedEdit = QLineEdit(self.generalTab)
        self.evaluatedEdit.setObjectName(u"evaluatedEdit")
        self.evaluatedEdit.setReadOnly(True)

        self.grid1.addWidget(self.evaluatedEdit, 6, 1, 1, 2)

        self.membersEditLabel = QLabel(self.generalTab)
        self.membersEditLabel.setObjectName(u"membersEditLabel")
        self.membersEditLabel.setTextFormat(Qt.TextFormat.PlainText)

        self.grid1.addWidget(self.membersEditLabel, 7, 0, 1, 1)

        self.membersEdit = QLineEdit(self.generalTab)
        self.membersEdit.setObjectName(u"membersEdit")
        self.membersEdit.setReadOnly(True)

        self.grid1.addWidget(self.membersEdit, 7, 1, 1, 2)

        self.grid1.setColumnStretch(1, 1)

        self.vbox3.addLayout(self.grid1)

        self.spacer2 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vbox3.addItem(self.spacer2)

        self.vbox3.setStretch(1, 1)
        self.tabs.addTab(self.generalTab, "")
        self.rulesTab = QWidget()
        self.rulesTab.setObjectName(u"rulesTab")
        self.vbox7 = QVBoxLayout(self.rulesTab)
        self.vbox7.setSpacing(8)
        self.vbox7.setObjectName(u"vbox7")
        self.vbox7.setContentsMargins(16, 16, 16, 14)
        self.rulesIntro = PlainLabel(self.rulesTab)
        self.rulesIntro.setObjectName(u"rulesIntro")

        self.vbox7.addWidget(self.rulesIntro)

        self.hbox6 = QHBoxLayout()
        self.hbox6.setSpacing(8)
        self.hbox6.setObjectName(u"hbox6")
        self.rulesTable = PickerTable(self.rulesTab)
        self.rulesTable.setObjectName(u"rulesTable")
        self.rulesTable.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.rulesTable.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.rulesTable.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rulesTable.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.rulesTable.setShowGrid(False)
        self.rulesTable.setWordWrap(False)
        self.rulesTable.setTabKeyNavigation(False)

        self.hbox6.addWidget(self.rulesTable)

        self.vbox5 = QVBoxLayout()
        self.vbox5.setSpacing(8)
        self.vbox5.setObjectName(u"vbox5")
        self.addRuleButton = QPushButton(self.rulesTab)
        self.addRuleButton.setObjectName(u"addRuleButton")
        self.addRuleButton.setAutoDefault(False)

        self.vbox5.addWidget(self.addRuleButton)

        self.editRuleButton = QPushButton(self.rulesTab)
        self.editRuleButton.setObjectName(u"editRuleButton")
        self.editRuleButton.setAutoDefault(False)

        self.vbox5.addWidget(self.editRuleButton)

        self.deleteRuleButton = QPushButton(self.rulesTab)
        self.deleteRuleButton.setObjectName(u"deleteRuleButton")
        self.deleteRuleButton.setAutoDefault(False)

        self.vbox5.addWidget(self.deleteRuleButton)

        self.spacer4 = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vbox5.addItem(self.spacer4)


        self.hbox6.addLayout(self.vbox5)

        self.hbox6.setStretch(0, 1)

        self.vbox7.addLayout(self.hbox6)

        self.membershipProblem = FieldProblem(self.rulesTab)
        self.membershipProblem.setObjectName(u"membershipProblem")

        self.vbox7.addWidget(self.membershipProblem)

        self.countLabel = PlainLabel(self.rulesTab)
        self.countLabel.setObjectName(u"countLabel")

        self.vbox7.addWidget(self.countLabel)

        self.firstLabel = PlainLabel(self.rulesTab)
        self.firstLabel.setObjectName(u"firstLabel")
        self.firstLabel.setProperty(u"role", u"muted")

        self.vbox7.addWidget(self.firstLabel)

        self.vbox7.setStretch(1, 1)
        self.tabs.addTab(self.rulesTab, "")

        self.vbox10.addWidget(self.tabs)

        self.formProblem = FieldProblem(CollectionDialog)
        self.formProblem.setObjectName(u"formProblem")

        self.vbox10.addWidget(self.formProblem)

        self.hbox9 = QHBoxLayout()
        self.hbox9.setSpacing(8)
        self.hbox9.setObjectName(u"hbox9")
        self.spacer8 = QSpacerItem(0, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.hbox9.addItem(self.spacer8)

        self.okButton = QPushButton(CollectionDialog)
        self.okButton.setObjectName(u"okButton")

        self.hbox9.addWidget(self.okButton)

        self.cancelButton = QPushButton(CollectionDialog)
        self.cancelButton.setObjectName(u"cancelButton")
        self.cancelButton.setAutoDefault(False)

        self.hbox9.addWidget(self.cancelButton)

        self.applyButton = QPushButton(CollectionDialog)
        self.applyButton.setObjectName(u"applyButton")
        self.applyButton.setAutoDefault(False)

        self.hbox9.addWidget(self.applyButton)


        self.vbox10.addLayout(self.hbox9)

        self.vbox10.setStretch(0, 1)
#if QT_CONFIG(shortcut)
        self.nameEditLabel.setBuddy(self.nameEdit)
        self.commentEditLabel.setBuddy(self.commentEdit)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(CollectionDialog)

        self.tabs.setCurrentIndex(0)
        self.okButton.setDefault(True)

    # setupUi

    def retranslateUi(self, CollectionDialog):
        CollectionDialog.setWindowTitle(QCoreApplication.translate("CollectionDialog", u"Create Device Collection", None))
#if QT_CONFIG(accessibility)
        self.tabs.setAccessibleName(QCoreApplication.translate("CollectionDialog", u"Properties of the collection", None))
#endif // QT_CONFIG(accessibility)
        self.nameEditLabel.setText(QCoreApplication.translate("CollectionDialog", u"&Name:", None))
#if QT_CONFIG(accessibility)
        self.nameEdit.setAccessibleName(QCoreApplication.translate("CollectionDialog", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.commentEditLabel.setText(QCoreApplication.translate("CollectionDialog", u"Co&mment:", None))
#if QT_CONFIG(accessibility)
        self.commentEdit.setAccessibleName(QCoreApplication.translate("CollectionDialog", u"Comment", None))
#endif // QT_CONFIG(accessibility)
        self.codeEditLabel.setText(QCoreApplication.translate("CollectionDialog", u"Collection ID:", None))
#if QT_CONFIG(accessibility)
        self.codeEdit.setAccessibleName(QCoreApplication.translate("CollectionDialog", u"Collection ID", None))
#endif // QT_CONFIG(accessibility)
        self.originEditLabel.setText(QCoreApplication.translate("CollectionDialog", u"Origin:", None))
#if QT_CONFIG(accessibility)
        self.originEdit.setAccessibleName(QCoreApplication.translate("CollectionDialog", u"Origin", None))
#endif // QT_CONFIG(accessibility)
        self.evaluatedEditLabel.setText(QCoreApplication.translate("CollectionDialog", u"Last evaluated:", None))
#if QT_CONFIG(accessibility)
        self.evaluatedEdit.setAccessibleName(QCoreApplication.translate("CollectionDialog", u"Last evaluated", None))
#endif // QT_CONFIG(accessibility)
        self.membersEditLabel.setText(QCoreApplication.translate("CollectionDialog", u"Member count:", None))
#if QT_CONFIG(accessibility)
        self.membersEdit.setAccessibleName(QCoreApplication.translate("CollectionDialog", u"Member count", None))
#endif // QT_CONFIG(accessibility)
        self.tabs.setTabText(self.tabs.indexOf(self.generalTab), QCoreApplication.translate("CollectionDialog", u"General", None))
        self.rulesIntro.setText(QCoreApplication.translate("CollectionDialog", u"The members are the devices of all rules together, without those of excluded collections.", None))
#if QT_CONFIG(accessibility)
        self.rulesTable.setAccessibleName(QCoreApplication.translate("CollectionDialog", u"Membership Rules", None))
#endif // QT_CONFIG(accessibility)
        self.addRuleButton.setText(QCoreApplication.translate("CollectionDialog", u"&Add Rule", None))
#if QT_CONFIG(accessibility)
        self.addRuleButton.setAccessibleName(QCoreApplication.translate("CollectionDialog", u"Add Rule", None))
#endif // QT_CONFIG(accessibility)
        self.editRuleButton.setText(QCoreApplication.translate("CollectionDialog", u"&Edit\u2026", None))
#if QT_CONFIG(accessibility)
        self.editRuleButton.setAccessibleName(QCoreApplication.translate("CollectionDialog", u"Edit the selected rule", None))
#endif // QT_CONFIG(accessibility)
        self.deleteRuleButton.setText(QCoreApplication.translate("CollectionDialog", u"&Delete", None))
#if QT_CONFIG(accessibility)
        self.deleteRuleButton.setAccessibleName(QCoreApplication.translate("CollectionDialog", u"Delete the selected rule", None))
#endif // QT_CONFIG(accessibility)
        self.countLabel.setText("")
        self.firstLabel.setText("")
        self.tabs.setTabText(self.tabs.indexOf(self.rulesTab), QCoreApplication.translate("CollectionDialog", u"Membership Rules", None))
        self.okButton.setText(QCoreApplication.translate("CollectionDialog", u"OK", None))
#if QT_CONFIG(accessibility)
        self.okButton.setAccessibleName(QCoreApplication.translate("CollectionDialog", u"OK", None))
#endif // QT_CONFIG(accessibility)
        self.cancelButton.setText(QCoreApplication.translate("CollectionDialog", u"Cancel", None))
#if QT_CONFIG(accessibility)
        self.cancelButton.setAccessibleName(QCoreApplication.translate("CollectionDialog", u"Cancel", None))
#endif // QT_CONFIG(accessibility)
        self.applyButton.setText(QCoreApplication.translate("CollectionDialog", u"A&pply", None))
#if QT_CONFIG(accessibility)
        self.applyButton.setAccessibleName(QCoreApplication.translate("CollectionDialog", u"Apply", None))
#endif // QT_CONFIG(accessibility)
    # retranslateUi
