from PySide6 import QtCore

qt_resource_data = b"\
\x00\x00.\x1a\
/\
* azconsole: ove\
r Fusion and the\
 palettes of gui\
/theme.py; the n\
ames after a dol\
lar sign are its\
 colours. */\x0aQTo\
olTip { color: $\
text; background\
: $base; border:\
 1px solid $bord\
er; padding: 3px\
; }\x0aQLabel[role=\
\x22problem\x22] { col\
or: $error; }\x0aQL\
abel[role=\x22warni\
ng\x22] { color: $w\
arning; }\x0aQLabel\
[role=\x22ok\x22] { co\
lor: $ok; }\x0aQLab\
el[role=\x22muted\x22]\
 { color: $muted\
; }\x0aQLabel[role=\
\x22heading\x22] { col\
or: $heading; fo\
nt-size: 13pt; }\
\x0aQLineEdit:read-\
only { backgroun\
d: $read_only; }\
\x0aQFrame[role=\x22li\
ne\x22] { backgroun\
d: $border; bord\
er: none; }\x0a\x0a/* \
Fusion draws the\
m too faintly in\
 the dark. */\x0aQR\
adioButton::indi\
cator, QCheckBox\
::indicator, QLi\
stView::indicato\
r, QTreeView::in\
dicator { width:\
 11px; height: 1\
1px; border: 1px\
 solid $field_bo\
rder; background\
: $base; }\x0aQRadi\
oButton::indicat\
or { border-radi\
us: 6px; }\x0aQRadi\
oButton::indicat\
or:checked { bac\
kground: qradial\
gradient(cx:0.5,\
 cy:0.5, radius:\
0.5, fx:0.5, fy:\
0.5,\x0a  stop:0 $t\
ext, stop:0.5 $t\
ext, stop:0.6 $b\
ase, stop:1 $bas\
e); }\x0aQCheckBox:\
:indicator:check\
ed, QListView::i\
ndicator:checked\
, QTreeView::ind\
icator:checked {\
 image: url(:/ic\
ons/$tick.svg); \
}\x0aQRadioButton::\
indicator:disabl\
ed, QCheckBox::i\
ndicator:disable\
d { border-color\
: $border; backg\
round: $read_onl\
y; }\x0aQTabWidget:\
:pane { border: \
1px solid $borde\
r; background: $\
alternate; }\x0a\x0a/*\
 Menus */\x0aQMenu \
{ background: $b\
ase; border: 1px\
 solid $field_bo\
rder; padding: 2\
px; }\x0aQMenu::ite\
m { padding: 4px\
 26px 4px 10px; \
border: 1px soli\
d transparent; }\
\x0aQMenu::item:sel\
ected { backgrou\
nd: $row; border\
-color: $row_bor\
der; color: $tex\
t; }\x0aQMenu::item\
:disabled { colo\
r: $disabled; }\x0a\
QMenu::separator\
 { height: 1px; \
background: $bor\
der; margin: 3px\
 4px 3px 28px; }\
\x0aQMenu::icon { p\
adding-left: 6px\
; }\x0a\x0a/* The ribb\
on */\x0a#ribbonTop\
 { background: $\
tabs; border: no\
ne; }\x0a#applicati\
onButton { backg\
round: qlineargr\
adient(x1:0, y1:\
0, x2:0, y2:1, s\
top:0 $app_butto\
n_top, stop:1 $a\
pp_button);\x0a  bo\
rder: 1px solid \
$app_button; bor\
der-bottom: none\
; min-width: 56p\
x; min-height: 2\
3px; padding: 0;\
 }\x0a#applicationB\
utton:hover, #ap\
plicationButton:\
pressed, #applic\
ationButton:focu\
s { border-color\
: $focus; backgr\
ound: $app_butto\
n_top; }\x0a#applic\
ationButton::men\
u-indicator { im\
age: none; }\x0a#ri\
bbonTabs::tab { \
background: tran\
sparent; color: \
$text; padding: \
4px 17px 5px 17p\
x; margin-top: 2\
px;\x0a  border: 1p\
x solid transpar\
ent; border-bott\
om: none; border\
-top-left-radius\
: 2px; border-to\
p-right-radius: \
2px; }\x0a#ribbonTa\
bs::tab:selected\
 { background: $\
ribbon_top; bord\
er-color: $borde\
r; }\x0a#ribbonTabs\
::tab:hover:!sel\
ected { backgrou\
nd: $button_hove\
r; }\x0a#ribbonTabs\
::tab:selected:f\
ocus { border-co\
lor: $focus; }\x0a#\
ribbonPages { ba\
ckground: qlinea\
rgradient(x1:0, \
y1:0, x2:0, y2:1\
, stop:0 $ribbon\
_top, stop:0.55 \
$ribbon_top, sto\
p:1 $ribbon);\x0a  \
border-top: 1px \
solid $border; b\
order-bottom: 1p\
x solid $node_bo\
rder; }\x0aQFrame[r\
ole=\x22ribbonPage\x22\
] { background: \
transparent; bor\
der: none; }\x0aQFr\
ame[role=\x22ribbon\
Group\x22] { backgr\
ound: transparen\
t; border: none;\
\x0a  border-right:\
 1px solid qline\
argradient(x1:0,\
 y1:0, x2:0, y2:\
1, stop:0 transp\
arent, stop:0.3 \
$border, stop:1 \
$border); }\x0aQLab\
el[role=\x22ribbonC\
aption\x22] { color\
: $muted; }\x0aRibb\
onButton { borde\
r: 1px solid tra\
nsparent; border\
-radius: 2px; pa\
dding: 2px 4px; \
color: $text; }\x0a\
RibbonButton[lar\
ge=\x22true\x22] { pad\
ding: 4px 6px 0 \
6px; min-width: \
48px; }\x0aRibbonBu\
tton:hover { bac\
kground: $row_to\
p; border-color:\
 $row_border; }\x0a\
RibbonButton:pre\
ssed { backgroun\
d: $row; border-\
color: $row_bord\
er; }\x0aRibbonButt\
on:focus { borde\
r-color: $focus;\
 }\x0aRibbonButton[\
popupMode=\x221\x22] {\
 padding-right: \
16px; }\x0aRibbonBu\
tton::menu-butto\
n { width: 13px;\
 border: none; b\
order-left: 1px \
solid transparen\
t; background: t\
ransparent; }\x0aRi\
bbonButton::menu\
-button:hover { \
background: $row\
; border-left-co\
lor: $row_border\
; }\x0aRibbonButton\
::menu-arrow { i\
mage: url(:/icon\
s/arrow-down.svg\
); width: 8px; h\
eight: 8px; }\x0aRi\
bbonButton:disab\
led { color: $di\
sabled; }\x0aQLabel\
[role=\x22keyTip\x22] \
{ background: $b\
ase; color: $tex\
t; border: 1px s\
olid $field_bord\
er; border-radiu\
s: 2px; padding:\
 0 4px; }\x0aQLabel\
[role=\x22keyTip\x22]:\
disabled { color\
: $disabled; }\x0a\x0a\
QToolButton[role\
=\x22flat\x22] { borde\
r: 1px solid tra\
nsparent; border\
-radius: 2px; pa\
dding: 2px; }\x0aQT\
oolButton[role=\x22\
flat\x22]:hover { b\
ackground: $row_\
top; border-colo\
r: $row_border; \
}\x0aQToolButton[ro\
le=\x22flat\x22]:press\
ed { background:\
 $row; }\x0aQToolBu\
tton[role=\x22flat\x22\
]:focus { border\
-color: $focus; \
}\x0aQToolButton[ro\
le=\x22flat\x22]::menu\
-indicator, QToo\
lButton[role=\x22se\
gment\x22]::menu-in\
dicator { image:\
 none; }\x0a\x0a/* The\
 yellow bar and \
the address bar \
*/\x0a#noticeBar { \
background: $not\
ice; border: non\
e; border-bottom\
: 1px solid $not\
ice_border; }\x0a#n\
oticeText, #noti\
ceCount { color:\
 $notice_text; }\
\x0a#noticeAction {\
 font-weight: 40\
0; text-decorati\
on: underline; b\
order: 1px solid\
 transparent; pa\
dding: 0 2px; }\x0a\
#noticeAction:fo\
cus { border-col\
or: $focus; }\x0a\x0a/\
* The list of no\
tifications unde\
r the flag */\x0a#n\
otificationFlag \
{ padding: 2px 4\
px; }\x0a#notificat\
ionFlyout { back\
ground: $base; b\
order: 1px solid\
 $field_border; \
}\x0a#notificationA\
rea, #notificati\
onBody { backgro\
und: $base; bord\
er: none; }\x0aQFra\
me[role=\x22notific\
ation\x22] { backgr\
ound: $base; bor\
der: none; borde\
r-bottom: 1px so\
lid $border; }\x0a#\
notificationActi\
on, #notificatio\
nRestore { margi\
n-left: -4px; }\x0a\
QLabel[role=\x22not\
ificationTitle\x22]\
 { color: $text;\
 font-weight: 60\
0; }\x0a#addressBar\
 { background: $\
tabs; border: no\
ne; border-botto\
m: 1px solid $bo\
rder; }\x0a#breadcr\
umb { background\
: $base; border:\
 1px solid $node\
_border; min-hei\
ght: 22px; }\x0aQTo\
olButton[role=\x22s\
egment\x22] { borde\
r: 1px solid tra\
nsparent; paddin\
g: 1px 4px; colo\
r: $text; backgr\
ound: transparen\
t; }\x0aQToolButton\
[role=\x22segment\x22]\
:hover:enabled, \
QToolButton[role\
=\x22segment\x22]:pres\
sed { background\
: $row_top; bord\
er-color: $row_b\
order; }\x0aQToolBu\
tton[role=\x22segme\
nt\x22]:focus { bor\
der-color: $focu\
s; }\x0a\x0a/* The nav\
igation pane */\x0a\
#navigationOpen,\
 #navigationStri\
p { border: none\
; border-right: \
1px solid $borde\
r;\x0a  background:\
 qlineargradient\
(x1:0, y1:0, x2:\
1, y2:0, stop:0 \
$pane_top, stop:\
1 $pane); }\x0aQLab\
el[role=\x22paneHea\
ding\x22] { color: \
$pane_heading; f\
ont-weight: 600;\
 }\x0a#navigationTr\
ee { background:\
 transparent; bo\
rder: none; outl\
ine: 0; show-dec\
oration-selected\
: 0; selection-b\
ackground-color:\
 transparent; }\x0a\
#navigationTree:\
:item { padding:\
 0 3px; height: \
24px; color: $te\
xt; background: \
transparent; }\x0a#\
navigationTree::\
branch { backgro\
und: transparent\
; border: none; \
}\x0a#navigationTre\
e::branch:has-ch\
ildren:closed { \
image: url(:/ico\
ns/branch-closed\
.svg); }\x0a#naviga\
tionTree::branch\
:has-children:op\
en { image: url(\
:/icons/branch-o\
pen.svg); }\x0a#nav\
igationSplitter \
{ background: tr\
ansparent; }\x0a#na\
vigationSplitter\
::handle { borde\
r-top: 1px solid\
 $node_border; b\
order-bottom: 1p\
x solid $node_bo\
rder; background\
: $pane_top; mar\
gin: 1px 2px; }\x0a\
#workspaceButton\
s { background: \
transparent; bor\
der: none; }\x0aQTo\
olButton[role=\x22w\
orkspace\x22] { bor\
der: 1px solid t\
ransparent; bord\
er-radius: 2px; \
padding: 4px 6px\
; color: $text; \
font-weight: 600\
; }\x0aQToolButton[\
role=\x22workspace\x22\
]:hover { backgr\
ound: $node_top;\
 border-color: $\
border; }\x0aQToolB\
utton[role=\x22work\
space\x22]:checked \
{ border-color: \
$node_border;\x0a  \
background: qlin\
eargradient(x1:0\
, y1:0, x2:0, y2\
:1, stop:0 $node\
_top, stop:1 $no\
de); }\x0aQToolButt\
on[role=\x22workspa\
ce\x22]:focus { bor\
der-color: $focu\
s; }\x0a\x0a/* Lists *\
/\x0aQFrame[role=\x22l\
istBand\x22] { back\
ground: $tabs; b\
order: none; }\x0aQ\
Label[role=\x22list\
Heading\x22] { colo\
r: $pane_heading\
; font-weight: 6\
00; }\x0aQLabel[rol\
e=\x22listCount\x22] {\
 color: $muted; \
}\x0aQLineEdit[role\
=\x22search\x22] { bac\
kground: $base; \
border: 1px soli\
d $node_border; \
padding: 2px 4px\
; selection-back\
ground-color: $h\
ighlight; }\x0aQLin\
eEdit[role=\x22sear\
ch\x22]:focus { bor\
der-color: $focu\
s; }\x0aQFrame[role\
=\x22criteria\x22], QF\
rame[role=\x22crite\
ria\x22] > QFrame {\
 background: tra\
nsparent; border\
: none; }\x0a#palet\
te { background:\
 $base; border: \
1px solid $focus\
; }\x0a#paletteList\
 { background: $\
base; border: no\
ne; outline: 0; \
}\x0a#paletteEdit {\
 background: $ba\
se; border: 1px \
solid $node_bord\
er; padding: 5px\
 6px; font-size:\
 10pt; }\x0a#palett\
eMore { backgrou\
nd: $notice; bor\
der: none; borde\
r-top: 1px solid\
 $notice_border;\
 }\x0a#paletteMore \
QLabel { color: \
$notice_text; }\x0a\
#searchEverythin\
gButton { border\
: 1px solid $nod\
e_border; backgr\
ound: $base; col\
or: $muted; padd\
ing: 2px 8px; te\
xt-align: left; \
}\x0a#searchEveryth\
ingButton:hover,\
 #searchEverythi\
ngButton:focus {\
 border-color: $\
focus; }\x0aResults\
Table, LogTable \
{ background: $b\
ase; border: non\
e; outline: 0; s\
election-color: \
$text; }\x0a#connec\
tivityTable { ba\
ckground: $base;\
 outline: 0; }\x0aR\
esultsTable::ite\
m, LogTable::ite\
m, #connectivity\
Table::item { pa\
dding: 0 3px; bo\
rder: none;\x0a  bo\
rder-top: 1px so\
lid transparent;\
 border-bottom: \
1px solid transp\
arent; }\x0aResults\
Table::item:hove\
r, LogTable::ite\
m:hover, #connec\
tivityTable::ite\
m:hover { backgr\
ound: $row_hover\
; }\x0aResultsTable\
::item:selected,\
 LogTable::item:\
selected, #conne\
ctivityTable::it\
em:selected { co\
lor: $text;\x0a  bo\
rder-top: 1px so\
lid $row_border;\
 border-bottom: \
1px solid $row_b\
order;\x0a  backgro\
und: qlineargrad\
ient(x1:0, y1:0,\
 x2:0, y2:1, sto\
p:0 $row_top, st\
op:1 $row); }\x0aRe\
sultsTable::item\
:selected:!activ\
e, LogTable::ite\
m:selected:!acti\
ve, #connectivit\
yTable::item:sel\
ected:!active {\x0a\
  background: $n\
ode_top; border-\
color: $node_bor\
der; }\x0aQHeaderVi\
ew { background:\
 $base; border: \
none; }\x0aQHeaderV\
iew::section { b\
ackground: $base\
; color: $text; \
border: none; bo\
rder-right: 1px \
solid $border;\x0a \
 border-bottom: \
1px solid $borde\
r; padding: 2px \
6px; }\x0aQHeaderVi\
ew::section:hove\
r { background: \
$row_top; }\x0aQHea\
derView::up-arro\
w { image: url(:\
/icons/arrow-up.\
svg); width: 8px\
; height: 8px; s\
ubcontrol-origin\
: padding; subco\
ntrol-position: \
top center; }\x0aQH\
eaderView::down-\
arrow { image: u\
rl(:/icons/arrow\
-down.svg); widt\
h: 8px; height: \
8px; subcontrol-\
origin: padding;\
 subcontrol-posi\
tion: top center\
; }\x0a#emptyPage, \
#indexPage { bac\
kground: $base; \
border: none; }\x0a\
#indexPage { bac\
kground: qlinear\
gradient(x1:0, y\
1:0, x2:0, y2:1,\
 stop:0 $page_to\
p, stop:1 $base)\
; }\x0aQLabel[role=\
\x22indexHeading\x22] \
{ font-size: 16p\
t; color: $text;\
 }\x0aQLabel[role=\x22\
indexSection\x22] {\
 font-size: 12pt\
; color: $text; \
}\x0aQToolButton[ro\
le=\x22link\x22] { bor\
der: none; backg\
round: transpare\
nt; color: $link\
; font-weight: 6\
00; padding: 0; \
}\x0aQToolButton[ro\
le=\x22link\x22]:hover\
, QToolButton[ro\
le=\x22link\x22]:focus\
 { text-decorati\
on: underline; }\
\x0a\x0a/* The details\
 pane */\x0a#mainSp\
litter::handle, \
#bodySplitter::h\
andle { backgrou\
nd: $tabs; }\x0a#de\
tailsPane { back\
ground: $base; b\
order: none; bor\
der-top: 1px sol\
id $border; }\x0a#d\
etailsArea, #det\
ailsBody { backg\
round: $base; bo\
rder: none; }\x0aQL\
abel[role=\x22detai\
lsTitle\x22] { font\
-size: 11pt; fon\
t-weight: 600; }\
\x0aQLabel[role=\x22se\
ctionHeading\x22] {\
 color: $text; b\
order: none; bor\
der-bottom: 1px \
solid $row_borde\
r; padding: 0 0 \
3px 0; }\x0aQLabel[\
role=\x22sectionLab\
el\x22] { color: $m\
uted; }\x0a#details\
Tabs::tab { back\
ground: $tabs; c\
olor: $text; bor\
der: 1px solid $\
border; border-t\
op: none; paddin\
g: 3px 10px; mar\
gin-right: 1px; \
}\x0a#detailsTabs::\
tab:selected { b\
ackground: $base\
; border-color: \
$node_border; }\x0a\
#detailsTabs::ta\
b:selected:focus\
 { border-color:\
 $focus; }\x0a#deta\
ilsTable { backg\
round: $base; bo\
rder: none; sele\
ction-background\
-color: $row; se\
lection-color: $\
text; }\x0a#details\
Table::item { pa\
dding: 0 3px; }\x0a\
#helpContents { \
background: $bas\
e; }\x0a#helpConten\
ts::item { paddi\
ng: 2px 3px; }\x0a#\
helpAddressBar {\
 background: $no\
tice; border: no\
ne; border-top: \
1px solid $notic\
e_border; }\x0a#hel\
pAddressBar QLab\
el { color: $not\
ice_text; }\x0a#dis\
coveryItems { ba\
ckground: $base;\
 outline: 0; }\x0a#\
discoveryItems::\
item { padding: \
3px; border: 1px\
 solid transpare\
nt; color: $text\
; }\x0a#discoveryIt\
ems::item:select\
ed { color: $tex\
t; border: 1px s\
olid $row_border\
;\x0a  background: \
qlineargradient(\
x1:0, y1:0, x2:0\
, y2:1, stop:0 $\
row_top, stop:1 \
$row); }\x0a\x0aQStatu\
sBar { backgroun\
d: $tabs; border\
-top: 1px solid \
$border; min-hei\
ght: 22px; }\x0aQSt\
atusBar::item { \
border: none; }\x0a\
#statusText { pa\
dding-left: 4px;\
 }\x0a#statusProgre\
ss { border: 1px\
 solid $node_bor\
der; background:\
 $base; }\x0a#statu\
sProgress::chunk\
 { background: $\
focus; }\x0a\
\x00\x00\x0e\xe8\
/\
* High contrast,\
 after azconsole\
.qss: borders th\
at Fusion would \
draw in shades o\
f black, and a f\
ocus that is see\
n. */\x0aQPushButto\
n { background: \
$button; color: \
$text; border: 1\
px solid $field_\
border; border-r\
adius: 2px; padd\
ing: 4px 12px; m\
in-width: 54px; \
}\x0aQPushButton:ho\
ver { background\
: $button_hover;\
 }\x0aQPushButton:p\
ressed { backgro\
und: $row; }\x0aQPu\
shButton:default\
 { border-width:\
 2px; padding: 3\
px 11px; }\x0aQPush\
Button:focus { b\
order: 2px solid\
 $focus; padding\
: 3px 11px; }\x0aQP\
ushButton:disabl\
ed { color: $dis\
abled; border-co\
lor: $disabled; \
}\x0aQLineEdit, QPl\
ainTextEdit, QAb\
stractSpinBox, Q\
ComboBox { backg\
round: $base; co\
lor: $text; bord\
er: 1px solid $f\
ield_border; pad\
ding: 3px; }\x0aQLi\
neEdit { placeho\
lder-text-color:\
 $muted; }\x0aQLine\
Edit:read-only {\
 border-style: d\
ashed; }\x0aQLineEd\
it:focus, QPlain\
TextEdit:focus, \
QAbstractSpinBox\
:focus, QComboBo\
x:focus, QLineEd\
it[role=\x22search\x22\
]:focus { border\
: 2px solid $foc\
us; padding: 2px\
; }\x0aQLineEdit:di\
sabled, QAbstrac\
tSpinBox:disable\
d, QComboBox:dis\
abled { color: $\
disabled; border\
-color: $disable\
d; }\x0aQComboBox::\
drop-down, QDate\
Edit::drop-down \
{ border: none; \
width: 18px; }\x0aQ\
ComboBox::down-a\
rrow, QDateEdit:\
:down-arrow, QSp\
inBox::down-arro\
w { image: url(:\
/icons/arrow-dow\
n.svg); width: 1\
0px; height: 10p\
x; }\x0aQSpinBox::u\
p-arrow { image:\
 url(:/icons/arr\
ow-up.svg); widt\
h: 10px; height:\
 10px; }\x0aQSpinBo\
x::up-button, QS\
pinBox::down-but\
ton { border: no\
ne; width: 16px;\
 }\x0aQComboBox QAb\
stractItemView {\
 border: 1px sol\
id $field_border\
; }\x0a\x0aQCheckBox, \
QRadioButton { b\
order: 2px solid\
 transparent; pa\
dding: 1px; }\x0aQC\
heckBox:focus, Q\
RadioButton:focu\
s { border-color\
: $focus; }\x0a\x0aQGr\
oupBox { border:\
 1px solid $bord\
er; margin-top: \
22px; padding-to\
p: 2px; }\x0aQGroup\
Box::title { sub\
control-origin: \
margin; subcontr\
ol-position: top\
 left; padding: \
2px 0; }\x0aQTabBar\
::tab { backgrou\
nd: $base; color\
: $text; border:\
 1px solid $bord\
er; padding: 4px\
 12px; }\x0aQTabBar\
::tab:selected, \
#ribbonTabs::tab\
:selected, #deta\
ilsTabs::tab:sel\
ected { backgrou\
nd: $row; border\
-color: $row_bor\
der; }\x0aQTabBar::\
tab:selected:foc\
us, #ribbonTabs:\
:tab:selected:fo\
cus, #detailsTab\
s::tab:selected:\
focus { border: \
2px solid $focus\
; }\x0aQListView, Q\
TreeView, QTable\
View, ResultsTab\
le, QTextBrowser\
 { background: $\
base; border: 1p\
x solid $border;\
\x0a  selection-bac\
kground-color: $\
row; selection-c\
olor: $text; }\x0aQ\
ListView:focus, \
QTreeView:focus,\
 QTableView:focu\
s, ResultsTable:\
focus, QTextBrow\
ser:focus { bord\
er: 2px solid $f\
ocus; }\x0a#navigat\
ionTree { border\
: 2px solid tran\
sparent; }\x0a#navi\
gationTree:focus\
 { border-color:\
 $focus; }\x0a#pale\
tteList { border\
: none; }\x0a#palet\
teEdit { border:\
 2px solid $focu\
s; }\x0aQProgressBa\
r { background: \
$base; color: $t\
ext; border: 1px\
 solid $border; \
text-align: cent\
er; }\x0aQProgressB\
ar::chunk { back\
ground: $highlig\
ht; }\x0a\x0aQScrollBa\
r { background: \
$base; border: n\
one; }\x0aQScrollBa\
r:vertical { wid\
th: 14px; border\
-left: 1px solid\
 $border; }\x0aQScr\
ollBar:horizonta\
l { height: 14px\
; border-top: 1p\
x solid $border;\
 }\x0aQScrollBar::h\
andle { backgrou\
nd: $text; borde\
r: 3px solid $ba\
se; }\x0aQScrollBar\
::handle:vertica\
l { min-height: \
26px; }\x0aQScrollB\
ar::handle:horiz\
ontal { min-widt\
h: 26px; }\x0aQScro\
llBar::add-line,\
 QScrollBar::sub\
-line { width: 0\
; height: 0; }\x0aQ\
ScrollBar::add-p\
age, QScrollBar:\
:sub-page { back\
ground: $base; }\
\x0a\x0a#applicationBu\
tton { border-co\
lor: $border; }\x0a\
#revealButton { \
border: 1px soli\
d $field_border;\
 padding: 3px 6p\
x; }\x0a#revealButt\
on:focus { borde\
r: 2px solid $fo\
cus; padding: 2p\
x 5px; }\x0a#applic\
ationButton:focu\
s, #searchEveryt\
hingButton:focus\
 { border: 2px s\
olid $focus; }\x0aR\
ibbonButton:focu\
s, QToolButton[r\
ole=\x22flat\x22]:focu\
s, QToolButton[r\
ole=\x22segment\x22]:f\
ocus, QToolButto\
n[role=\x22workspac\
e\x22]:focus,\x0aQTool\
Button[role=\x22lin\
k\x22]:focus { bord\
er: 2px solid $f\
ocus; }\x0aQLabel[r\
ole=\x22keyTip\x22] { \
border-color: $f\
ocus; font-weigh\
t: 600; }\x0a#notif\
icationFlyout, #\
palette { border\
: 2px solid $bor\
der; }\x0a\
\x00\x00\x03\x09\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22gold\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#ffd977\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#eba92c\x22/></line\
arGradient></def\
s>\x0a<path d=\x22M3 5\
.6c0-.8.6-1.4 1.\
4-1.4h4.4l1.8 2h\
6.6c.8 0 1.4.6 1\
.4 1.4v6c0 .8-.6\
 1.4-1.4 1.4H4.4\
c-.8 0-1.4-.6-1.\
4-1.4z\x22 fill=\x22ur\
l(#gold)\x22 stroke\
=\x22#b0791a\x22 strok\
e-width=\x221.1\x22/><\
path d=\x22M7 15v9.\
6h6\x22 fill=\x22none\x22\
 stroke=\x22#8191a5\
\x22 stroke-width=\x22\
1.6\x22/><circle cx\
=\x2221\x22 cy=\x2222\x22 r=\
\x228\x22 fill=\x22url(#b\
lue)\x22 stroke=\x22#1\
d5ca6\x22 stroke-wi\
dth=\x221.1\x22/><path\
 d=\x22M21 17.6v8.8\
M16.6 22h8.8\x22 st\
roke=\x22#fff\x22 stro\
ke-width=\x222.4\x22/>\
\x0a</svg>\x0a\
\x00\x00\x00\xc5\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 16 16\x22>\x0a<pat\
h d=\x22M10 3.5 5.5\
 8l4.5 4.5\x22 fill\
=\x22none\x22 stroke=\x22\
#76869b\x22 stroke-\
width=\x222.0\x22 stro\
ke-linecap=\x22roun\
d\x22 stroke-linejo\
in=\x22round\x22/>\x0a</s\
vg>\x0a\
\x00\x00\x01\x97\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22red\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#f2767a\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#c9302\
f\x22/></linearGrad\
ient></defs>\x0a<ci\
rcle cx=\x2216\x22 cy=\
\x2216\x22 r=\x2213\x22 fill\
=\x22url(#red)\x22 str\
oke=\x22#8f1d1d\x22 st\
roke-width=\x221.3\x22\
/><path d=\x22M11 1\
1l10 10M21 11 11\
 21\x22 stroke=\x22#ff\
f\x22 stroke-width=\
\x223.4\x22 stroke-lin\
ecap=\x22round\x22/>\x0a<\
/svg>\x0a\
\x00\x00\x00\xc6\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 16 16\x22>\x0a<pat\
h d=\x22M3.4 8.4l3 \
3.2 6.2-7.2\x22 fil\
l=\x22none\x22 stroke=\
\x22#1b1b1b\x22 stroke\
-width=\x222.2\x22 str\
oke-linecap=\x22rou\
nd\x22 stroke-linej\
oin=\x22round\x22/>\x0a</\
svg>\x0a\
\x00\x00\x04\x9b\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22sky\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#a9d6fb\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#6cb2f\
0\x22/></linearGrad\
ient><linearGrad\
ient id=\x22steel\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#dfe6ef\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#a9b7c9\x22/></line\
arGradient><line\
arGradient id=\x22g\
reen\x22 x1=\x220\x22 y1=\
\x220\x22 x2=\x220\x22 y2=\x221\
\x22><stop offset=\x22\
0\x22 stop-color=\x22#\
6ccb74\x22/><stop o\
ffset=\x221\x22 stop-c\
olor=\x22#2c9342\x22/>\
</linearGradient\
></defs>\x0a<g tran\
sform=\x22translate\
(0 0) scale(1.0)\
\x22><path d=\x22M12.5\
 22h7l1.2 4.6h-9\
.4z\x22 fill=\x22url(#\
steel)\x22 stroke=\x22\
#5d6d82\x22 stroke-\
width=\x221.2\x22 stro\
ke-linejoin=\x22rou\
nd\x22/><path d=\x22M8\
.5 27.6h15\x22 stro\
ke=\x22#5d6d82\x22 str\
oke-width=\x222.2\x22 \
stroke-linecap=\x22\
round\x22/><rect x=\
\x223\x22 y=\x224.5\x22 widt\
h=\x2226\x22 height=\x221\
7.8\x22 rx=\x222\x22 fill\
=\x22url(#steel)\x22 s\
troke=\x22#5d6d82\x22 \
stroke-width=\x221.\
3\x22/><rect x=\x225.6\
\x22 y=\x227\x22 width=\x222\
0.8\x22 height=\x2212.\
8\x22 rx=\x22.8\x22 fill=\
\x22url(#sky)\x22 stro\
ke=\x22#1d5ca6\x22 str\
oke-width=\x221.1\x22/\
><path d=\x22M7.6 1\
7.8V9.2h9z\x22 fill\
=\x22#fff\x22 opacity=\
\x22.45\x22/></g><circ\
le cx=\x2223.6\x22 cy=\
\x2223.4\x22 r=\x227\x22 fil\
l=\x22url(#green)\x22 \
stroke=\x22#1f6e31\x22\
 stroke-width=\x221\
.1\x22/><path d=\x22M2\
1.4 19.6v7.6l6-3\
.8z\x22 fill=\x22#fff\x22\
/>\x0a</svg>\x0a\
\x00\x00\x04\x9a\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22gray\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#b9c4d1\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#8191a5\x22/></line\
arGradient></def\
s>\x0a<g transform=\
\x22translate(0 -2)\
 scale(1)\x22><path\
 d=\x22M9 25.5a6.2 \
6.2 0 0 1-.9-12.\
3 8.3 8.3 0 0 1 \
15.7-1.8 7.1 7.1\
 0 0 1 .2 14.1z\x22\
 fill=\x22url(#blue\
)\x22 stroke=\x22#1d5c\
a6\x22 stroke-width\
=\x221.3\x22 stroke-li\
nejoin=\x22round\x22/>\
</g><path d=\x22M21\
.55 17.57 L21.60\
 15.73 L24.40 15\
.73 L24.45 17.57\
 L25.82 18.13 L2\
7.15 16.87 L29.1\
3 18.85 L27.87 2\
0.18 L28.43 21.5\
5 L30.27 21.60 L\
30.27 24.40 L28.\
43 24.45 L27.87 \
25.82 L29.13 27.\
15 L27.15 29.13 \
L25.82 27.87 L24\
.45 28.43 L24.40\
 30.27 L21.60 30\
.27 L21.55 28.43\
 L20.18 27.87 L1\
8.85 29.13 L16.8\
7 27.15 L18.13 2\
5.82 L17.57 24.4\
5 L15.73 24.40 L\
15.73 21.60 L17.\
57 21.55 L18.13 \
20.18 L16.87 18.\
85 L18.85 16.87 \
L20.18 18.13z\x22 f\
ill=\x22url(#gray)\x22\
 stroke=\x22#5d6c80\
\x22 stroke-width=\x22\
1.1\x22 stroke-line\
join=\x22round\x22/><c\
ircle cx=\x2223\x22 cy\
=\x2223\x22 r=\x222.52\x22 f\
ill=\x22#f4f7fa\x22 st\
roke=\x22#5d6c80\x22 s\
troke-width=\x221\x22/\
>\x0a</svg>\x0a\
\x00\x00\x02!\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22y\x22 x1=\x220\x22 y\
1=\x220\x22 x2=\x220\x22 y2=\
\x221\x22><stop offset\
=\x220\x22 stop-color=\
\x22#ffdf7a\x22/><stop\
 offset=\x221\x22 stop\
-color=\x22#efaa22\x22\
/></linearGradie\
nt></defs><circl\
e cx=\x2212\x22 cy=\x2211\
\x22 r=\x227.6\x22 fill=\x22\
none\x22 stroke=\x22#7\
6869b\x22 stroke-wi\
dth=\x222.8\x22/><path\
 d=\x22M17.6 17l9 1\
0\x22 stroke=\x22#7686\
9b\x22 stroke-width\
=\x223.6\x22 stroke-li\
necap=\x22round\x22/><\
path d=\x22M22 13l2\
.5 5.4 5.9.7-4.4\
 4 1.2 5.9-5.2-3\
-5.2 3 1.2-5.9-4\
.4-4 5.9-.7z\x22 fi\
ll=\x22url(#y)\x22 str\
oke=\x22#b07809\x22 st\
roke-width=\x221\x22 s\
troke-linejoin=\x22\
round\x22/>\x0a</svg>\x0a\
\
\x00\x00\x04\xa6\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22gray\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#b9c4d1\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#8191a5\x22/></line\
arGradient></def\
s>\x0a<g transform=\
\x22translate(-0.5 \
-3.5) scale(1.04\
)\x22><path d=\x22M9 2\
5.5a6.2 6.2 0 0 \
1-.9-12.3 8.3 8.\
3 0 0 1 15.7-1.8\
 7.1 7.1 0 0 1 .\
2 14.1z\x22 fill=\x22u\
rl(#blue)\x22 strok\
e=\x22#1d5ca6\x22 stro\
ke-width=\x221.3\x22 s\
troke-linejoin=\x22\
round\x22/></g><pat\
h d=\x22M21.00 16.3\
8 L21.05 14.35 L\
24.15 14.35 L24.\
20 16.38 L25.73 \
17.01 L27.20 15.\
61 L29.39 17.80 \
L27.99 19.27 L28\
.62 20.80 L30.65\
 20.85 L30.65 23\
.95 L28.62 24.00\
 L27.99 25.53 L2\
9.39 27.00 L27.2\
0 29.19 L25.73 2\
7.79 L24.20 28.4\
2 L24.15 30.45 L\
21.05 30.45 L21.\
00 28.42 L19.47 \
27.79 L18.00 29.\
19 L15.81 27.00 \
L17.21 25.53 L16\
.58 24.00 L14.55\
 23.95 L14.55 20\
.85 L16.58 20.80\
 L17.21 19.27 L1\
5.81 17.80 L18.0\
0 15.61 L19.47 1\
7.01z\x22 fill=\x22url\
(#gray)\x22 stroke=\
\x22#5d6c80\x22 stroke\
-width=\x221.1\x22 str\
oke-linejoin=\x22ro\
und\x22/><circle cx\
=\x2222.6\x22 cy=\x2222.4\
\x22 r=\x222.79\x22 fill=\
\x22#f4f7fa\x22 stroke\
=\x22#5d6c80\x22 strok\
e-width=\x221\x22/>\x0a</\
svg>\x0a\
\x00\x00\x02\xd0\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22sky\x22 x\
1=\x220\x22 y1=\x220\x22 x2=\
\x220\x22 y2=\x221\x22><stop\
 offset=\x220\x22 stop\
-color=\x22#a9d6fb\x22\
/><stop offset=\x22\
1\x22 stop-color=\x22#\
6cb2f0\x22/></linea\
rGradient></defs\
>\x0a<path d=\x22M5.2 \
14.2A11 11 0 0 1\
 23.6 8l2.8-2.8 \
1.2 9.6-9.5-1.1 \
2.6-2.7a6.8 6.8 \
0 0 0-11 3.8z\x22 f\
ill=\x22url(#blue)\x22\
 stroke=\x22#1d5ca6\
\x22 stroke-width=\x22\
1\x22 stroke-linejo\
in=\x22round\x22/><pat\
h d=\x22M26.8 17.8A\
11 11 0 0 1 8.4 \
24l-2.8 2.8-1.2-\
9.6 9.5 1.1-2.6 \
2.7a6.8 6.8 0 0 \
0 11-3.8z\x22 fill=\
\x22url(#sky)\x22 stro\
ke=\x22#1d5ca6\x22 str\
oke-width=\x221\x22 st\
roke-linejoin=\x22r\
ound\x22/>\x0a</svg>\x0a\
\x00\x00\x00r\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 16 16\x22>\x0a<pat\
h d=\x22M3 5.5 8 11\
l5-5.5z\x22 fill=\x22#\
ffffff\x22/>\x0a</svg>\
\x0a\
\x00\x00\x02\xbe\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22green\x22 x1=\x22\
0\x22 y1=\x220\x22 x2=\x220\x22\
 y2=\x221\x22><stop of\
fset=\x220\x22 stop-co\
lor=\x22#6cc56c\x22/><\
stop offset=\x221\x22 \
stop-color=\x22#3a8\
f3f\x22/></linearGr\
adient><linearGr\
adient id=\x22paper\
\x22 x1=\x220\x22 y1=\x220\x22 \
x2=\x220\x22 y2=\x221\x22><s\
top offset=\x220\x22 s\
top-color=\x22#ffff\
ff\x22/><stop offse\
t=\x221\x22 stop-color\
=\x22#e6edf5\x22/></li\
nearGradient></d\
efs>\x0a<rect x=\x224.\
5\x22 y=\x223.5\x22 width\
=\x2219\x22 height=\x2224\
\x22 rx=\x221.8\x22 fill=\
\x22url(#paper)\x22 st\
roke=\x22#5d6c80\x22 s\
troke-width=\x221.3\
\x22/><path d=\x22M8 9\
h12M8 13.5h12M8 \
18h7M8 22.5h5\x22 s\
troke=\x22#2370c4\x22 \
stroke-width=\x221.\
7\x22/><path d=\x22M14\
.5 20.2h7v-4.4l8\
 7.2-8 7.2v-4.4h\
-7z\x22 fill=\x22url(#\
green)\x22 stroke=\x22\
#276b2c\x22 stroke-\
width=\x221.2\x22 stro\
ke-linejoin=\x22rou\
nd\x22/>\x0a</svg>\x0a\
\x00\x00\x00\xc4\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 16 16\x22>\x0a<pat\
h d=\x22M3.5 6 8 10\
.5 12.5 6\x22 fill=\
\x22none\x22 stroke=\x22#\
76869b\x22 stroke-w\
idth=\x222.0\x22 strok\
e-linecap=\x22round\
\x22 stroke-linejoi\
n=\x22round\x22/>\x0a</sv\
g>\x0a\
\x00\x00\x06 \
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22sky\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#a9d6fb\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#6cb2f\
0\x22/></linearGrad\
ient><linearGrad\
ient id=\x22steel\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#dfe6ef\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#a9b7c9\x22/></line\
arGradient><line\
arGradient id=\x22t\
eal\x22 x1=\x220\x22 y1=\x22\
0\x22 x2=\x220\x22 y2=\x221\x22\
><stop offset=\x220\
\x22 stop-color=\x22#5\
9cfc6\x22/><stop of\
fset=\x221\x22 stop-co\
lor=\x22#1f938f\x22/><\
/linearGradient>\
</defs>\x0a<g trans\
form=\x22translate(\
9.5 1.5) scale(0\
.7)\x22><path d=\x22M1\
2.5 22h7l1.2 4.6\
h-9.4z\x22 fill=\x22ur\
l(#steel)\x22 strok\
e=\x22#5d6d82\x22 stro\
ke-width=\x221.2\x22 s\
troke-linejoin=\x22\
round\x22/><path d=\
\x22M8.5 27.6h15\x22 s\
troke=\x22#5d6d82\x22 \
stroke-width=\x222.\
2\x22 stroke-lineca\
p=\x22round\x22/><rect\
 x=\x223\x22 y=\x224.5\x22 w\
idth=\x2226\x22 height\
=\x2217.8\x22 rx=\x222\x22 f\
ill=\x22url(#steel)\
\x22 stroke=\x22#5d6d8\
2\x22 stroke-width=\
\x221.3\x22/><rect x=\x22\
5.6\x22 y=\x227\x22 width\
=\x2220.8\x22 height=\x22\
12.8\x22 rx=\x22.8\x22 fi\
ll=\x22url(#teal)\x22 \
stroke=\x22#1d5ca6\x22\
 stroke-width=\x221\
.1\x22/><path d=\x22M7\
.6 17.8V9.2h9z\x22 \
fill=\x22#fff\x22 opac\
ity=\x22.45\x22/></g><\
g transform=\x22tra\
nslate(-0.5 7.2)\
 scale(0.76)\x22><p\
ath d=\x22M12.5 22h\
7l1.2 4.6h-9.4z\x22\
 fill=\x22url(#stee\
l)\x22 stroke=\x22#5d6\
d82\x22 stroke-widt\
h=\x221.2\x22 stroke-l\
inejoin=\x22round\x22/\
><path d=\x22M8.5 2\
7.6h15\x22 stroke=\x22\
#5d6d82\x22 stroke-\
width=\x222.2\x22 stro\
ke-linecap=\x22roun\
d\x22/><rect x=\x223\x22 \
y=\x224.5\x22 width=\x222\
6\x22 height=\x2217.8\x22\
 rx=\x222\x22 fill=\x22ur\
l(#steel)\x22 strok\
e=\x22#5d6d82\x22 stro\
ke-width=\x221.3\x22/>\
<rect x=\x225.6\x22 y=\
\x227\x22 width=\x2220.8\x22\
 height=\x2212.8\x22 r\
x=\x22.8\x22 fill=\x22url\
(#sky)\x22 stroke=\x22\
#1d5ca6\x22 stroke-\
width=\x221.1\x22/><pa\
th d=\x22M7.6 17.8V\
9.2h9z\x22 fill=\x22#f\
ff\x22 opacity=\x22.45\
\x22/></g>\x0a</svg>\x0a\
\x00\x00\x021\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22gold\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#ffd977\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#eba9\
2c\x22/></linearGra\
dient></defs>\x0a<g\
 transform=\x22\x22><p\
ath d=\x22M19.5 12.\
5 6 26v3h4.2v-2.\
6h2.6v-2.6h2.6l4\
.4-4.4z\x22 fill=\x22u\
rl(#gold)\x22 strok\
e=\x22#a8741a\x22 stro\
ke-width=\x221.2\x22 s\
troke-linejoin=\x22\
round\x22/><circle \
cx=\x2221.5\x22 cy=\x2210\
.5\x22 r=\x227\x22 fill=\x22\
url(#gold)\x22 stro\
ke=\x22#a8741a\x22 str\
oke-width=\x221.2\x22/\
><circle cx=\x2223.\
6\x22 cy=\x228.4\x22 r=\x222\
\x22 fill=\x22#fff8e6\x22\
 stroke=\x22#a8741a\
\x22 stroke-width=\x22\
1\x22/></g>\x0a</svg>\x0a\
\
\x00\x00\x01\xa7\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22gold\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#f6cf5e\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#d79a\
19\x22/></linearGra\
dient></defs>\x0a<c\
ircle cx=\x2216\x22 cy\
=\x2216\x22 r=\x2212\x22 fil\
l=\x22url(#gold)\x22 s\
troke=\x22#9a6a08\x22 \
stroke-width=\x221.\
300\x22/><path d=\x22M\
12.500 10.500v11\
M19.500 10.500v1\
1\x22 stroke=\x22#fff\x22\
 stroke-width=\x223\
.600\x22 stroke-lin\
ecap=\x22round\x22/>\x0a<\
/svg>\x0a\
\x00\x00\x07L\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22sky\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#a9d6fb\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#6cb2f\
0\x22/></linearGrad\
ient><linearGrad\
ient id=\x22steel\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#dfe6ef\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#a9b7c9\x22/></line\
arGradient><line\
arGradient id=\x22g\
old\x22 x1=\x220\x22 y1=\x22\
0\x22 x2=\x220\x22 y2=\x221\x22\
><stop offset=\x220\
\x22 stop-color=\x22#f\
fd977\x22/><stop of\
fset=\x221\x22 stop-co\
lor=\x22#eba92c\x22/><\
/linearGradient>\
<linearGradient \
id=\x22teal\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#59cfc6\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#1f938\
f\x22/></linearGrad\
ient></defs>\x0a<g \
transform=\x22trans\
late(9.6 0.2) sc\
ale(0.66)\x22><path\
 d=\x22M12.5 22h7l1\
.2 4.6h-9.4z\x22 fi\
ll=\x22url(#steel)\x22\
 stroke=\x22#5d6d82\
\x22 stroke-width=\x22\
1.2\x22 stroke-line\
join=\x22round\x22/><p\
ath d=\x22M8.5 27.6\
h15\x22 stroke=\x22#5d\
6d82\x22 stroke-wid\
th=\x222.2\x22 stroke-\
linecap=\x22round\x22/\
><rect x=\x223\x22 y=\x22\
4.5\x22 width=\x2226\x22 \
height=\x2217.8\x22 rx\
=\x222\x22 fill=\x22url(#\
steel)\x22 stroke=\x22\
#5d6d82\x22 stroke-\
width=\x221.3\x22/><re\
ct x=\x225.6\x22 y=\x227\x22\
 width=\x2220.8\x22 he\
ight=\x2212.8\x22 rx=\x22\
.8\x22 fill=\x22url(#t\
eal)\x22 stroke=\x22#1\
d5ca6\x22 stroke-wi\
dth=\x221.1\x22/><path\
 d=\x22M7.6 17.8V9.\
2h9z\x22 fill=\x22#fff\
\x22 opacity=\x22.45\x22/\
></g><g transfor\
m=\x22translate(1.2\
 1.4) scale(0.74\
)\x22><path d=\x22M12.\
5 22h7l1.2 4.6h-\
9.4z\x22 fill=\x22url(\
#steel)\x22 stroke=\
\x22#5d6d82\x22 stroke\
-width=\x221.2\x22 str\
oke-linejoin=\x22ro\
und\x22/><path d=\x22M\
8.5 27.6h15\x22 str\
oke=\x22#5d6d82\x22 st\
roke-width=\x222.2\x22\
 stroke-linecap=\
\x22round\x22/><rect x\
=\x223\x22 y=\x224.5\x22 wid\
th=\x2226\x22 height=\x22\
17.8\x22 rx=\x222\x22 fil\
l=\x22url(#steel)\x22 \
stroke=\x22#5d6d82\x22\
 stroke-width=\x221\
.3\x22/><rect x=\x225.\
6\x22 y=\x227\x22 width=\x22\
20.8\x22 height=\x2212\
.8\x22 rx=\x22.8\x22 fill\
=\x22url(#sky)\x22 str\
oke=\x22#1d5ca6\x22 st\
roke-width=\x221.1\x22\
/><path d=\x22M7.6 \
17.8V9.2h9z\x22 fil\
l=\x22#fff\x22 opacity\
=\x22.45\x22/></g><pat\
h d=\x22M2.6 17.5h2\
6.8l-2 10c-.2 1-\
1 1.6-2 1.6H6.6c\
-1 0-1.8-.6-2-1.\
6z\x22 fill=\x22url(#g\
old)\x22 stroke=\x22#b\
0791a\x22 stroke-wi\
dth=\x221.2\x22 stroke\
-linejoin=\x22round\
\x22/>\x0a</svg>\x0a\
\x00\x00\x01\x9e\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22red\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#f2767a\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#c9302\
f\x22/></linearGrad\
ient></defs>\x0a<pa\
th d=\x22M7 4.2 16 \
12.6 25 4.2 28.2\
 7.4 19.6 16l8.6\
 8.6-3.2 3.2L16 \
19.4 7 27.8 3.8 \
24.6 12.4 16 3.8\
 7.4z\x22 fill=\x22url\
(#red)\x22 stroke=\x22\
#8f1d1d\x22 stroke-\
width=\x221.2\x22 stro\
ke-linejoin=\x22rou\
nd\x22/>\x0a</svg>\x0a\
\x00\x00\x01\x15\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22>\x0a<cir\
cle cx=\x2216\x22 cy=\x22\
16\x22 r=\x2212.4\x22 fil\
l=\x22#f6f8fb\x22 stro\
ke=\x22#8191a5\x22 str\
oke-width=\x222.4\x22/\
><path d=\x22M16 8.\
6V16l5 3.4\x22 fill\
=\x22none\x22 stroke=\x22\
#56657a\x22 stroke-\
width=\x222.5\x22 stro\
ke-linecap=\x22roun\
d\x22 stroke-linejo\
in=\x22round\x22/>\x0a</s\
vg>\x0a\
\x00\x00\x02\x89\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22b\x22 x1=\x220\x22 y\
1=\x220\x22 x2=\x220\x22 y2=\
\x221\x22><stop offset\
=\x220\x22 stop-color=\
\x22#7db7ee\x22/><stop\
 offset=\x221\x22 stop\
-color=\x22#2b74c0\x22\
/></linearGradie\
nt><linearGradie\
nt id=\x22g\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#7ccf7f\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#2e9a4\
5\x22/></linearGrad\
ient></defs><pat\
h d=\x22M3 4h22L17 \
14v11l-6-4v-7z\x22 \
fill=\x22url(#b)\x22 s\
troke=\x22#1d5591\x22 \
stroke-width=\x221.\
1\x22 stroke-linejo\
in=\x22round\x22/><cir\
cle cx=\x2223\x22 cy=\x22\
23\x22 r=\x227\x22 fill=\x22\
url(#g)\x22 stroke=\
\x22#1f6f30\x22 stroke\
-width=\x221\x22/><pat\
h d=\x22M23 19v8M19\
 23h8\x22 stroke=\x22#\
fff\x22 stroke-widt\
h=\x222.2\x22 stroke-l\
inecap=\x22round\x22/>\
\x0a</svg>\x0a\
\x00\x00\x02O\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22b\x22 x1=\x220\x22 y\
1=\x220\x22 x2=\x220\x22 y2=\
\x221\x22><stop offset\
=\x220\x22 stop-color=\
\x22#7db7ee\x22/><stop\
 offset=\x221\x22 stop\
-color=\x22#2b74c0\x22\
/></linearGradie\
nt></defs><rect \
x=\x222\x22 y=\x224\x22 widt\
h=\x2222\x22 height=\x221\
8\x22 rx=\x222\x22 fill=\x22\
url(#b)\x22 stroke=\
\x22#1d5591\x22 stroke\
-width=\x221.1\x22/><p\
ath d=\x22M4.5 9h17\
M4.5 13h9M4.5 17\
h7\x22 stroke=\x22#eaf\
3fc\x22 stroke-widt\
h=\x222\x22/><circle c\
x=\x2219\x22 cy=\x2218\x22 r\
=\x226.4\x22 fill=\x22#ff\
ffff\x22 fill-opaci\
ty=\x220.85\x22 stroke\
=\x22#5d6c80\x22 strok\
e-width=\x222.4\x22/><\
path d=\x22M23.8 22\
.8 29 28\x22 stroke\
=\x22#5d6c80\x22 strok\
e-width=\x223.6\x22 st\
roke-linecap=\x22ro\
und\x22/>\x0a</svg>\x0a\
\x00\x00\x00\x9e\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22>\x0a<pat\
h d=\x22M9 9l14 14M\
23 9 9 23\x22 strok\
e=\x22#76869b\x22 stro\
ke-width=\x223\x22 str\
oke-linecap=\x22rou\
nd\x22/>\x0a</svg>\x0a\
\x00\x00\x01\xbb\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient></defs>\x0a<c\
ircle cx=\x2216\x22 cy\
=\x2216\x22 r=\x2213\x22 fil\
l=\x22url(#blue)\x22 s\
troke=\x22#1d5ca6\x22 \
stroke-width=\x221.\
3\x22/><circle cx=\x22\
16\x22 cy=\x229.6\x22 r=\x22\
2.1\x22 fill=\x22#fff\x22\
/><path d=\x22M16 1\
4.6v8.4\x22 stroke=\
\x22#fff\x22 stroke-wi\
dth=\x223.6\x22 stroke\
-linecap=\x22round\x22\
/>\x0a</svg>\x0a\
\x00\x00\x03D\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22sky\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#a9d6fb\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#6cb2f\
0\x22/></linearGrad\
ient><linearGrad\
ient id=\x22green\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#6ccb74\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#2c9342\x22/></line\
arGradient></def\
s>\x0a<circle cx=\x221\
4.5\x22 cy=\x2214.5\x22 r\
=\x2211.5\x22 fill=\x22ur\
l(#sky)\x22 stroke=\
\x22#1d5ca6\x22 stroke\
-width=\x221.2\x22/><p\
ath d=\x22M3 14.5h2\
3M14.5 3c-7 7.4-\
7 15.600 0 23M14\
.500 3c7 7.400 7\
 15.600 0 23\x22 fi\
ll=\x22none\x22 stroke\
=\x22#1d5ca6\x22 strok\
e-width=\x221.2\x22/><\
circle cx=\x2223.5\x22\
 cy=\x2223.500\x22 r=\x22\
6.800\x22 fill=\x22url\
(#green)\x22 stroke\
=\x22#1f6e31\x22 strok\
e-width=\x221.1\x22/><\
path d=\x22M20.400 \
23.600l2.300 2.3\
00 4-4.600\x22 fill\
=\x22none\x22 stroke=\x22\
#fff\x22 stroke-wid\
th=\x222.100\x22 strok\
e-linecap=\x22round\
\x22 stroke-linejoi\
n=\x22round\x22/>\x0a</sv\
g>\x0a\
\x00\x00\x00\xc5\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 16 16\x22>\x0a<pat\
h d=\x22M3.5 10 8 5\
.5 12.5 10\x22 fill\
=\x22none\x22 stroke=\x22\
#76869b\x22 stroke-\
width=\x222.0\x22 stro\
ke-linecap=\x22roun\
d\x22 stroke-linejo\
in=\x22round\x22/>\x0a</s\
vg>\x0a\
\x00\x00\x03\xac\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22skin\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#f8d3ae\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#e0a878\x22/></line\
arGradient></def\
s>\x0a<g transform=\
\x22translate(12.4 \
3) scale(1.06)\x22>\
<path d=\x22M-8.5 2\
0c0-5.6 3.3-8.3 \
8.5-8.3s8.5 2.7 \
8.5 8.3z\x22 fill=\x22\
url(#blue)\x22 stro\
ke=\x22#1d5ca6\x22 str\
oke-width=\x221.2\x22 \
stroke-linejoin=\
\x22round\x22/><circle\
 cx=\x220\x22 cy=\x225.6\x22\
 r=\x225.1\x22 fill=\x22u\
rl(#skin)\x22 strok\
e=\x22#a9743f\x22 stro\
ke-width=\x221\x22/><p\
ath d=\x22M-5.1 5.2\
C-5-1.6 5-1.6 5.\
1 5.2 2.8 4.6 1 \
3.5 0 2.6c-1.4 1\
.5-3 2.2-5.1 2.6\
z\x22 fill=\x22#6b4a2f\
\x22/></g><circle c\
x=\x2221.5\x22 cy=\x2220.\
5\x22 r=\x226\x22 fill=\x22#\
eaf5ff\x22 fill-opa\
city=\x22.85\x22 strok\
e=\x22#4a5a70\x22 stro\
ke-width=\x222\x22/><p\
ath d=\x22M26 25l4.\
2 4.2\x22 stroke=\x22#\
a8741a\x22 stroke-w\
idth=\x223.2\x22 strok\
e-linecap=\x22round\
\x22/>\x0a</svg>\x0a\
\x00\x00\x05\xf7\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22sky\x22 x\
1=\x220\x22 y1=\x220\x22 x2=\
\x220\x22 y2=\x221\x22><stop\
 offset=\x220\x22 stop\
-color=\x22#a9d6fb\x22\
/><stop offset=\x22\
1\x22 stop-color=\x22#\
6cb2f0\x22/></linea\
rGradient><linea\
rGradient id=\x22st\
eel\x22 x1=\x220\x22 y1=\x22\
0\x22 x2=\x220\x22 y2=\x221\x22\
><stop offset=\x220\
\x22 stop-color=\x22#d\
fe6ef\x22/><stop of\
fset=\x221\x22 stop-co\
lor=\x22#a9b7c9\x22/><\
/linearGradient>\
<linearGradient \
id=\x22green\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#6ccb74\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2c93\
42\x22/></linearGra\
dient><linearGra\
dient id=\x22gold\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#ffd977\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#eba92c\x22/></line\
arGradient></def\
s>\x0a<path d=\x22M4 7\
v17.5c0 2.2 4 4 \
9 4s9-1.8 9-4V7z\
\x22 fill=\x22url(#blu\
e)\x22 stroke=\x22#1d5\
ca6\x22 stroke-widt\
h=\x221.2\x22 stroke-l\
inejoin=\x22round\x22/\
><ellipse cx=\x2213\
\x22 cy=\x227\x22 rx=\x229\x22 \
ry=\x223.8\x22 fill=\x22u\
rl(#sky)\x22 stroke\
=\x22#1d5ca6\x22 strok\
e-width=\x221.2\x22/><\
path d=\x22M4 13c0 \
2.2 4 4 9 4s9-1.\
8 9-4M4 19c0 2.2\
 4 4 9 4 1.6 0 3\
.100-.2 4.400-.5\
\x22 fill=\x22none\x22 st\
roke=\x22#cfe5fb\x22 s\
troke-width=\x221.3\
\x22/><circle cx=\x222\
1.500\x22 cy=\x2220.50\
0\x22 r=\x226.300\x22 fil\
l=\x22#fff\x22 fill-op\
acity=\x22.92\x22 stro\
ke=\x22#5d6d82\x22 str\
oke-width=\x221.700\
\x22/><path d=\x22M18.\
400 23.200v-2.60\
0M21.500 23.200v\
-5.400M24.600 23\
.200v-3.800\x22 str\
oke=\x22#2c9342\x22 st\
roke-width=\x221.90\
0\x22 stroke-lineca\
p=\x22round\x22/><path\
 d=\x22m26.200 25.2\
00 3.600 3.900\x22 \
stroke=\x22#8a5f16\x22\
 stroke-width=\x223\
.200\x22 stroke-lin\
ecap=\x22round\x22/>\x0a<\
/svg>\x0a\
\x00\x00\x00o\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 16 16\x22>\x0a<pat\
h d=\x22M11.5 4.5v7\
h-7z\x22 fill=\x22#768\
69b\x22/>\x0a</svg>\x0a\
\x00\x00\x08\xcf\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22sky\x22 x\
1=\x220\x22 y1=\x220\x22 x2=\
\x220\x22 y2=\x221\x22><stop\
 offset=\x220\x22 stop\
-color=\x22#a9d6fb\x22\
/><stop offset=\x22\
1\x22 stop-color=\x22#\
6cb2f0\x22/></linea\
rGradient><linea\
rGradient id=\x22st\
eel\x22 x1=\x220\x22 y1=\x22\
0\x22 x2=\x220\x22 y2=\x221\x22\
><stop offset=\x220\
\x22 stop-color=\x22#d\
fe6ef\x22/><stop of\
fset=\x221\x22 stop-co\
lor=\x22#a9b7c9\x22/><\
/linearGradient>\
<linearGradient \
id=\x22gold\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#ffd977\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#eba92\
c\x22/></linearGrad\
ient><linearGrad\
ient id=\x22teal\x22 x\
1=\x220\x22 y1=\x220\x22 x2=\
\x220\x22 y2=\x221\x22><stop\
 offset=\x220\x22 stop\
-color=\x22#59cfc6\x22\
/><stop offset=\x22\
1\x22 stop-color=\x22#\
1f938f\x22/></linea\
rGradient></defs\
>\x0a<g transform=\x22\
translate(9.6 0.\
2) scale(0.66)\x22>\
<path d=\x22M12.5 2\
2h7l1.2 4.6h-9.4\
z\x22 fill=\x22url(#st\
eel)\x22 stroke=\x22#5\
d6d82\x22 stroke-wi\
dth=\x221.2\x22 stroke\
-linejoin=\x22round\
\x22/><path d=\x22M8.5\
 27.6h15\x22 stroke\
=\x22#5d6d82\x22 strok\
e-width=\x222.2\x22 st\
roke-linecap=\x22ro\
und\x22/><rect x=\x223\
\x22 y=\x224.5\x22 width=\
\x2226\x22 height=\x2217.\
8\x22 rx=\x222\x22 fill=\x22\
url(#steel)\x22 str\
oke=\x22#5d6d82\x22 st\
roke-width=\x221.3\x22\
/><rect x=\x225.6\x22 \
y=\x227\x22 width=\x2220.\
8\x22 height=\x2212.8\x22\
 rx=\x22.8\x22 fill=\x22u\
rl(#teal)\x22 strok\
e=\x22#1d5ca6\x22 stro\
ke-width=\x221.1\x22/>\
<path d=\x22M7.6 17\
.8V9.2h9z\x22 fill=\
\x22#fff\x22 opacity=\x22\
.45\x22/></g><g tra\
nsform=\x22translat\
e(1.2 1.4) scale\
(0.74)\x22><path d=\
\x22M12.5 22h7l1.2 \
4.6h-9.4z\x22 fill=\
\x22url(#steel)\x22 st\
roke=\x22#5d6d82\x22 s\
troke-width=\x221.2\
\x22 stroke-linejoi\
n=\x22round\x22/><path\
 d=\x22M8.5 27.6h15\
\x22 stroke=\x22#5d6d8\
2\x22 stroke-width=\
\x222.2\x22 stroke-lin\
ecap=\x22round\x22/><r\
ect x=\x223\x22 y=\x224.5\
\x22 width=\x2226\x22 hei\
ght=\x2217.8\x22 rx=\x222\
\x22 fill=\x22url(#ste\
el)\x22 stroke=\x22#5d\
6d82\x22 stroke-wid\
th=\x221.3\x22/><rect \
x=\x225.6\x22 y=\x227\x22 wi\
dth=\x2220.8\x22 heigh\
t=\x2212.8\x22 rx=\x22.8\x22\
 fill=\x22url(#sky)\
\x22 stroke=\x22#1d5ca\
6\x22 stroke-width=\
\x221.1\x22/><path d=\x22\
M7.6 17.8V9.2h9z\
\x22 fill=\x22#fff\x22 op\
acity=\x22.45\x22/></g\
><path d=\x22M2.6 1\
7.5h26.8l-2 10c-\
.2 1-1 1.6-2 1.6\
H6.6c-1 0-1.8-.6\
-2-1.6z\x22 fill=\x22u\
rl(#gold)\x22 strok\
e=\x22#b0791a\x22 stro\
ke-width=\x221.2\x22 s\
troke-linejoin=\x22\
round\x22/><circle \
cx=\x2223.6\x22 cy=\x2223\
.4\x22 r=\x227\x22 fill=\x22\
url(#blue)\x22 stro\
ke=\x22#1d5ca6\x22 str\
oke-width=\x221.1\x22/\
><path d=\x22M20 24\
a3.8 3.8 0 1 0 1\
.4-3.4\x22 fill=\x22no\
ne\x22 stroke=\x22#fff\
\x22 stroke-width=\x22\
2\x22 stroke-lineca\
p=\x22round\x22/><path\
 d=\x22M19.4 18.6v3\
.6h3.6z\x22 fill=\x22#\
fff\x22/>\x0a</svg>\x0a\
\x00\x00\x031\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22navy\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#4a7fc9\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#254f\
93\x22/></linearGra\
dient><linearGra\
dient id=\x22paper\x22\
 x1=\x220\x22 y1=\x220\x22 x\
2=\x220\x22 y2=\x221\x22><st\
op offset=\x220\x22 st\
op-color=\x22#fffff\
f\x22/><stop offset\
=\x221\x22 stop-color=\
\x22#e6edf5\x22/></lin\
earGradient></de\
fs>\x0a<rect x=\x222.5\
\x22 y=\x225\x22 width=\x222\
7\x22 height=\x2219\x22 r\
x=\x221.8\x22 fill=\x22ur\
l(#paper)\x22 strok\
e=\x22#5d6c80\x22 stro\
ke-width=\x221.3\x22/>\
<path d=\x22M2.5 9.\
4V6.8c0-1 .8-1.8\
 1.8-1.8h23.4c1 \
0 1.8.8 1.8 1.8v\
2.6z\x22 fill=\x22url(\
#navy)\x22/><path d\
=\x22M5 17.5h5l2.4-\
5 3.6 9 3.2-6.4 \
1.6 2.4H27\x22 fill\
=\x22none\x22 stroke=\x22\
#2c9342\x22 stroke-\
width=\x222.1\x22 stro\
ke-linecap=\x22roun\
d\x22 stroke-linejo\
in=\x22round\x22/><pat\
h d=\x22M10.5 28.5h\
11M16 24.5v4\x22 st\
roke=\x22#5d6c80\x22 s\
troke-width=\x222\x22 \
stroke-linecap=\x22\
round\x22/>\x0a</svg>\x0a\
\
\x00\x00\x00v\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 16 16\x22>\x0a<pat\
h d=\x22M3.2 5.5 8 \
11l4.8-5.5z\x22 fil\
l=\x22#76869b\x22/>\x0a</\
svg>\x0a\
\x00\x00\x02\xfd\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22gold\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#ffd977\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#eba92c\x22/></line\
arGradient></def\
s>\x0a<path d=\x22M3 5\
.6c0-.8.6-1.4 1.\
4-1.4h4.4l1.8 2h\
6.6c.8 0 1.4.6 1\
.4 1.4v6c0 .8-.6\
 1.4-1.4 1.4H4.4\
c-.8 0-1.4-.6-1.\
4-1.4z\x22 fill=\x22ur\
l(#gold)\x22 stroke\
=\x22#b0791a\x22 strok\
e-width=\x221.1\x22/><\
path d=\x22M7 15v9.\
6h6\x22 fill=\x22none\x22\
 stroke=\x22#8191a5\
\x22 stroke-width=\x22\
1.6\x22/><circle cx\
=\x2221\x22 cy=\x2222\x22 r=\
\x228\x22 fill=\x22url(#b\
lue)\x22 stroke=\x22#1\
d5ca6\x22 stroke-wi\
dth=\x221.1\x22/><path\
 d=\x22M16.6 22h8.8\
\x22 stroke=\x22#fff\x22 \
stroke-width=\x222.\
4\x22/>\x0a</svg>\x0a\
\x00\x00\x01{\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22green\x22 x1=\x22\
0\x22 y1=\x220\x22 x2=\x220\x22\
 y2=\x221\x22><stop of\
fset=\x220\x22 stop-co\
lor=\x22#6ccb74\x22/><\
stop offset=\x221\x22 \
stop-color=\x22#2c9\
342\x22/></linearGr\
adient></defs>\x0a<\
circle cx=\x2216\x22 c\
y=\x2216\x22 r=\x2212\x22 fi\
ll=\x22url(#green)\x22\
 stroke=\x22#1f6e31\
\x22 stroke-width=\x22\
1.300\x22/><path d=\
\x22M12.500 9.800v1\
2.400l10.400-6.2\
00z\x22 fill=\x22#fff\x22\
/>\x0a</svg>\x0a\
\x00\x00\x02\xa3\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22steel\x22 x1=\x22\
0\x22 y1=\x220\x22 x2=\x220\x22\
 y2=\x221\x22><stop of\
fset=\x220\x22 stop-co\
lor=\x22#d5dde7\x22/><\
stop offset=\x221\x22 \
stop-color=\x22#a5b\
2c3\x22/></linearGr\
adient><linearGr\
adient id=\x22paper\
\x22 x1=\x220\x22 y1=\x220\x22 \
x2=\x220\x22 y2=\x221\x22><s\
top offset=\x220\x22 s\
top-color=\x22#ffff\
ff\x22/><stop offse\
t=\x221\x22 stop-color\
=\x22#e6edf5\x22/></li\
nearGradient></d\
efs>\x0a<rect x=\x224.\
5\x22 y=\x223.5\x22 width\
=\x2216\x22 height=\x2220\
\x22 rx=\x221.8\x22 fill=\
\x22url(#steel)\x22 st\
roke=\x22#5d6c80\x22 s\
troke-width=\x221.3\
\x22/><rect x=\x2211.5\
\x22 y=\x228.5\x22 width=\
\x2216\x22 height=\x2220\x22\
 rx=\x221.8\x22 fill=\x22\
url(#paper)\x22 str\
oke=\x22#5d6c80\x22 st\
roke-width=\x221.3\x22\
/><path d=\x22M15 1\
4h9M15 18h9M15 2\
2h6\x22 stroke=\x22#23\
70c4\x22 stroke-wid\
th=\x221.7\x22/>\x0a</svg\
>\x0a\
\x00\x00\x06\x18\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22green\x22\
 x1=\x220\x22 y1=\x220\x22 x\
2=\x220\x22 y2=\x221\x22><st\
op offset=\x220\x22 st\
op-color=\x22#6ccb7\
4\x22/><stop offset\
=\x221\x22 stop-color=\
\x22#2c9342\x22/></lin\
earGradient><lin\
earGradient id=\x22\
steel\x22 x1=\x220\x22 y1\
=\x220\x22 x2=\x220\x22 y2=\x22\
1\x22><stop offset=\
\x220\x22 stop-color=\x22\
#d5dde7\x22/><stop \
offset=\x221\x22 stop-\
color=\x22#a5b2c3\x22/\
></linearGradien\
t></defs>\x0a<rect \
x=\x225.5\x22 y=\x223.2\x22 \
width=\x2221\x22 heigh\
t=\x227.6\x22 rx=\x221.6\x22\
 fill=\x22url(#stee\
l)\x22 stroke=\x22#566\
57a\x22 stroke-widt\
h=\x221.2\x22/><circle\
 cx=\x2210\x22 cy=\x227.0\
\x22 r=\x221.5\x22 fill=\x22\
url(#green)\x22 str\
oke=\x22#1d6b2e\x22 st\
roke-width=\x22.7\x22/\
><path d=\x22M15 7.\
0h8\x22 stroke=\x22#56\
657a\x22 stroke-wid\
th=\x221.6\x22/><rect \
x=\x225.5\x22 y=\x2212.2\x22\
 width=\x2221\x22 heig\
ht=\x227.6\x22 rx=\x221.6\
\x22 fill=\x22url(#ste\
el)\x22 stroke=\x22#56\
657a\x22 stroke-wid\
th=\x221.2\x22/><circl\
e cx=\x2210\x22 cy=\x2216\
.0\x22 r=\x221.5\x22 fill\
=\x22url(#green)\x22 s\
troke=\x22#1d6b2e\x22 \
stroke-width=\x22.7\
\x22/><path d=\x22M15 \
16.0h8\x22 stroke=\x22\
#56657a\x22 stroke-\
width=\x221.6\x22/><re\
ct x=\x225.5\x22 y=\x2221\
.2\x22 width=\x2221\x22 h\
eight=\x227.6\x22 rx=\x22\
1.6\x22 fill=\x22url(#\
steel)\x22 stroke=\x22\
#56657a\x22 stroke-\
width=\x221.2\x22/><ci\
rcle cx=\x2210\x22 cy=\
\x2225.0\x22 r=\x221.5\x22 f\
ill=\x22url(#green)\
\x22 stroke=\x22#1d6b2\
e\x22 stroke-width=\
\x22.7\x22/><path d=\x22M\
15 25.0h8\x22 strok\
e=\x22#56657a\x22 stro\
ke-width=\x221.6\x22/>\
<g transform=\x22tr\
anslate(15 14) s\
cale(.56)\x22><g tr\
ansform=\x22transla\
te(0 0) scale(1)\
\x22><path d=\x22M9 25\
.5a6.2 6.2 0 0 1\
-.9-12.3 8.3 8.3\
 0 0 1 15.7-1.8 \
7.1 7.1 0 0 1 .2\
 14.1z\x22 fill=\x22ur\
l(#blue)\x22 stroke\
=\x22#1d5ca6\x22 strok\
e-width=\x221.3\x22 st\
roke-linejoin=\x22r\
ound\x22/></g></g>\x0a\
</svg>\x0a\
\x00\x00\x02\xc4\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22paper\x22 x1=\x22\
0\x22 y1=\x220\x22 x2=\x220\x22\
 y2=\x221\x22><stop of\
fset=\x220\x22 stop-co\
lor=\x22#ffffff\x22/><\
stop offset=\x221\x22 \
stop-color=\x22#e6e\
df5\x22/></linearGr\
adient></defs>\x0a<\
rect x=\x223\x22 y=\x224\x22\
 width=\x2212\x22 heig\
ht=\x2217\x22 rx=\x221.2\x22\
 fill=\x22url(#pape\
r)\x22 stroke=\x22#5d6\
c80\x22 stroke-widt\
h=\x221.2\x22/><rect x\
=\x2217\x22 y=\x224\x22 widt\
h=\x2212\x22 height=\x221\
7\x22 rx=\x221.2\x22 fill\
=\x22url(#paper)\x22 s\
troke=\x22#5d6c80\x22 \
stroke-width=\x221.\
2\x22/><path d=\x22M6 \
8.500h6M6 12.500\
h6M6 16.500h4M20\
 8.500h6M20 12.5\
00h3.500M20 16.5\
00h6\x22 stroke=\x22#8\
191a5\x22 stroke-wi\
dth=\x221.700\x22/><pa\
th d=\x22M8 26h16M1\
1 23l-3 3 3 3M21\
 23l3 3-3 3\x22 fil\
l=\x22none\x22 stroke=\
\x22#2370c4\x22 stroke\
-width=\x222\x22 strok\
e-linecap=\x22round\
\x22 stroke-linejoi\
n=\x22round\x22/>\x0a</sv\
g>\x0a\
\x00\x00\x01\xb8\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient></defs>\x0a<p\
ath transform=\x22t\
ranslate(32 0) s\
cale(-1 1)\x22 d=\x22M\
13.6 4.4 4 14.2c\
-1 1-1 2.6 0 3.6\
l9.6 9.8 3.8-3.8\
-4.9-4.9H28v-5.8\
H12.5l4.9-4.9z\x22 \
fill=\x22url(#blue)\
\x22 stroke=\x22#1d3f7\
8\x22 stroke-width=\
\x221.2\x22 stroke-lin\
ejoin=\x22round\x22/>\x0a\
</svg>\x0a\
\x00\x00\x05\x80\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22green\x22 x1=\x22\
0\x22 y1=\x220\x22 x2=\x220\x22\
 y2=\x221\x22><stop of\
fset=\x220\x22 stop-co\
lor=\x22#6ccb74\x22/><\
stop offset=\x221\x22 \
stop-color=\x22#2c9\
342\x22/></linearGr\
adient><linearGr\
adient id=\x22gray\x22\
 x1=\x220\x22 y1=\x220\x22 x\
2=\x220\x22 y2=\x221\x22><st\
op offset=\x220\x22 st\
op-color=\x22#b9c4d\
1\x22/><stop offset\
=\x221\x22 stop-color=\
\x22#8191a5\x22/></lin\
earGradient><lin\
earGradient id=\x22\
steel\x22 x1=\x220\x22 y1\
=\x220\x22 x2=\x220\x22 y2=\x22\
1\x22><stop offset=\
\x220\x22 stop-color=\x22\
#d5dde7\x22/><stop \
offset=\x221\x22 stop-\
color=\x22#a5b2c3\x22/\
></linearGradien\
t><linearGradien\
t id=\x22screen\x22 x1\
=\x220\x22 y1=\x220\x22 x2=\x22\
0\x22 y2=\x221\x22><stop \
offset=\x220\x22 stop-\
color=\x22#8fd0ff\x22/\
><stop offset=\x221\
\x22 stop-color=\x22#2\
c7fd6\x22/></linear\
Gradient></defs>\
\x0a<rect x=\x222.5\x22 y\
=\x224.5\x22 width=\x2219\
\x22 height=\x2215\x22 rx\
=\x221.8\x22 fill=\x22url\
(#steel)\x22 stroke\
=\x22#5d6c80\x22 strok\
e-width=\x221.2\x22/><\
rect x=\x224.8\x22 y=\x22\
6.8\x22 width=\x2214.4\
\x22 height=\x2210.4\x22 \
fill=\x22url(#scree\
n)\x22/><path d=\x22M4\
.8 6.8h14.4L4.8 \
14z\x22 fill=\x22#fff\x22\
 opacity=\x22.28\x22/>\
<path d=\x22M9.5 19\
.5h5l.8 4h-6.6z\x22\
 fill=\x22url(#gray\
)\x22 stroke=\x22#5d6c\
80\x22 stroke-width\
=\x221\x22/><path d=\x22M\
6 24.6c0-1 2.6-1\
.6 6-1.6s6 .6 6 \
1.6-2.6 1.9-6 1.\
9-6-.9-6-1.9z\x22 f\
ill=\x22url(#steel)\
\x22 stroke=\x22#5d6c8\
0\x22 stroke-width=\
\x221\x22/><rect x=\x2219\
.5\x22 y=\x228.5\x22 widt\
h=\x2210\x22 height=\x221\
9\x22 rx=\x221.4\x22 fill\
=\x22url(#steel)\x22 s\
troke=\x22#5d6c80\x22 \
stroke-width=\x221.\
2\x22/><path d=\x22M21\
.6 12h5.8M21.6 1\
5h5.8\x22 stroke=\x22#\
5d6c80\x22 stroke-w\
idth=\x221.3\x22/><cir\
cle cx=\x2224.5\x22 cy\
=\x2222.6\x22 r=\x221.9\x22 \
fill=\x22url(#green\
)\x22 stroke=\x22#1d6b\
2e\x22 stroke-width\
=\x22.8\x22/>\x0a</svg>\x0a\
\x00\x00\x05\xfe\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22gray\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#b9c4d1\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#8191a5\x22/></line\
arGradient><line\
arGradient id=\x22s\
teel\x22 x1=\x220\x22 y1=\
\x220\x22 x2=\x220\x22 y2=\x221\
\x22><stop offset=\x22\
0\x22 stop-color=\x22#\
d5dde7\x22/><stop o\
ffset=\x221\x22 stop-c\
olor=\x22#a5b2c3\x22/>\
</linearGradient\
><linearGradient\
 id=\x22skin\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#f8d3ae\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#e0a8\
78\x22/></linearGra\
dient><linearGra\
dient id=\x22screen\
\x22 x1=\x220\x22 y1=\x220\x22 \
x2=\x220\x22 y2=\x221\x22><s\
top offset=\x220\x22 s\
top-color=\x22#8fd0\
ff\x22/><stop offse\
t=\x221\x22 stop-color\
=\x22#2c7fd6\x22/></li\
nearGradient></d\
efs>\x0a<rect x=\x229.\
5\x22 y=\x223.5\x22 width\
=\x2219.5\x22 height=\x22\
14.5\x22 rx=\x221.6\x22 f\
ill=\x22url(#steel)\
\x22 stroke=\x22#5d6c8\
0\x22 stroke-width=\
\x221.2\x22/><rect x=\x22\
11.8\x22 y=\x225.8\x22 wi\
dth=\x2214.9\x22 heigh\
t=\x229.9\x22 fill=\x22ur\
l(#screen)\x22/><pa\
th d=\x22M11.8 5.8h\
14.9L11.8 13z\x22 f\
ill=\x22#fff\x22 opaci\
ty=\x22.28\x22/><path \
d=\x22M16.6 18h5.4l\
.8 3.6h-7z\x22 fill\
=\x22url(#gray)\x22 st\
roke=\x22#5d6c80\x22 s\
troke-width=\x221\x22/\
><g transform=\x22t\
ranslate(10.2 9)\
 scale(0.98)\x22><p\
ath d=\x22M-8.5 20c\
0-5.6 3.3-8.3 8.\
5-8.3s8.5 2.7 8.\
5 8.3z\x22 fill=\x22ur\
l(#blue)\x22 stroke\
=\x22#1d5ca6\x22 strok\
e-width=\x221.2\x22 st\
roke-linejoin=\x22r\
ound\x22/><circle c\
x=\x220\x22 cy=\x225.6\x22 r\
=\x225.1\x22 fill=\x22url\
(#skin)\x22 stroke=\
\x22#a9743f\x22 stroke\
-width=\x221\x22/><pat\
h d=\x22M-5.1 5.2C-\
5-1.6 5-1.6 5.1 \
5.2 2.8 4.6 1 3.\
5 0 2.6c-1.4 1.5\
-3 2.2-5.1 2.6z\x22\
 fill=\x22#6b4a2f\x22/\
></g>\x0a</svg>\x0a\
\x00\x00\x02G\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22b\x22 x1=\x220\x22 y\
1=\x220\x22 x2=\x220\x22 y2=\
\x221\x22><stop offset\
=\x220\x22 stop-color=\
\x22#7db7ee\x22/><stop\
 offset=\x221\x22 stop\
-color=\x22#2b74c0\x22\
/></linearGradie\
nt></defs><circl\
e cx=\x2212\x22 cy=\x2211\
\x22 r=\x227.6\x22 fill=\x22\
none\x22 stroke=\x22#7\
6869b\x22 stroke-wi\
dth=\x222.8\x22/><path\
 d=\x22M17 17l4 4\x22 \
stroke=\x22#76869b\x22\
 stroke-width=\x223\
.6\x22 stroke-linec\
ap=\x22round\x22/><pat\
h d=\x22M14 17h13l3\
 3v10H14z\x22 fill=\
\x22url(#b)\x22 stroke\
=\x22#1d5591\x22 strok\
e-width=\x221.1\x22 st\
roke-linejoin=\x22r\
ound\x22/><path d=\x22\
M17.5 17.5h7v4h-\
7z\x22 fill=\x22#eaf3f\
c\x22/><path d=\x22M17\
 25h10v5H17z\x22 fi\
ll=\x22#f6f9fc\x22/>\x0a<\
/svg>\x0a\
\x00\x00\x01\xc1\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22green\x22 x1=\x22\
0\x22 y1=\x220\x22 x2=\x220\x22\
 y2=\x221\x22><stop of\
fset=\x220\x22 stop-co\
lor=\x22#6ccb74\x22/><\
stop offset=\x221\x22 \
stop-color=\x22#2c9\
342\x22/></linearGr\
adient></defs>\x0a<\
circle cx=\x2216\x22 c\
y=\x2216\x22 r=\x2213\x22 fi\
ll=\x22url(#green)\x22\
 stroke=\x22#1d6b2e\
\x22 stroke-width=\x22\
1.3\x22/><path d=\x22M\
9.4 16.4l4.6 4.8\
 8.8-10.2\x22 fill=\
\x22none\x22 stroke=\x22#\
fff\x22 stroke-widt\
h=\x223.4\x22 stroke-l\
inecap=\x22round\x22 s\
troke-linejoin=\x22\
round\x22/>\x0a</svg>\x0a\
\
\x00\x00\x00\xc4\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 16 16\x22>\x0a<pat\
h d=\x22M6 3.5 10.5\
 8 6 12.5\x22 fill=\
\x22none\x22 stroke=\x22#\
76869b\x22 stroke-w\
idth=\x222.0\x22 strok\
e-linecap=\x22round\
\x22 stroke-linejoi\
n=\x22round\x22/>\x0a</sv\
g>\x0a\
\x00\x00\x01\xb8\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient></defs>\x0a<g\
 transform=\x22tran\
slate(0 -1) scal\
e(1)\x22><path d=\x22M\
9 25.5a6.2 6.2 0\
 0 1-.9-12.3 8.3\
 8.3 0 0 1 15.7-\
1.8 7.1 7.1 0 0 \
1 .2 14.1z\x22 fill\
=\x22url(#blue)\x22 st\
roke=\x22#1d5ca6\x22 s\
troke-width=\x221.3\
\x22 stroke-linejoi\
n=\x22round\x22/></g>\x0a\
</svg>\x0a\
\x00\x00\x022\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22amber\x22 x1=\x22\
0\x22 y1=\x220\x22 x2=\x220\x22\
 y2=\x221\x22><stop of\
fset=\x220\x22 stop-co\
lor=\x22#ffcf5c\x22/><\
stop offset=\x221\x22 \
stop-color=\x22#ee9\
a17\x22/></linearGr\
adient></defs>\x0a<\
path d=\x22M16 3.4c\
.8 0 1.4.4 1.8 1\
.1l11 20.4c.8 1.\
5-.1 3.1-1.8 3.1\
H5c-1.7 0-2.6-1.\
6-1.8-3.1l11-20.\
4c.4-.7 1-1.1 1.\
8-1.1z\x22 fill=\x22ur\
l(#amber)\x22 strok\
e=\x22#a06a0c\x22 stro\
ke-width=\x221.3\x22 s\
troke-linejoin=\x22\
round\x22/><path d=\
\x22M16 11v8\x22 strok\
e=\x22#3d2a00\x22 stro\
ke-width=\x223.2\x22 s\
troke-linecap=\x22r\
ound\x22/><circle c\
x=\x2216\x22 cy=\x2223.6\x22\
 r=\x221.9\x22 fill=\x22#\
3d2a00\x22/>\x0a</svg>\
\x0a\
\x00\x00\x06\xb9\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22sky\x22 x\
1=\x220\x22 y1=\x220\x22 x2=\
\x220\x22 y2=\x221\x22><stop\
 offset=\x220\x22 stop\
-color=\x22#a9d6fb\x22\
/><stop offset=\x22\
1\x22 stop-color=\x22#\
6cb2f0\x22/></linea\
rGradient><linea\
rGradient id=\x22st\
eel\x22 x1=\x220\x22 y1=\x22\
0\x22 x2=\x220\x22 y2=\x221\x22\
><stop offset=\x220\
\x22 stop-color=\x22#d\
fe6ef\x22/><stop of\
fset=\x221\x22 stop-co\
lor=\x22#a9b7c9\x22/><\
/linearGradient>\
<linearGradient \
id=\x22green\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#6ccb74\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2c93\
42\x22/></linearGra\
dient><linearGra\
dient id=\x22gold\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#ffd977\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#eba92c\x22/></line\
arGradient></def\
s>\x0a<path d=\x22M4 7\
v17.5c0 2.2 4 4 \
9 4s9-1.8 9-4V7z\
\x22 fill=\x22url(#blu\
e)\x22 stroke=\x22#1d5\
ca6\x22 stroke-widt\
h=\x221.2\x22 stroke-l\
inejoin=\x22round\x22/\
><ellipse cx=\x2213\
\x22 cy=\x227\x22 rx=\x229\x22 \
ry=\x223.8\x22 fill=\x22u\
rl(#sky)\x22 stroke\
=\x22#1d5ca6\x22 strok\
e-width=\x221.2\x22/><\
path d=\x22M4 13c0 \
2.2 4 4 9 4s9-1.\
8 9-4M4 19c0 2.2\
 4 4 9 4 1.6 0 3\
.100-.2 4.400-.5\
\x22 fill=\x22none\x22 st\
roke=\x22#cfe5fb\x22 s\
troke-width=\x221.3\
\x22/><circle cx=\x222\
3\x22 cy=\x2222.600\x22 r\
=\x228.400\x22 fill=\x22#\
fff\x22 stroke=\x22#1d\
6b2e\x22 stroke-wid\
th=\x221\x22/><g trans\
form=\x22translate(\
14 13.600) scale\
(0.56)\x22><path d=\
\x22M5.2 14.2A11 11\
 0 0 1 23.600 8l\
2.800-2.800 1.20\
0 9.600-9.500-1.\
100 2.600-2.700a\
6.800 6.800 0 0 \
0-11 3.800z\x22 fil\
l=\x22url(#green)\x22 \
stroke=\x22#1d6b2e\x22\
 stroke-width=\x221\
.500\x22 stroke-lin\
ejoin=\x22round\x22/><\
path d=\x22M26.800 \
17.800A11 11 0 0\
 1 8.400 24l-2.8\
00 2.800-1.200-9\
.600 9.500 1.100\
-2.600 2.700a6.8\
00 6.800 0 0 0 1\
1-3.800z\x22 fill=\x22\
url(#green)\x22 str\
oke=\x22#1d6b2e\x22 st\
roke-width=\x221.50\
0\x22 stroke-linejo\
in=\x22round\x22/></g>\
\x0a</svg>\x0a\
\x00\x00\x00w\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 16 16\x22>\x0a<pat\
h d=\x22M5.5 3.2 11\
 8l-5.5 4.8z\x22 fi\
ll=\x22#76869b\x22/>\x0a<\
/svg>\x0a\
\x00\x00\x04\xb3\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22navy\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#4a7fc9\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#254f93\x22/></line\
arGradient><line\
arGradient id=\x22g\
reen\x22 x1=\x220\x22 y1=\
\x220\x22 x2=\x220\x22 y2=\x221\
\x22><stop offset=\x22\
0\x22 stop-color=\x22#\
6ccb74\x22/><stop o\
ffset=\x221\x22 stop-c\
olor=\x22#2c9342\x22/>\
</linearGradient\
><linearGradient\
 id=\x22paper\x22 x1=\x22\
0\x22 y1=\x220\x22 x2=\x220\x22\
 y2=\x221\x22><stop of\
fset=\x220\x22 stop-co\
lor=\x22#ffffff\x22/><\
stop offset=\x221\x22 \
stop-color=\x22#e6e\
df5\x22/></linearGr\
adient></defs>\x0a<\
rect x=\x223\x22 y=\x2211\
\x22 width=\x2219\x22 hei\
ght=\x2217\x22 rx=\x221.4\
\x22 fill=\x22url(#pap\
er)\x22 stroke=\x22#5d\
6c80\x22 stroke-wid\
th=\x221.2\x22/><path \
d=\x22M3 15.4h19v-3\
c0-.8-.6-1.4-1.4\
-1.4H4.4c-.8 0-1\
.4.6-1.4 1.4z\x22 f\
ill=\x22url(#navy)\x22\
/><rect x=\x2210\x22 y\
=\x224\x22 width=\x2219\x22 \
height=\x2217\x22 rx=\x22\
1.4\x22 fill=\x22url(#\
paper)\x22 stroke=\x22\
#5d6c80\x22 stroke-\
width=\x221.2\x22/><pa\
th d=\x22M10 8.6h19\
V5.4C29 4.6 28.4\
 4 27.6 4H11.4c-\
.8 0-1.4.6-1.4 1\
.4z\x22 fill=\x22url(#\
blue)\x22/><path d=\
\x22M13 12.4h6M13 1\
6h10\x22 stroke=\x22#8\
191a5\x22 stroke-wi\
dth=\x221.7\x22/><rect\
 x=\x2222\x22 y=\x2211\x22 w\
idth=\x224\x22 height=\
\x223.4\x22 fill=\x22url(\
#green)\x22/>\x0a</svg\
>\x0a\
\x00\x00\x00x\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 16 16\x22>\x0a<pat\
h d=\x22M10.5 3.2 5\
 8l5.5 4.800z\x22 f\
ill=\x22#76869b\x22/>\x0a\
</svg>\x0a\
\x00\x00\x03z\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22green\x22\
 x1=\x220\x22 y1=\x220\x22 x\
2=\x220\x22 y2=\x221\x22><st\
op offset=\x220\x22 st\
op-color=\x22#6ccb7\
4\x22/><stop offset\
=\x221\x22 stop-color=\
\x22#2c9342\x22/></lin\
earGradient><lin\
earGradient id=\x22\
paper\x22 x1=\x220\x22 y1\
=\x220\x22 x2=\x220\x22 y2=\x22\
1\x22><stop offset=\
\x220\x22 stop-color=\x22\
#ffffff\x22/><stop \
offset=\x221\x22 stop-\
color=\x22#e6edf5\x22/\
></linearGradien\
t></defs>\x0a<rect \
x=\x223\x22 y=\x224\x22 widt\
h=\x2226\x22 height=\x222\
4\x22 rx=\x221.8\x22 fill\
=\x22url(#paper)\x22 s\
troke=\x22#5d6c80\x22 \
stroke-width=\x221.\
3\x22/><rect x=\x227\x22 \
y=\x2216\x22 width=\x224.\
4\x22 height=\x228\x22 fi\
ll=\x22url(#blue)\x22/\
><rect x=\x2213.8\x22 \
y=\x2211\x22 width=\x224.\
4\x22 height=\x2213\x22 f\
ill=\x22url(#green)\
\x22/><rect x=\x2220.6\
\x22 y=\x227.6\x22 width=\
\x224.4\x22 height=\x2216\
.4\x22 fill=\x22url(#b\
lue)\x22/><path d=\x22\
M6 25.4h20\x22 stro\
ke=\x22#5d6c80\x22 str\
oke-width=\x221.3\x22/\
>\x0a</svg>\x0a\
\x00\x00\x08\x98\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22sky\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#a9d6fb\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#6cb2f\
0\x22/></linearGrad\
ient><linearGrad\
ient id=\x22steel\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#dfe6ef\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#a9b7c9\x22/></line\
arGradient><line\
arGradient id=\x22g\
old\x22 x1=\x220\x22 y1=\x22\
0\x22 x2=\x220\x22 y2=\x221\x22\
><stop offset=\x220\
\x22 stop-color=\x22#f\
fd977\x22/><stop of\
fset=\x221\x22 stop-co\
lor=\x22#eba92c\x22/><\
/linearGradient>\
<linearGradient \
id=\x22green\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#6ccb74\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2c93\
42\x22/></linearGra\
dient><linearGra\
dient id=\x22teal\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#59cfc6\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#1f938f\x22/></line\
arGradient></def\
s>\x0a<g transform=\
\x22translate(9.6 0\
.2) scale(0.66)\x22\
><path d=\x22M12.5 \
22h7l1.2 4.6h-9.\
4z\x22 fill=\x22url(#s\
teel)\x22 stroke=\x22#\
5d6d82\x22 stroke-w\
idth=\x221.2\x22 strok\
e-linejoin=\x22roun\
d\x22/><path d=\x22M8.\
5 27.6h15\x22 strok\
e=\x22#5d6d82\x22 stro\
ke-width=\x222.2\x22 s\
troke-linecap=\x22r\
ound\x22/><rect x=\x22\
3\x22 y=\x224.5\x22 width\
=\x2226\x22 height=\x2217\
.8\x22 rx=\x222\x22 fill=\
\x22url(#steel)\x22 st\
roke=\x22#5d6d82\x22 s\
troke-width=\x221.3\
\x22/><rect x=\x225.6\x22\
 y=\x227\x22 width=\x2220\
.8\x22 height=\x2212.8\
\x22 rx=\x22.8\x22 fill=\x22\
url(#teal)\x22 stro\
ke=\x22#1d5ca6\x22 str\
oke-width=\x221.1\x22/\
><path d=\x22M7.6 1\
7.8V9.2h9z\x22 fill\
=\x22#fff\x22 opacity=\
\x22.45\x22/></g><g tr\
ansform=\x22transla\
te(1.2 1.4) scal\
e(0.74)\x22><path d\
=\x22M12.5 22h7l1.2\
 4.6h-9.4z\x22 fill\
=\x22url(#steel)\x22 s\
troke=\x22#5d6d82\x22 \
stroke-width=\x221.\
2\x22 stroke-linejo\
in=\x22round\x22/><pat\
h d=\x22M8.5 27.6h1\
5\x22 stroke=\x22#5d6d\
82\x22 stroke-width\
=\x222.2\x22 stroke-li\
necap=\x22round\x22/><\
rect x=\x223\x22 y=\x224.\
5\x22 width=\x2226\x22 he\
ight=\x2217.8\x22 rx=\x22\
2\x22 fill=\x22url(#st\
eel)\x22 stroke=\x22#5\
d6d82\x22 stroke-wi\
dth=\x221.3\x22/><rect\
 x=\x225.6\x22 y=\x227\x22 w\
idth=\x2220.8\x22 heig\
ht=\x2212.8\x22 rx=\x22.8\
\x22 fill=\x22url(#sky\
)\x22 stroke=\x22#1d5c\
a6\x22 stroke-width\
=\x221.1\x22/><path d=\
\x22M7.6 17.8V9.2h9\
z\x22 fill=\x22#fff\x22 o\
pacity=\x22.45\x22/></\
g><path d=\x22M2.6 \
17.5h26.8l-2 10c\
-.2 1-1 1.6-2 1.\
6H6.6c-1 0-1.8-.\
6-2-1.6z\x22 fill=\x22\
url(#gold)\x22 stro\
ke=\x22#b0791a\x22 str\
oke-width=\x221.2\x22 \
stroke-linejoin=\
\x22round\x22/><circle\
 cx=\x2223.6\x22 cy=\x222\
3.4\x22 r=\x227\x22 fill=\
\x22url(#green)\x22 st\
roke=\x22#1f6e31\x22 s\
troke-width=\x221.1\
\x22/><path d=\x22M23.\
6 19.4v8M19.6 23\
.4h8\x22 stroke=\x22#f\
ff\x22 stroke-width\
=\x222.2\x22 stroke-li\
necap=\x22round\x22/>\x0a\
</svg>\x0a\
\x00\x00\x04H\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22sky\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#a9d6fb\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#6cb2f\
0\x22/></linearGrad\
ient><linearGrad\
ient id=\x22gray\x22 x\
1=\x220\x22 y1=\x220\x22 x2=\
\x220\x22 y2=\x221\x22><stop\
 offset=\x220\x22 stop\
-color=\x22#b9c4d1\x22\
/><stop offset=\x22\
1\x22 stop-color=\x22#\
8191a5\x22/></linea\
rGradient><linea\
rGradient id=\x22pa\
per\x22 x1=\x220\x22 y1=\x22\
0\x22 x2=\x220\x22 y2=\x221\x22\
><stop offset=\x220\
\x22 stop-color=\x22#f\
fffff\x22/><stop of\
fset=\x221\x22 stop-co\
lor=\x22#e6edf5\x22/><\
/linearGradient>\
</defs>\x0a<rect x=\
\x223\x22 y=\x224.5\x22 widt\
h=\x2222\x22 height=\x222\
3\x22 rx=\x221.8\x22 fill\
=\x22url(#paper)\x22 s\
troke=\x22#5d6c80\x22 \
stroke-width=\x221.\
3\x22/><path d=\x22M3 \
9V6.3c0-1 .8-1.8\
 1.8-1.8h18.4c1 \
0 1.8.8 1.8 1.8V\
9z\x22 fill=\x22url(#g\
ray)\x22/><path d=\x22\
M6.8 14.6l2.2 2.\
3 3.8-4.4M6.8 21\
.6l2.2 2.3 3.8-4\
.4\x22 fill=\x22none\x22 \
stroke=\x22#2c9342\x22\
 stroke-width=\x222\
.3\x22 stroke-linec\
ap=\x22round\x22 strok\
e-linejoin=\x22roun\
d\x22/><path d=\x22M28\
.4 5.4a5.4 5.4 0\
 0 0-7.2 5.4l.2 \
1.2-7.6 9.6c-2 2\
.6 1.6 5.2 3.6 2\
.8l7.4-9.8 1.4-.\
2a5.4 5.4 0 0 0 \
4.4-7.2l-3.4 2.8\
-2.6-.8-.2-2.6z\x22\
 fill=\x22url(#sky)\
\x22 stroke=\x22#1d5ca\
6\x22 stroke-width=\
\x221.1\x22 stroke-lin\
ejoin=\x22round\x22/>\x0a\
</svg>\x0a\
\x00\x00\x04L\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22amber\x22\
 x1=\x220\x22 y1=\x220\x22 x\
2=\x220\x22 y2=\x221\x22><st\
op offset=\x220\x22 st\
op-color=\x22#ffcf5\
c\x22/><stop offset\
=\x221\x22 stop-color=\
\x22#ee9a17\x22/></lin\
earGradient><lin\
earGradient id=\x22\
skin\x22 x1=\x220\x22 y1=\
\x220\x22 x2=\x220\x22 y2=\x221\
\x22><stop offset=\x22\
0\x22 stop-color=\x22#\
f8d3ae\x22/><stop o\
ffset=\x221\x22 stop-c\
olor=\x22#e0a878\x22/>\
</linearGradient\
></defs>\x0a<g tran\
sform=\x22translate\
(12 2.2) scale(1\
.06)\x22><path d=\x22M\
-8.5 20c0-5.6 3.\
3-8.3 8.5-8.3s8.\
5 2.7 8.5 8.3z\x22 \
fill=\x22url(#blue)\
\x22 stroke=\x22#1d5ca\
6\x22 stroke-width=\
\x221.2\x22 stroke-lin\
ejoin=\x22round\x22/><\
circle cx=\x220\x22 cy\
=\x225.6\x22 r=\x225.1\x22 f\
ill=\x22url(#skin)\x22\
 stroke=\x22#a9743f\
\x22 stroke-width=\x22\
1\x22/><path d=\x22M-5\
.1 5.2C-5-1.6 5-\
1.6 5.1 5.2 2.8 \
4.6 1 3.5 0 2.6c\
-1.4 1.5-3 2.2-5\
.1 2.6z\x22 fill=\x22#\
6b4a2f\x22/></g><ci\
rcle cx=\x2223.5\x22 c\
y=\x2223.5\x22 r=\x227.3\x22\
 fill=\x22url(#ambe\
r)\x22 stroke=\x22#a06\
a0c\x22 stroke-widt\
h=\x221.2\x22/><path d\
=\x22M23.5 19.6l3.9\
 7h-7.8z\x22 fill=\x22\
none\x22 stroke=\x22#5\
a3a00\x22 stroke-wi\
dth=\x221.7\x22 stroke\
-linejoin=\x22round\
\x22/>\x0a</svg>\x0a\
\x00\x00\x03@\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22paper\x22 x1=\x22\
0\x22 y1=\x220\x22 x2=\x220\x22\
 y2=\x221\x22><stop of\
fset=\x220\x22 stop-co\
lor=\x22#ffffff\x22/><\
stop offset=\x221\x22 \
stop-color=\x22#e6e\
df5\x22/></linearGr\
adient><linearGr\
adient id=\x22gray\x22\
 x1=\x220\x22 y1=\x220\x22 x\
2=\x220\x22 y2=\x221\x22><st\
op offset=\x220\x22 st\
op-color=\x22#b9c4d\
1\x22/><stop offset\
=\x221\x22 stop-color=\
\x22#8191a5\x22/></lin\
earGradient></de\
fs>\x0a<path d=\x22M6 \
3.5h14l6 6v19H6z\
\x22 fill=\x22url(#pap\
er)\x22 stroke=\x22#5d\
6c80\x22 stroke-wid\
th=\x221.3\x22 stroke-\
linejoin=\x22round\x22\
/><path d=\x22M20 3\
.5v6h6z\x22 fill=\x22u\
rl(#gray)\x22 strok\
e=\x22#5d6c80\x22 stro\
ke-width=\x221.1\x22 s\
troke-linejoin=\x22\
round\x22/><path d=\
\x22M9.5 13.5h13\x22 s\
troke=\x22#2370c4\x22 \
stroke-width=\x221.\
9\x22/><path d=\x22M9.\
5 17.5h13\x22 strok\
e=\x22#8191a5\x22 stro\
ke-width=\x221.9\x22/>\
<path d=\x22M9.5 21\
.5h13\x22 stroke=\x22#\
d7a419\x22 stroke-w\
idth=\x221.9\x22/><pat\
h d=\x22M9.5 25.2h9\
\x22 stroke=\x22#c4382\
f\x22 stroke-width=\
\x221.9\x22/>\x0a</svg>\x0a\
\x00\x00\x02V\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22w\x22 x1=\x220\x22 y\
1=\x220\x22 x2=\x220\x22 y2=\
\x221\x22><stop offset\
=\x220\x22 stop-color=\
\x22#ffffff\x22/><stop\
 offset=\x221\x22 stop\
-color=\x22#d4e3f4\x22\
/></linearGradie\
nt></defs><circl\
e cx=\x2212\x22 cy=\x2211\
\x22 r=\x227.6\x22 fill=\x22\
none\x22 stroke=\x22#7\
6869b\x22 stroke-wi\
dth=\x222.8\x22/><path\
 d=\x22M17.6 17l4 4\
\x22 stroke=\x22#76869\
b\x22 stroke-width=\
\x223.6\x22 stroke-lin\
ecap=\x22round\x22/><c\
ircle cx=\x2222\x22 cy\
=\x2222\x22 r=\x228\x22 fill\
=\x22url(#w)\x22 strok\
e=\x22#2b74c0\x22 stro\
ke-width=\x221.8\x22/>\
<path d=\x22M22 17v\
5.2l3.6 2.2\x22 fil\
l=\x22none\x22 stroke=\
\x22#1d5591\x22 stroke\
-width=\x221.8\x22 str\
oke-linecap=\x22rou\
nd\x22 stroke-linej\
oin=\x22round\x22/>\x0a</\
svg>\x0a\
\x00\x00\x01\xf2\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22navy\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5fa0ea\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2a63\
b4\x22/></linearGra\
dient></defs>\x0a<p\
ath d=\x22M7 5.5c4-\
2.6 7.6-2.4 11-.\
6 3 1.6 5.7 1.5 \
9-.1v13.7c-3.3 1\
.9-6.4 1.9-9.6.3\
-3.3-1.7-6.4-1.7\
-10.4.5z\x22 fill=\x22\
url(#navy)\x22 stro\
ke=\x22#1d4a8c\x22 str\
oke-width=\x221.3\x22 \
stroke-linejoin=\
\x22round\x22/><path d\
=\x22M6.2 4v25\x22 str\
oke=\x22#8a94a3\x22 st\
roke-width=\x222.8\x22\
 stroke-linecap=\
\x22round\x22/>\x0a</svg>\
\x0a\
\x00\x00\x01\xdf\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient></defs>\x0a<c\
ircle cx=\x2216\x22 cy\
=\x2216\x22 r=\x2211.6\x22 f\
ill=\x22none\x22 strok\
e=\x22#9fb6d0\x22 stro\
ke-width=\x224\x22/><p\
ath d=\x22M16 4.4A1\
1.6 11.6 0 0 1 2\
7.6 16\x22 fill=\x22no\
ne\x22 stroke=\x22#237\
0c4\x22 stroke-widt\
h=\x224.2\x22 stroke-l\
inecap=\x22round\x22/>\
<path d=\x22M12.8 1\
0.8v10.4l8.4-5.2\
z\x22 fill=\x22url(#bl\
ue)\x22/>\x0a</svg>\x0a\
\x00\x00\x01\xf1\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22navy\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#4a7fc9\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#254f\
93\x22/></linearGra\
dient></defs>\x0a<c\
ircle cx=\x2216\x22 cy\
=\x2216\x22 r=\x2213\x22 fil\
l=\x22url(#navy)\x22 s\
troke=\x22#1d3f78\x22 \
stroke-width=\x221.\
3\x22/><path d=\x22M11\
.4 12.4c.2-6 9.4\
-5.8 9.2-.2-.1 3\
.3-4.4 3.5-4.4 7\
.2\x22 fill=\x22none\x22 \
stroke=\x22#fff\x22 st\
roke-width=\x222.9\x22\
 stroke-linecap=\
\x22round\x22/><circle\
 cx=\x2216.2\x22 cy=\x222\
4\x22 r=\x221.9\x22 fill=\
\x22#fff\x22/>\x0a</svg>\x0a\
\
\x00\x00\x02\x96\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22gold\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#ffd977\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#eba9\
2c\x22/></linearGra\
dient><linearGra\
dient id=\x22amber\x22\
 x1=\x220\x22 y1=\x220\x22 x\
2=\x220\x22 y2=\x221\x22><st\
op offset=\x220\x22 st\
op-color=\x22#ffcf5\
c\x22/><stop offset\
=\x221\x22 stop-color=\
\x22#ee9a17\x22/></lin\
earGradient></de\
fs>\x0a<path d=\x22M2.\
8 8.4c0-1.2.8-2 \
2-2h7.4l2.8 3h11\
.9c1.2 0 2 .8 2 \
2v13.4c0 1.2-.8 \
2-2 2H4.8c-1.2 0\
-2-.8-2-2z\x22 fill\
=\x22url(#amber)\x22 s\
troke=\x22#b0791a\x22 \
stroke-width=\x221.\
1\x22/><path d=\x22M2.\
8 13.4h26.2v11.4\
c0 1.2-.8 2-2 2H\
4.8c-1.2 0-2-.8-\
2-2z\x22 fill=\x22url(\
#gold)\x22 stroke=\x22\
#b0791a\x22 stroke-\
width=\x221.1\x22/>\x0a</\
svg>\x0a\
\x00\x00\x02\xb0\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22gold\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#ffd977\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#eba92c\x22/></line\
arGradient></def\
s>\x0a<path d=\x22M2.8\
 9.4c0-1.1.8-1.9\
 1.9-1.9h6.8l2.6\
 2.8h13.2c1.1 0 \
1.9.8 1.9 1.9v13\
.4c0 1.1-.8 1.9-\
1.9 1.9H4.7c-1.1\
 0-1.9-.8-1.9-1.\
9z\x22 fill=\x22url(#g\
old)\x22 stroke=\x22#b\
0791a\x22 stroke-wi\
dth=\x221.1\x22/><path\
 d=\x22M16 3.4 24.4\
 12h-5v9.4h-6.8V\
12h-5z\x22 fill=\x22ur\
l(#blue)\x22 stroke\
=\x22#1d5ca6\x22 strok\
e-width=\x221.1\x22 st\
roke-linejoin=\x22r\
ound\x22/>\x0a</svg>\x0a\
\x00\x00\x03 \
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22gray\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#b9c4d1\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#8191\
a5\x22/></linearGra\
dient></defs>\x0a<p\
ath d=\x22M13.38 6.\
16 L13.47 2.84 L\
18.53 2.84 L18.6\
2 6.16 L21.11 7.\
19 L23.52 4.91 L\
27.09 8.48 L24.8\
1 10.89 L25.84 1\
3.38 L29.16 13.4\
7 L29.16 18.53 L\
25.84 18.62 L24.\
81 21.11 L27.09 \
23.52 L23.52 27.\
09 L21.11 24.81 \
L18.62 25.84 L18\
.53 29.16 L13.47\
 29.16 L13.38 25\
.84 L10.89 24.81\
 L8.48 27.09 L4.\
91 23.52 L7.19 2\
1.11 L6.16 18.62\
 L2.84 18.53 L2.\
84 13.47 L6.16 1\
3.38 L7.19 10.89\
 L4.91 8.48 L8.4\
8 4.91 L10.89 7.\
19z\x22 fill=\x22url(#\
gray)\x22 stroke=\x22#\
5d6c80\x22 stroke-w\
idth=\x221.1\x22 strok\
e-linejoin=\x22roun\
d\x22/><circle cx=\x22\
16\x22 cy=\x2216\x22 r=\x224\
.56\x22 fill=\x22#f4f7\
fa\x22 stroke=\x22#5d6\
c80\x22 stroke-widt\
h=\x221\x22/>\x0a</svg>\x0a\
\x00\x00\x01n\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22green\x22 x1=\x22\
0\x22 y1=\x220\x22 x2=\x220\x22\
 y2=\x221\x22><stop of\
fset=\x220\x22 stop-co\
lor=\x22#6ccb74\x22/><\
stop offset=\x221\x22 \
stop-color=\x22#2c9\
342\x22/></linearGr\
adient></defs>\x0a<\
circle cx=\x2216\x22 c\
y=\x2216\x22 r=\x2212.8\x22 \
fill=\x22url(#green\
)\x22 stroke=\x22#1d6b\
2e\x22 stroke-width\
=\x221.3\x22/><path d=\
\x22M12.4 9.6v12.8L\
23 16z\x22 fill=\x22#f\
ff\x22/>\x0a</svg>\x0a\
\x00\x00\x01\x95\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22red\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#f2767a\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#c9302\
f\x22/></linearGrad\
ient></defs>\x0a<re\
ct x=\x224\x22 y=\x224\x22 w\
idth=\x2224\x22 height\
=\x2224\x22 rx=\x225\x22 fil\
l=\x22url(#red)\x22 st\
roke=\x22#8f1d1d\x22 s\
troke-width=\x221.3\
\x22/><rect x=\x2210.4\
\x22 y=\x2210.4\x22 width\
=\x2211.2\x22 height=\x22\
11.2\x22 rx=\x221.2\x22 f\
ill=\x22#fff\x22/>\x0a</s\
vg>\x0a\
\x00\x00\x01\x90\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient></defs>\x0a<p\
ath d=\x22M13.6 4.4\
 4 14.2c-1 1-1 2\
.6 0 3.6l9.6 9.8\
 3.8-3.8-4.9-4.9\
H28v-5.8H12.5l4.\
9-4.9z\x22 fill=\x22ur\
l(#blue)\x22 stroke\
=\x22#1d3f78\x22 strok\
e-width=\x221.2\x22 st\
roke-linejoin=\x22r\
ound\x22/>\x0a</svg>\x0a\
\x00\x00\x03\x8f\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22gray\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#b9c4d1\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#8191\
a5\x22/></linearGra\
dient><linearGra\
dient id=\x22steel\x22\
 x1=\x220\x22 y1=\x220\x22 x\
2=\x220\x22 y2=\x221\x22><st\
op offset=\x220\x22 st\
op-color=\x22#d5dde\
7\x22/><stop offset\
=\x221\x22 stop-color=\
\x22#a5b2c3\x22/></lin\
earGradient><lin\
earGradient id=\x22\
screen\x22 x1=\x220\x22 y\
1=\x220\x22 x2=\x220\x22 y2=\
\x221\x22><stop offset\
=\x220\x22 stop-color=\
\x22#8fd0ff\x22/><stop\
 offset=\x221\x22 stop\
-color=\x22#2c7fd6\x22\
/></linearGradie\
nt></defs>\x0a<rect\
 x=\x223.5\x22 y=\x225.5\x22\
 width=\x2225\x22 heig\
ht=\x2216.5\x22 rx=\x221.\
8\x22 fill=\x22url(#st\
eel)\x22 stroke=\x22#5\
6657a\x22 stroke-wi\
dth=\x221.2\x22/><rect\
 x=\x226\x22 y=\x228\x22 wid\
th=\x2220\x22 height=\x22\
11.5\x22 fill=\x22url(\
#screen)\x22/><path\
 d=\x22M6 8h20L6 16\
z\x22 fill=\x22#fff\x22 o\
pacity=\x22.25\x22/><p\
ath d=\x22M1.8 24.2\
h28.4l-1.4 3.1c-\
.2.4-.5.6-.9.6H4\
.1c-.4 0-.7-.2-.\
9-.6z\x22 fill=\x22url\
(#gray)\x22 stroke=\
\x22#56657a\x22 stroke\
-width=\x221.2\x22 str\
oke-linejoin=\x22ro\
und\x22/>\x0a</svg>\x0a\
\x00\x00\x00v\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 16 16\x22>\x0a<pat\
h d=\x22M3.2 10.5 8\
 5l4.8 5.5z\x22 fil\
l=\x22#76869b\x22/>\x0a</\
svg>\x0a\
\x00\x00\x04\xfb\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22skin\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#f8d3ae\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#e0a878\x22/></line\
arGradient><line\
arGradient id=\x22t\
eal\x22 x1=\x220\x22 y1=\x22\
0\x22 x2=\x220\x22 y2=\x221\x22\
><stop offset=\x220\
\x22 stop-color=\x22#5\
9cfc6\x22/><stop of\
fset=\x221\x22 stop-co\
lor=\x22#1f938f\x22/><\
/linearGradient>\
</defs>\x0a<g trans\
form=\x22translate(\
21.6 3.6) scale(\
0.98)\x22><path d=\x22\
M-8.5 20c0-5.6 3\
.3-8.3 8.5-8.3s8\
.5 2.7 8.5 8.3z\x22\
 fill=\x22url(#teal\
)\x22 stroke=\x22#176d\
6a\x22 stroke-width\
=\x221.2\x22 stroke-li\
nejoin=\x22round\x22/>\
<circle cx=\x220\x22 c\
y=\x225.6\x22 r=\x225.1\x22 \
fill=\x22url(#skin)\
\x22 stroke=\x22#a9743\
f\x22 stroke-width=\
\x221\x22/><path d=\x22M-\
5.1 5.2C-5-1.6 5\
-1.6 5.1 5.2 2.8\
 4.6 1 3.5 0 2.6\
c-1.4 1.5-3 2.2-\
5.1 2.6z\x22 fill=\x22\
#3d2f26\x22/></g><g\
 transform=\x22tran\
slate(11.2 7) sc\
ale(1.06)\x22><path\
 d=\x22M-8.5 20c0-5\
.6 3.3-8.3 8.5-8\
.3s8.5 2.7 8.5 8\
.3z\x22 fill=\x22url(#\
blue)\x22 stroke=\x22#\
1d5ca6\x22 stroke-w\
idth=\x221.2\x22 strok\
e-linejoin=\x22roun\
d\x22/><circle cx=\x22\
0\x22 cy=\x225.6\x22 r=\x225\
.1\x22 fill=\x22url(#s\
kin)\x22 stroke=\x22#a\
9743f\x22 stroke-wi\
dth=\x221\x22/><path d\
=\x22M-5.1 5.2C-5-1\
.6 5-1.6 5.1 5.2\
 2.8 4.6 1 3.5 0\
 2.6c-1.4 1.5-3 \
2.2-5.1 2.6z\x22 fi\
ll=\x22#6b4a2f\x22/></\
g>\x0a</svg>\x0a\
\x00\x00\x02\xfd\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22paper\x22\
 x1=\x220\x22 y1=\x220\x22 x\
2=\x220\x22 y2=\x221\x22><st\
op offset=\x220\x22 st\
op-color=\x22#fffff\
f\x22/><stop offset\
=\x221\x22 stop-color=\
\x22#e6edf5\x22/></lin\
earGradient></de\
fs>\x0a<rect x=\x225\x22 \
y=\x222.8\x22 width=\x222\
2\x22 height=\x2226.4\x22\
 rx=\x222\x22 fill=\x22ur\
l(#paper)\x22 strok\
e=\x22#6b7a8e\x22 stro\
ke-width=\x221.3\x22/>\
<path d=\x22M5 8.2V\
4.8c0-1.1.9-2 2-\
2h18c1.1 0 2 .9 \
2 2v3.4z\x22 fill=\x22\
url(#blue)\x22 stro\
ke=\x22#1d5ca6\x22 str\
oke-width=\x221.2\x22/\
><path d=\x22M9 13.\
2h3M9 17.8h3M9 2\
2.4h3\x22 stroke=\x22#\
2c9342\x22 stroke-w\
idth=\x222.6\x22/><pat\
h d=\x22M14.6 13.2H\
23M14.6 17.8H23M\
14.6 22.4h5.6\x22 s\
troke=\x22#7787a0\x22 \
stroke-width=\x221.\
8\x22/>\x0a</svg>\x0a\
\x00\x00\x02\xf0\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22skin\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#f8d3ae\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#e0a878\x22/></line\
arGradient></def\
s>\x0a<g transform=\
\x22translate(16 3.\
6) scale(1.22)\x22>\
<path d=\x22M-8.5 2\
0c0-5.6 3.3-8.3 \
8.5-8.3s8.5 2.7 \
8.5 8.3z\x22 fill=\x22\
url(#blue)\x22 stro\
ke=\x22#1d5ca6\x22 str\
oke-width=\x221.2\x22 \
stroke-linejoin=\
\x22round\x22/><circle\
 cx=\x220\x22 cy=\x225.6\x22\
 r=\x225.1\x22 fill=\x22u\
rl(#skin)\x22 strok\
e=\x22#a9743f\x22 stro\
ke-width=\x221\x22/><p\
ath d=\x22M-5.1 5.2\
C-5-1.6 5-1.6 5.\
1 5.2 2.8 4.6 1 \
3.5 0 2.6c-1.4 1\
.5-3 2.2-5.1 2.6\
z\x22 fill=\x22#6b4a2f\
\x22/></g>\x0a</svg>\x0a\
\x00\x00\x04\x14\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22green\x22\
 x1=\x220\x22 y1=\x220\x22 x\
2=\x220\x22 y2=\x221\x22><st\
op offset=\x220\x22 st\
op-color=\x22#6ccb7\
4\x22/><stop offset\
=\x221\x22 stop-color=\
\x22#2c9342\x22/></lin\
earGradient><lin\
earGradient id=\x22\
steel\x22 x1=\x220\x22 y1\
=\x220\x22 x2=\x220\x22 y2=\x22\
1\x22><stop offset=\
\x220\x22 stop-color=\x22\
#d5dde7\x22/><stop \
offset=\x221\x22 stop-\
color=\x22#a5b2c3\x22/\
></linearGradien\
t></defs>\x0a<rect \
x=\x225\x22 y=\x222.5\x22 wi\
dth=\x2215\x22 height=\
\x2227\x22 rx=\x222\x22 fill\
=\x22url(#steel)\x22 s\
troke=\x22#46566b\x22 \
stroke-width=\x221.\
3\x22/><path d=\x22M8 \
7h9M8 11h9\x22 stro\
ke=\x22#46566b\x22 str\
oke-width=\x221.7\x22/\
><circle cx=\x2212.\
5\x22 cy=\x2224.6\x22 r=\x22\
2\x22 fill=\x22url(#gr\
een)\x22 stroke=\x22#1\
d6b2e\x22 stroke-wi\
dth=\x22.8\x22/><g tra\
nsform=\x22translat\
e(9.6 10.4) scal\
e(.7)\x22><g transf\
orm=\x22translate(0\
 0) scale(1)\x22><p\
ath d=\x22M9 25.5a6\
.2 6.2 0 0 1-.9-\
12.3 8.3 8.3 0 0\
 1 15.7-1.8 7.1 \
7.1 0 0 1 .2 14.\
1z\x22 fill=\x22url(#b\
lue)\x22 stroke=\x22#1\
d5ca6\x22 stroke-wi\
dth=\x221.3\x22 stroke\
-linejoin=\x22round\
\x22/></g></g>\x0a</sv\
g>\x0a\
\x00\x00\x00\xb0\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 16 16\x22>\x0a<pat\
h d=\x22M5.5 3.8 10\
.5 8l-5 4.2z\x22 fi\
ll=\x22none\x22 stroke\
=\x22#76869b\x22 strok\
e-width=\x221.2\x22 st\
roke-linejoin=\x22r\
ound\x22/>\x0a</svg>\x0a\
\x00\x00\x03~\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22sky\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#a9d6fb\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#6cb2f\
0\x22/></linearGrad\
ient><linearGrad\
ient id=\x22steel\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#dfe6ef\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#a9b7c9\x22/></line\
arGradient></def\
s>\x0a<g transform=\
\x22translate(0 0) \
scale(1.0)\x22><pat\
h d=\x22M12.5 22h7l\
1.2 4.6h-9.4z\x22 f\
ill=\x22url(#steel)\
\x22 stroke=\x22#5d6d8\
2\x22 stroke-width=\
\x221.2\x22 stroke-lin\
ejoin=\x22round\x22/><\
path d=\x22M8.5 27.\
6h15\x22 stroke=\x22#5\
d6d82\x22 stroke-wi\
dth=\x222.2\x22 stroke\
-linecap=\x22round\x22\
/><rect x=\x223\x22 y=\
\x224.5\x22 width=\x2226\x22\
 height=\x2217.8\x22 r\
x=\x222\x22 fill=\x22url(\
#steel)\x22 stroke=\
\x22#5d6d82\x22 stroke\
-width=\x221.3\x22/><r\
ect x=\x225.6\x22 y=\x227\
\x22 width=\x2220.8\x22 h\
eight=\x2212.8\x22 rx=\
\x22.8\x22 fill=\x22url(#\
sky)\x22 stroke=\x22#1\
d5ca6\x22 stroke-wi\
dth=\x221.1\x22/><path\
 d=\x22M7.6 17.8V9.\
2h9z\x22 fill=\x22#fff\
\x22 opacity=\x22.45\x22/\
></g>\x0a</svg>\x0a\
\x00\x00\x00\xe9\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22>\x0a<cir\
cle cx=\x2213\x22 cy=\x22\
13\x22 r=\x228.4\x22 fill\
=\x22none\x22 stroke=\x22\
#76869b\x22 stroke-\
width=\x223\x22/><path\
 d=\x22M19.4 19.4 2\
8 28\x22 stroke=\x22#7\
6869b\x22 stroke-wi\
dth=\x224\x22 stroke-l\
inecap=\x22round\x22/>\
\x0a</svg>\x0a\
\x00\x00\x08e\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22sky\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#a9d6fb\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#6cb2f\
0\x22/></linearGrad\
ient><linearGrad\
ient id=\x22steel\x22 \
x1=\x220\x22 y1=\x220\x22 x2\
=\x220\x22 y2=\x221\x22><sto\
p offset=\x220\x22 sto\
p-color=\x22#dfe6ef\
\x22/><stop offset=\
\x221\x22 stop-color=\x22\
#a9b7c9\x22/></line\
arGradient><line\
arGradient id=\x22g\
old\x22 x1=\x220\x22 y1=\x22\
0\x22 x2=\x220\x22 y2=\x221\x22\
><stop offset=\x220\
\x22 stop-color=\x22#f\
fd977\x22/><stop of\
fset=\x221\x22 stop-co\
lor=\x22#eba92c\x22/><\
/linearGradient>\
<linearGradient \
id=\x22teal\x22 x1=\x220\x22\
 y1=\x220\x22 x2=\x220\x22 y\
2=\x221\x22><stop offs\
et=\x220\x22 stop-colo\
r=\x22#59cfc6\x22/><st\
op offset=\x221\x22 st\
op-color=\x22#1f938\
f\x22/></linearGrad\
ient></defs>\x0a<g \
transform=\x22trans\
late(9.6 0.2) sc\
ale(0.66)\x22><path\
 d=\x22M12.5 22h7l1\
.2 4.6h-9.4z\x22 fi\
ll=\x22url(#steel)\x22\
 stroke=\x22#5d6d82\
\x22 stroke-width=\x22\
1.2\x22 stroke-line\
join=\x22round\x22/><p\
ath d=\x22M8.5 27.6\
h15\x22 stroke=\x22#5d\
6d82\x22 stroke-wid\
th=\x222.2\x22 stroke-\
linecap=\x22round\x22/\
><rect x=\x223\x22 y=\x22\
4.5\x22 width=\x2226\x22 \
height=\x2217.8\x22 rx\
=\x222\x22 fill=\x22url(#\
steel)\x22 stroke=\x22\
#5d6d82\x22 stroke-\
width=\x221.3\x22/><re\
ct x=\x225.6\x22 y=\x227\x22\
 width=\x2220.8\x22 he\
ight=\x2212.8\x22 rx=\x22\
.8\x22 fill=\x22url(#t\
eal)\x22 stroke=\x22#1\
d5ca6\x22 stroke-wi\
dth=\x221.1\x22/><path\
 d=\x22M7.6 17.8V9.\
2h9z\x22 fill=\x22#fff\
\x22 opacity=\x22.45\x22/\
></g><g transfor\
m=\x22translate(1.2\
 1.4) scale(0.74\
)\x22><path d=\x22M12.\
5 22h7l1.2 4.6h-\
9.4z\x22 fill=\x22url(\
#steel)\x22 stroke=\
\x22#5d6d82\x22 stroke\
-width=\x221.2\x22 str\
oke-linejoin=\x22ro\
und\x22/><path d=\x22M\
8.5 27.6h15\x22 str\
oke=\x22#5d6d82\x22 st\
roke-width=\x222.2\x22\
 stroke-linecap=\
\x22round\x22/><rect x\
=\x223\x22 y=\x224.5\x22 wid\
th=\x2226\x22 height=\x22\
17.8\x22 rx=\x222\x22 fil\
l=\x22url(#steel)\x22 \
stroke=\x22#5d6d82\x22\
 stroke-width=\x221\
.3\x22/><rect x=\x225.\
6\x22 y=\x227\x22 width=\x22\
20.8\x22 height=\x2212\
.8\x22 rx=\x22.8\x22 fill\
=\x22url(#sky)\x22 str\
oke=\x22#1d5ca6\x22 st\
roke-width=\x221.1\x22\
/><path d=\x22M7.6 \
17.8V9.2h9z\x22 fil\
l=\x22#fff\x22 opacity\
=\x22.45\x22/></g><pat\
h d=\x22M2.6 17.5h2\
6.8l-2 10c-.2 1-\
1 1.6-2 1.6H6.6c\
-1 0-1.8-.6-2-1.\
6z\x22 fill=\x22url(#g\
old)\x22 stroke=\x22#b\
0791a\x22 stroke-wi\
dth=\x221.2\x22 stroke\
-linejoin=\x22round\
\x22/><rect x=\x2215.4\
\x22 y=\x2215.4\x22 width\
=\x2215.2\x22 height=\x22\
14.8\x22 rx=\x221.4\x22 f\
ill=\x22#fff\x22 strok\
e=\x22#5d6d82\x22 stro\
ke-width=\x221.2\x22/>\
<path d=\x22M18 19.\
4h1.6M18 22.8h1.\
6M18 26.2h1.6\x22 s\
troke=\x22#2c9342\x22 \
stroke-width=\x222\x22\
/><path d=\x22M21.4\
 19.4h6.6M21.4 2\
2.8h6.6M21.4 26.\
2h6.6\x22 stroke=\x22#\
5d6d82\x22 stroke-w\
idth=\x221.6\x22/>\x0a</s\
vg>\x0a\
\x00\x00\x00\xc6\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 16 16\x22>\x0a<pat\
h d=\x22M3.4 8.4l3 \
3.2 6.2-7.2\x22 fil\
l=\x22none\x22 stroke=\
\x22#ffffff\x22 stroke\
-width=\x222.2\x22 str\
oke-linecap=\x22rou\
nd\x22 stroke-linej\
oin=\x22round\x22/>\x0a</\
svg>\x0a\
\x00\x00\x02\xc2\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22green\x22 x1=\x22\
0\x22 y1=\x220\x22 x2=\x220\x22\
 y2=\x221\x22><stop of\
fset=\x220\x22 stop-co\
lor=\x22#6ccb74\x22/><\
stop offset=\x221\x22 \
stop-color=\x22#2c9\
342\x22/></linearGr\
adient><linearGr\
adient id=\x22paper\
\x22 x1=\x220\x22 y1=\x220\x22 \
x2=\x220\x22 y2=\x221\x22><s\
top offset=\x220\x22 s\
top-color=\x22#ffff\
ff\x22/><stop offse\
t=\x221\x22 stop-color\
=\x22#e6edf5\x22/></li\
nearGradient></d\
efs>\x0a<rect x=\x224\x22\
 y=\x223.5\x22 width=\x22\
20\x22 height=\x2225\x22 \
rx=\x221.6\x22 fill=\x22u\
rl(#paper)\x22 stro\
ke=\x22#5d6c80\x22 str\
oke-width=\x221.3\x22/\
><path d=\x22M8 9.5\
h12M8 14.5h12M8 \
19.5h6M8 24h6\x22 s\
troke=\x22#8191a5\x22 \
stroke-width=\x221.\
9\x22/><circle cx=\x22\
23\x22 cy=\x2223\x22 r=\x227\
.2\x22 fill=\x22url(#g\
reen)\x22 stroke=\x22#\
1f6e31\x22 stroke-w\
idth=\x221.1\x22/><pat\
h d=\x22M20.8 19.4v\
7.2l6-3.6z\x22 fill\
=\x22#fff\x22/>\x0a</svg>\
\x0a\
\x00\x00\x02\xa9\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22steel\x22 x1=\x22\
0\x22 y1=\x220\x22 x2=\x220\x22\
 y2=\x221\x22><stop of\
fset=\x220\x22 stop-co\
lor=\x22#dfe6ef\x22/><\
stop offset=\x221\x22 \
stop-color=\x22#a9b\
7c9\x22/></linearGr\
adient><linearGr\
adient id=\x22green\
\x22 x1=\x220\x22 y1=\x220\x22 \
x2=\x220\x22 y2=\x221\x22><s\
top offset=\x220\x22 s\
top-color=\x22#6ccb\
74\x22/><stop offse\
t=\x221\x22 stop-color\
=\x22#2c9342\x22/></li\
nearGradient></d\
efs>\x0a<path d=\x22M3\
.5 18.5h6l2 3.5h\
9l2-3.5h6v8.3c0 \
1-.8 1.7-1.7 1.7\
H5.200c-1 0-1.7-\
.8-1.7-1.7z\x22 fil\
l=\x22url(#steel)\x22 \
stroke=\x22#5d6d82\x22\
 stroke-width=\x221\
.3\x22 stroke-linej\
oin=\x22round\x22/><pa\
th d=\x22M16 20.2 8\
.8 12.6h4.4V3.5h\
5.6v9.100h4.4z\x22 \
fill=\x22url(#green\
)\x22 stroke=\x22#1f6e\
31\x22 stroke-width\
=\x221.2\x22 stroke-li\
nejoin=\x22round\x22/>\
\x0a</svg>\x0a\
\x00\x00\x03O\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22sky\x22 x\
1=\x220\x22 y1=\x220\x22 x2=\
\x220\x22 y2=\x221\x22><stop\
 offset=\x220\x22 stop\
-color=\x22#a9d6fb\x22\
/><stop offset=\x22\
1\x22 stop-color=\x22#\
6cb2f0\x22/></linea\
rGradient></defs\
>\x0a<path d=\x22M4.5 \
28.5v-21l11-4v25\
z\x22 fill=\x22url(#bl\
ue)\x22 stroke=\x22#1d\
5ca6\x22 stroke-wid\
th=\x221.2\x22 stroke-\
linejoin=\x22round\x22\
/><path d=\x22M15.5\
 28.5v-17l12 3.6\
v13.4z\x22 fill=\x22ur\
l(#sky)\x22 stroke=\
\x22#1d5ca6\x22 stroke\
-width=\x221.2\x22 str\
oke-linejoin=\x22ro\
und\x22/><path d=\x22M\
8 11.4h4M8 15.6h\
4M8 19.8h4M8 24h\
4\x22 stroke=\x22#fff\x22\
 stroke-width=\x221\
.7\x22/><path d=\x22M1\
9 17.6h5M19 21.2\
h5M19 24.8h5\x22 st\
roke=\x22#1d5ca6\x22 s\
troke-width=\x221.4\
\x22/><path d=\x22M2.5\
 28.7h27\x22 stroke\
=\x22#3c5675\x22 strok\
e-width=\x221.5\x22 st\
roke-linecap=\x22ro\
und\x22/>\x0a</svg>\x0a\
\x00\x00\x06\x15\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 32 32\x22><defs\
><linearGradient\
 id=\x22blue\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#5aa9f0\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#2370\
c4\x22/></linearGra\
dient><linearGra\
dient id=\x22green\x22\
 x1=\x220\x22 y1=\x220\x22 x\
2=\x220\x22 y2=\x221\x22><st\
op offset=\x220\x22 st\
op-color=\x22#6ccb7\
4\x22/><stop offset\
=\x221\x22 stop-color=\
\x22#2c9342\x22/></lin\
earGradient><lin\
earGradient id=\x22\
skin\x22 x1=\x220\x22 y1=\
\x220\x22 x2=\x220\x22 y2=\x221\
\x22><stop offset=\x22\
0\x22 stop-color=\x22#\
f8d3ae\x22/><stop o\
ffset=\x221\x22 stop-c\
olor=\x22#e0a878\x22/>\
</linearGradient\
><linearGradient\
 id=\x22teal\x22 x1=\x220\
\x22 y1=\x220\x22 x2=\x220\x22 \
y2=\x221\x22><stop off\
set=\x220\x22 stop-col\
or=\x22#59cfc6\x22/><s\
top offset=\x221\x22 s\
top-color=\x22#1f93\
8f\x22/></linearGra\
dient></defs>\x0a<g\
 transform=\x22tran\
slate(11.5 2.2) \
scale(0.98)\x22><pa\
th d=\x22M-8.5 20c0\
-5.6 3.3-8.3 8.5\
-8.3s8.5 2.7 8.5\
 8.3z\x22 fill=\x22url\
(#blue)\x22 stroke=\
\x22#1d5ca6\x22 stroke\
-width=\x221.2\x22 str\
oke-linejoin=\x22ro\
und\x22/><circle cx\
=\x220\x22 cy=\x225.6\x22 r=\
\x225.1\x22 fill=\x22url(\
#skin)\x22 stroke=\x22\
#a9743f\x22 stroke-\
width=\x221\x22/><path\
 d=\x22M-5.1 5.2C-5\
-1.6 5-1.6 5.1 5\
.2 2.8 4.6 1 3.5\
 0 2.6c-1.4 1.5-\
3 2.2-5.1 2.6z\x22 \
fill=\x22#6b4a2f\x22/>\
</g><g transform\
=\x22translate(20.4\
 6) scale(0.8)\x22>\
<path d=\x22M-8.5 2\
0c0-5.6 3.3-8.3 \
8.5-8.3s8.5 2.7 \
8.5 8.3z\x22 fill=\x22\
url(#teal)\x22 stro\
ke=\x22#176d6a\x22 str\
oke-width=\x221.2\x22 \
stroke-linejoin=\
\x22round\x22/><circle\
 cx=\x220\x22 cy=\x225.6\x22\
 r=\x225.1\x22 fill=\x22u\
rl(#skin)\x22 strok\
e=\x22#a9743f\x22 stro\
ke-width=\x221\x22/><p\
ath d=\x22M-5.1 5.2\
C-5-1.6 5-1.6 5.\
1 5.2 2.8 4.6 1 \
3.5 0 2.6c-1.4 1\
.5-3 2.2-5.1 2.6\
z\x22 fill=\x22#3d2f26\
\x22/></g><circle c\
x=\x2224\x22 cy=\x2224\x22 r\
=\x227\x22 fill=\x22url(#\
green)\x22 stroke=\x22\
#1d6b2e\x22 stroke-\
width=\x221.2\x22/><pa\
th d=\x22M22 20.6 v\
6.8 l5.4-3.4z\x22 f\
ill=\x22#fff\x22/>\x0a</s\
vg>\x0a\
"

qt_resource_name = b"\
\x00\x05\
\x00o\xa6S\
\x00i\
\x00c\x00o\x00n\x00s\
\x00\x0d\
\x084\x92C\
\x00a\
\x00z\x00c\x00o\x00n\x00s\x00o\x00l\x00e\x00.\x00q\x00s\x00s\
\x00\x0c\
\x05\xeb\xef\xa3\
\x00c\
\x00o\x00n\x00t\x00r\x00a\x00s\x00t\x00.\x00q\x00s\x00s\
\x00\x0e\
\x0a\xff\xcf\x87\
\x00e\
\x00x\x00p\x00a\x00n\x00d\x00-\x00a\x00l\x00l\x00.\x00s\x00v\x00g\
\x00\x10\
\x00\xe19\xa7\
\x00c\
\x00h\x00e\x00v\x00r\x00o\x00n\x00-\x00l\x00e\x00f\x00t\x00.\x00s\x00v\x00g\
\x00\x09\
\x09e\x83\xe7\
\x00e\
\x00r\x00r\x00o\x00r\x00.\x00s\x00v\x00g\
\x00\x08\
\x0f\x9eU\x87\
\x00t\
\x00i\x00c\x00k\x00.\x00s\x00v\x00g\
\x00\x0f\
\x02\x84\xf8\xe7\
\x00d\
\x00e\x00v\x00i\x00c\x00e\x00-\x00r\x00e\x00a\x00d\x00.\x00s\x00v\x00g\
\x00\x12\
\x0a\xbcA\x07\
\x00a\
\x00z\x00u\x00r\x00e\x00-\x00s\x00e\x00r\x00v\x00i\x00c\x00e\x00s\x00.\x00s\x00v\
\x00g\
\x00\x10\
\x0d\x9f\xa7\xe7\
\x00s\
\x00e\x00a\x00r\x00c\x00h\x00-\x00s\x00a\x00v\x00e\x00d\x00.\x00s\x00v\x00g\
\x00\x0d\
\x08Q\xc4\xa7\
\x00c\
\x00o\x00n\x00f\x00i\x00g\x00u\x00r\x00e\x00.\x00s\x00v\x00g\
\x00\x0b\
\x0cj!\xc7\
\x00r\
\x00e\x00f\x00r\x00e\x00s\x00h\x00.\x00s\x00v\x00g\
\x00\x14\
\x0c\xc0{\xa7\
\x00a\
\x00r\x00r\x00o\x00w\x00-\x00d\x00o\x00w\x00n\x00-\x00w\x00h\x00i\x00t\x00e\x00.\
\x00s\x00v\x00g\
\x00\x0a\
\x06\x9a\xc4'\
\x00e\
\x00x\x00p\x00o\x00r\x00t\x00.\x00s\x00v\x00g\
\x00\x10\
\x0e\x17\x06\x87\
\x00c\
\x00h\x00e\x00v\x00r\x00o\x00n\x00-\x00d\x00o\x00w\x00n\x00.\x00s\x00v\x00g\
\x00\x0b\
\x09\x13\xc3'\
\x00d\
\x00e\x00v\x00i\x00c\x00e\x00s\x00.\x00s\x00v\x00g\
\x00\x07\
\x01\xccZ'\
\x00k\
\x00e\x00y\x00.\x00s\x00v\x00g\
\x00\x09\
\x0c\x98\xb7\xc7\
\x00p\
\x00a\x00u\x00s\x00e\x00.\x00s\x00v\x00g\
\x00\x0e\
\x04D5\x07\
\x00c\
\x00o\x00l\x00l\x00e\x00c\x00t\x00i\x00o\x00n\x00.\x00s\x00v\x00g\
\x00\x0a\
\x0c\xad\x02\x87\
\x00d\
\x00e\x00l\x00e\x00t\x00e\x00.\x00s\x00v\x00g\
\x00\x0b\
\x00\xa7\xd3\xa7\
\x00p\
\x00e\x00n\x00d\x00i\x00n\x00g\x00.\x00s\x00v\x00g\
\x00\x0c\
\x05\xa2OG\
\x00c\
\x00r\x00i\x00t\x00e\x00r\x00i\x00a\x00.\x00s\x00v\x00g\
\x00\x0e\
\x03>r\xc7\
\x00s\
\x00e\x00a\x00r\x00c\x00h\x00-\x00a\x00l\x00l\x00.\x00s\x00v\x00g\
\x00\x09\
\x0b\x85\x8e\x87\
\x00c\
\x00l\x00e\x00a\x00r\x00.\x00s\x00v\x00g\
\x00\x08\
\x04\xd2T\xc7\
\x00i\
\x00n\x00f\x00o\x00.\x00s\x00v\x00g\
\x00\x0b\
\x06g\xcd\x07\
\x00n\
\x00e\x00t\x00w\x00o\x00r\x00k\x00.\x00s\x00v\x00g\
\x00\x0e\
\x09Xl\x87\
\x00c\
\x00h\x00e\x00v\x00r\x00o\x00n\x00-\x00u\x00p\x00.\x00s\x00v\x00g\
\x00\x0d\
\x0a\x8b\x16\xe7\
\x00d\
\x00i\x00s\x00c\x00o\x00v\x00e\x00r\x00y\x00.\x00s\x00v\x00g\
\x00\x11\
\x0e\xe33g\
\x00l\
\x00o\x00g\x00-\x00a\x00n\x00a\x00l\x00y\x00t\x00i\x00c\x00s\x00.\x00s\x00v\x00g\
\
\x00\x0f\
\x06S\x9c'\
\x00b\
\x00r\x00a\x00n\x00c\x00h\x00-\x00o\x00p\x00e\x00n\x00.\x00s\x00v\x00g\
\x00\x15\
\x00$.\x87\
\x00c\
\x00o\x00l\x00l\x00e\x00c\x00t\x00i\x00o\x00n\x00-\x00u\x00p\x00d\x00a\x00t\x00e\
\x00.\x00s\x00v\x00g\
\x00\x0e\
\x04\xeb*\xc7\
\x00m\
\x00o\x00n\x00i\x00t\x00o\x00r\x00i\x00n\x00g\x00.\x00s\x00v\x00g\
\x00\x0e\
\x06\x0c\x07\x87\
\x00a\
\x00r\x00r\x00o\x00w\x00-\x00d\x00o\x00w\x00n\x00.\x00s\x00v\x00g\
\x00\x10\
\x05:\xe2g\
\x00c\
\x00o\x00l\x00l\x00a\x00p\x00s\x00e\x00-\x00a\x00l\x00l\x00.\x00s\x00v\x00g\
\x00\x0a\
\x0c;C\x87\
\x00r\
\x00e\x00s\x00u\x00m\x00e\x00.\x00s\x00v\x00g\
\x00\x08\
\x06|W\x87\
\x00c\
\x00o\x00p\x00y\x00.\x00s\x00v\x00g\
\x00\x0e\
\x02\xacy\xe7\
\x00a\
\x00p\x00p\x00-\x00s\x00e\x00r\x00v\x00e\x00r\x00.\x00s\x00v\x00g\
\x00\x0b\
\x08T\x92\x07\
\x00c\
\x00o\x00m\x00p\x00a\x00r\x00e\x00.\x00s\x00v\x00g\
\x00\x0b\
\x08]\x89g\
\x00f\
\x00o\x00r\x00w\x00a\x00r\x00d\x00.\x00s\x00v\x00g\
\x00\x0a\
\x08\x88\x98\xc7\
\x00w\
\x00i\x00z\x00a\x00r\x00d\x00.\x00s\x00v\x00g\
\x00\x0a\
\x0c\xbbO\xe7\
\x00a\
\x00s\x00s\x00e\x00t\x00s\x00.\x00s\x00v\x00g\
\x00\x0f\
\x09\xd6\xd5\x07\
\x00s\
\x00e\x00a\x00r\x00c\x00h\x00-\x00s\x00a\x00v\x00e\x00.\x00s\x00v\x00g\
\x00\x06\
\x07^Z\xc7\
\x00o\
\x00k\x00.\x00s\x00v\x00g\
\x00\x11\
\x0e\x92xG\
\x00c\
\x00h\x00e\x00v\x00r\x00o\x00n\x00-\x00r\x00i\x00g\x00h\x00t\x00.\x00s\x00v\x00g\
\
\x00\x09\
\x06\xb7\x8e\xa7\
\x00c\
\x00l\x00o\x00u\x00d\x00.\x00s\x00v\x00g\
\x00\x0b\
\x00\xb5Hg\
\x00w\
\x00a\x00r\x00n\x00i\x00n\x00g\x00.\x00s\x00v\x00g\
\x00\x0f\
\x08:\x92g\
\x00s\
\x00y\x00n\x00c\x00h\x00r\x00o\x00n\x00i\x00z\x00e\x00.\x00s\x00v\x00g\
\x00\x0f\
\x0f\x22iG\
\x00a\
\x00r\x00r\x00o\x00w\x00-\x00r\x00i\x00g\x00h\x00t\x00.\x00s\x00v\x00g\
\x00\x0c\
\x01\x13\xc9G\
\x00o\
\x00v\x00e\x00r\x00v\x00i\x00e\x00w\x00.\x00s\x00v\x00g\
\x00\x0e\
\x08\xfa8\xa7\
\x00a\
\x00r\x00r\x00o\x00w\x00-\x00l\x00e\x00f\x00t\x00.\x00s\x00v\x00g\
\x00\x0d\
\x0d\x94\x89\xc7\
\x00d\
\x00a\x00s\x00h\x00b\x00o\x00a\x00r\x00d\x00.\x00s\x00v\x00g\
\x00\x15\
\x00.\xf2\xa7\
\x00c\
\x00o\x00l\x00l\x00e\x00c\x00t\x00i\x00o\x00n\x00-\x00c\x00r\x00e\x00a\x00t\x00e\
\x00.\x00s\x00v\x00g\
\x00\x12\
\x09\x1bJ\xe7\
\x00a\
\x00d\x00m\x00i\x00n\x00i\x00s\x00t\x00r\x00a\x00t\x00i\x00o\x00n\x00.\x00s\x00v\
\x00g\
\x00\x13\
\x01\x89\x84\xe7\
\x00d\
\x00e\x00l\x00t\x00a\x00-\x00d\x00i\x00s\x00c\x00o\x00v\x00e\x00r\x00y\x00.\x00s\
\x00v\x00g\
\x00\x07\
\x03ZZ'\
\x00l\
\x00o\x00g\x00.\x00s\x00v\x00g\
\x00\x11\
\x0a\xd8\xaf\xc7\
\x00s\
\x00e\x00a\x00r\x00c\x00h\x00-\x00r\x00e\x00c\x00e\x00n\x00t\x00.\x00s\x00v\x00g\
\
\x00\x08\
\x02zWg\
\x00f\
\x00l\x00a\x00g\x00.\x00s\x00v\x00g\
\x00\x0b\
\x00\xbd\xd0g\
\x00r\
\x00u\x00n\x00n\x00i\x00n\x00g\x00.\x00s\x00v\x00g\
\x00\x08\
\x0c3W\x07\
\x00h\
\x00e\x00l\x00p\x00.\x00s\x00v\x00g\
\x00\x0a\
\x0a\xc8\xf6\x87\
\x00f\
\x00o\x00l\x00d\x00e\x00r\x00.\x00s\x00v\x00g\
\x00\x06\
\x07\xc3Z\xc7\
\x00u\
\x00p\x00.\x00s\x00v\x00g\
\x00\x0c\
\x0b\xdf,\xc7\
\x00s\
\x00e\x00t\x00t\x00i\x00n\x00g\x00s\x00.\x00s\x00v\x00g\
\x00\x07\
\x09\xc1Z'\
\x00r\
\x00u\x00n\x00.\x00s\x00v\x00g\
\x00\x0a\
\x09\xb2jG\
\x00c\
\x00a\x00n\x00c\x00e\x00l\x00.\x00s\x00v\x00g\
\x00\x08\
\x07\x9eW\xc7\
\x00b\
\x00a\x00c\x00k\x00.\x00s\x00v\x00g\
\x00\x0e\
\x060\x05'\
\x00a\
\x00p\x00p\x00-\x00c\x00l\x00i\x00e\x00n\x00t\x00.\x00s\x00v\x00g\
\x00\x0c\
\x09\xd0w\x87\
\x00a\
\x00r\x00r\x00o\x00w\x00-\x00u\x00p\x00.\x00s\x00v\x00g\
\x00\x09\
\x0c\x96\xa3\xe7\
\x00u\
\x00s\x00e\x00r\x00s\x00.\x00s\x00v\x00g\
\x00\x0e\
\x0d\x0b\xd4g\
\x00p\
\x00r\x00o\x00p\x00e\x00r\x00t\x00i\x00e\x00s\x00.\x00s\x00v\x00g\
\x00\x08\
\x09\xc5UG\
\x00u\
\x00s\x00e\x00r\x00.\x00s\x00v\x00g\
\x00\x07\
\x08sZ\x07\
\x00a\
\x00p\x00p\x00.\x00s\x00v\x00g\
\x00\x11\
\x0bv='\
\x00b\
\x00r\x00a\x00n\x00c\x00h\x00-\x00c\x00l\x00o\x00s\x00e\x00d\x00.\x00s\x00v\x00g\
\
\x00\x0a\
\x0f\x9d\x03G\
\x00d\
\x00e\x00v\x00i\x00c\x00e\x00.\x00s\x00v\x00g\
\x00\x0a\
\x08\x94m\xc7\
\x00s\
\x00e\x00a\x00r\x00c\x00h\x00.\x00s\x00v\x00g\
\x00\x16\
\x04OL\xc7\
\x00c\
\x00o\x00l\x00l\x00e\x00c\x00t\x00i\x00o\x00n\x00-\x00m\x00e\x00m\x00b\x00e\x00r\
\x00s\x00.\x00s\x00v\x00g\
\x00\x09\
\x0b\x9e\x89\x07\
\x00c\
\x00h\x00e\x00c\x00k\x00.\x00s\x00v\x00g\
\x00\x08\
\x0cVU\xe7\
\x00r\
\x00u\x00n\x00s\x00.\x00s\x00v\x00g\
\x00\x0a\
\x06\x99R'\
\x00i\
\x00m\x00p\x00o\x00r\x00t\x00.\x00s\x00v\x00g\
\x00\x0a\
\x08X\x02G\
\x00t\
\x00e\x00n\x00a\x00n\x00t\x00.\x00s\x00v\x00g\
\x00\x12\
\x01\xfb\xab\x87\
\x00f\
\x00u\x00l\x00l\x00-\x00d\x00i\x00s\x00c\x00o\x00v\x00e\x00r\x00y\x00.\x00s\x00v\
\x00g\
"

qt_resource_struct = b"\
\x00\x00\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x01\
\x00\x00\x00\x00\x00\x02\x00\x00\x00M\x00\x00\x00\x04\
\x00\x00\x000\x00\x00\x00\x00\x00\x01\x00\x00.\x1e\
\x00\x00\x00\x10\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\
\x00\x00\x03\x9a\x00\x00\x00\x00\x00\x01\x00\x00\x83\xa4\
\x00\x00\x06,\x00\x00\x00\x00\x00\x01\x00\x00\xc6&\
\x00\x00\x02f\x00\x00\x00\x00\x00\x01\x00\x00m\x1b\
\x00\x00\x05h\x00\x00\x00\x00\x00\x01\x00\x00\xb4\x07\
\x00\x00\x07\x04\x00\x00\x00\x00\x00\x01\x00\x00\xde\xf2\
\x00\x00\x00p\x00\x00\x00\x00\x00\x01\x00\x00@\x17\
\x00\x00\x05\xcc\x00\x00\x00\x00\x00\x01\x00\x00\xbdu\
\x00\x00\x06\x86\x00\x00\x00\x00\x00\x01\x00\x00\xd3\x0e\
\x00\x00\x01\xfe\x00\x00\x00\x00\x00\x01\x00\x00`I\
\x00\x00\x09X\x00\x00\x00\x00\x00\x01\x00\x01\x1a\x10\
\x00\x00\x06\xee\x00\x00\x00\x00\x00\x01\x00\x00\xdc\xfc\
\x00\x00\x00\xc4\x00\x00\x00\x00\x00\x01\x00\x00CE\
\x00\x00\x04d\x00\x00\x00\x00\x00\x01\x00\x00\x97M\
\x00\x00\x02\xa0\x00\x00\x00\x00\x00\x01\x00\x00p\xc1\
\x00\x00\x06\xb2\x00\x00\x00\x00\x00\x01\x00\x00\xd7^\
\x00\x00\x02*\x00\x00\x00\x00\x00\x01\x00\x00d)\
\x00\x00\x08\xc4\x00\x00\x00\x00\x00\x01\x00\x01\x08\x17\
\x00\x00\x02\xda\x00\x00\x00\x00\x00\x01\x00\x00s\xb6\
\x00\x00\x03\xca\x00\x00\x00\x00\x00\x01\x00\x00\x8cw\
\x00\x00\x04\x0e\x00\x00\x00\x00\x00\x01\x00\x00\x90&\
\x00\x00\x02\x82\x00\x00\x00\x00\x00\x01\x00\x00n4\
\x00\x00\x03\xec\x00\x00\x00\x00\x00\x01\x00\x00\x8f\xac\
\x00\x00\x07\xc4\x00\x00\x00\x00\x00\x01\x00\x00\xef\xdb\
\x00\x00\x03v\x00\x00\x00\x00\x00\x01\x00\x00\x831\
\x00\x00\x02\xf0\x00\x00\x00\x00\x00\x01\x00\x00uu\
\x00\x00\x04N\x00\x00\x00\x00\x00\x01\x00\x00\x94\xa6\
\x00\x00\x09$\x00\x00\x00\x00\x00\x01\x00\x01\x14\x10\
\x00\x00\x01\xa2\x00\x00\x00\x00\x00\x01\x00\x00V\x9b\
\x00\x00\x05P\x00\x00\x00\x00\x00\x01\x00\x00\xb2K\
\x00\x00\x05\x16\x00\x00\x00\x00\x00\x01\x00\x00\xaf\xbe\
\x00\x00\x07\xae\x00\x00\x00\x00\x00\x01\x00\x00\xeeG\
\x00\x00\x07P\x00\x00\x00\x00\x00\x01\x00\x00\xe5d\
\x00\x00\x05\x84\x00\x00\x00\x00\x00\x01\x00\x00\xb6=\
\x00\x00\x018\x00\x00\x00\x00\x00\x01\x00\x00N\xa7\
\x00\x00\x04\x86\x00\x00\x00\x00\x00\x01\x00\x00\x9di\
\x00\x00\x09>\x00\x00\x00\x00\x00\x01\x00\x01\x16\xbd\
\x00\x00\x04\xa2\x00\x00\x00\x00\x00\x01\x00\x00\xa01\
\x00\x00\x08T\x00\x00\x00\x00\x00\x01\x00\x00\xfe\xdc\
\x00\x00\x04\xbe\x00\x00\x00\x00\x00\x01\x00\x00\xa1\xed\
\x00\x00\x08\xaa\x00\x00\x00\x00\x00\x01\x00\x01\x07*\
\x00\x00\x05\xea\x00\x00\x00\x00\x00\x01\x00\x00\xc2,\
\x00\x00\x01\xe2\x00\x00\x00\x00\x00\x01\x00\x00Z%\
\x00\x00\x06\x5c\x00\x00\x00\x00\x00\x01\x00\x00\xce\xc2\
\x00\x00\x03\x0c\x00\x00\x00\x00\x00\x01\x00\x00x\xbd\
\x00\x00\x00\x96\x00\x00\x00\x00\x00\x01\x00\x00@\xe0\
\x00\x00\x07\x94\x00\x00\x00\x00\x00\x01\x00\x00\xec\xae\
\x00\x00\x07\x80\x00\x00\x00\x00\x00\x01\x00\x00\xeb<\
\x00\x00\x08>\x00\x00\x00\x00\x00\x01\x00\x00\xfb\xe8\
\x00\x00\x07\xe6\x00\x00\x00\x00\x00\x01\x00\x00\xf3n\
\x00\x00\x04\xf2\x00\x00\x00\x00\x00\x01\x00\x00\xads\
\x00\x00\x03.\x00\x00\x00\x00\x00\x01\x00\x00y\x86\
\x00\x00\x00\xe8\x00\x00\x00\x00\x00\x01\x00\x00G\xe4\
\x00\x00\x076\x00\x00\x00\x00\x00\x01\x00\x00\xe2\xca\
\x00\x00\x06\xc6\x00\x00\x00\x00\x00\x01\x00\x00\xda\xa2\
\x00\x00\x00N\x00\x00\x00\x00\x00\x01\x00\x00=\x0a\
\x00\x00\x08h\x00\x00\x00\x00\x00\x01\x00\x01\x02\xf4\
\x00\x00\x02\xc2\x00\x00\x00\x00\x00\x01\x00\x00s\x14\
\x00\x00\x08\xf6\x00\x00\x00\x00\x00\x01\x00\x01\x10\x80\
\x00\x00\x07b\x00\x00\x00\x00\x00\x01\x00\x00\xe8\x18\
\x00\x00\x07 \x00\x00\x00\x00\x00\x01\x00\x00\xe0\xd5\
\x00\x00\x044\x00\x00\x00\x00\x00\x01\x00\x00\x93'\
\x00\x00\x09\x0e\x00\x00\x00\x00\x00\x01\x00\x01\x11J\
\x00\x00\x01X\x00\x00\x00\x00\x00\x01\x00\x00SQ\
\x00\x00\x08\x04\x00\x00\x00\x00\x00\x01\x00\x00\xf3\xe8\
\x00\x00\x02\x12\x00\x00\x00\x00\x00\x01\x00\x00b~\
\x00\x00\x02L\x00\x00\x00\x00\x00\x01\x00\x00ky\
\x00\x00\x04\xd8\x00\x00\x00\x00\x00\x01\x00\x00\xa7q\
\x00\x00\x01t\x00\x00\x00\x00\x00\x01\x00\x00V%\
\x00\x00\x08\x1c\x00\x00\x00\x00\x00\x01\x00\x00\xf8\xe7\
\x00\x00\x06\x0c\x00\x00\x00\x00\x00\x01\x00\x00\xc2\xa8\
\x00\x00\x01\x12\x00\x00\x00\x00\x00\x01\x00\x00L\x82\
\x00\x00\x01\xbc\x00\x00\x00\x00\x00\x01\x00\x00Y]\
\x00\x00\x05(\x00\x00\x00\x00\x00\x01\x00\x00\xb1\x83\
\x00\x00\x03N\x00\x00\x00\x00\x00\x01\x00\x00}6\
\x00\x00\x05\xa8\x00\x00\x00\x00\x00\x01\x00\x00\xbc\xfa\
\x00\x00\x08\x90\x00\x00\x00\x00\x00\x01\x00\x01\x03\xa8\
\x00\x00\x00\xae\x00\x00\x00\x00\x00\x01\x00\x00B{\
"

def qInitResources():
    QtCore.qRegisterResourceData(0x01, qt_resource_struct, qt_resource_name, qt_resource_data)

def qCleanupResources():
    QtCore.qUnregisterResourceData(0x01, qt_resource_struct, qt_resource_name, qt_resource_data)

qInitResources()
