from PySide6 import QtCore

qt_resource_data = b"\
\x00\x00+H\
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
cator:unchecked \
{ width: 11px; h\
eight: 11px; bor\
der: 1px solid $\
field_border; bo\
rder-radius: 6px\
; background: $b\
ase; }\x0aQCheckBox\
::indicator:unch\
ecked, QListView\
::indicator:unch\
ecked { width: 1\
1px; height: 11p\
x; border: 1px s\
olid $field_bord\
er; background: \
$base; }\x0a\x0a/* Men\
us */\x0aQMenu { ba\
ckground: $base;\
 border: 1px sol\
id $field_border\
; padding: 2px; \
}\x0aQMenu::item { \
padding: 4px 26p\
x 4px 10px; bord\
er: 1px solid tr\
ansparent; }\x0aQMe\
nu::item:selecte\
d { background: \
$row; border-col\
or: $row_border;\
 color: $text; }\
\x0aQMenu::item:dis\
abled { color: $\
disabled; }\x0aQMen\
u::separator { h\
eight: 1px; back\
ground: $border;\
 margin: 3px 4px\
 3px 28px; }\x0aQMe\
nu::icon { paddi\
ng-left: 6px; }\x0a\
\x0a/* The ribbon *\
/\x0a#ribbonTop { b\
ackground: $tabs\
; border: none; \
}\x0a#applicationBu\
tton { backgroun\
d: qlineargradie\
nt(x1:0, y1:0, x\
2:0, y2:1, stop:\
0 $app_button_to\
p, stop:1 $app_b\
utton);\x0a  border\
: 1px solid $app\
_button; border-\
bottom: none; mi\
n-width: 56px; m\
in-height: 23px;\
 padding: 0; }\x0a#\
applicationButto\
n:hover, #applic\
ationButton:pres\
sed, #applicatio\
nButton:focus { \
border-color: $f\
ocus; background\
: $app_button_to\
p; }\x0a#applicatio\
nButton::menu-in\
dicator { image:\
 none; }\x0a#ribbon\
Tabs::tab { back\
ground: transpar\
ent; color: $tex\
t; padding: 4px \
17px 5px 17px; m\
argin-top: 2px;\x0a\
  border: 1px so\
lid transparent;\
 border-bottom: \
none; border-top\
-left-radius: 2p\
x; border-top-ri\
ght-radius: 2px;\
 }\x0a#ribbonTabs::\
tab:selected { b\
ackground: $ribb\
on_top; border-c\
olor: $border; }\
\x0a#ribbonTabs::ta\
b:hover:!selecte\
d { background: \
$button_hover; }\
\x0a#ribbonTabs:foc\
us::tab:selected\
 { border-color:\
 $focus; }\x0a#ribb\
onPages { backgr\
ound: qlineargra\
dient(x1:0, y1:0\
, x2:0, y2:1, st\
op:0 $ribbon_top\
, stop:0.55 $rib\
bon_top, stop:1 \
$ribbon);\x0a  bord\
er-top: 1px soli\
d $border; borde\
r-bottom: 1px so\
lid $node_border\
; }\x0aQFrame[role=\
\x22ribbonPage\x22] { \
background: tran\
sparent; border:\
 none; }\x0aQFrame[\
role=\x22ribbonGrou\
p\x22] { background\
: transparent; b\
order: none;\x0a  b\
order-right: 1px\
 solid qlineargr\
adient(x1:0, y1:\
0, x2:0, y2:1, s\
top:0 transparen\
t, stop:0.3 $bor\
der, stop:1 $bor\
der); }\x0aQLabel[r\
ole=\x22ribbonCapti\
on\x22] { color: $m\
uted; }\x0aRibbonBu\
tton { border: 1\
px solid transpa\
rent; border-rad\
ius: 2px; paddin\
g: 2px 4px; colo\
r: $text; }\x0aRibb\
onButton[large=\x22\
true\x22] { padding\
: 4px 6px 0 6px;\
 min-width: 48px\
; }\x0aRibbonButton\
:hover { backgro\
und: $row_top; b\
order-color: $ro\
w_border; }\x0aRibb\
onButton:pressed\
 { background: $\
row; border-colo\
r: $row_border; \
}\x0aRibbonButton:f\
ocus { border-co\
lor: $focus; }\x0aR\
ibbonButton[popu\
pMode=\x221\x22] { pad\
ding-right: 16px\
; }\x0aRibbonButton\
::menu-button { \
width: 13px; bor\
der: none; borde\
r-left: 1px soli\
d transparent; b\
ackground: trans\
parent; }\x0aRibbon\
Button::menu-but\
ton:hover { back\
ground: $row; bo\
rder-left-color:\
 $row_border; }\x0a\
RibbonButton::me\
nu-arrow { image\
: url(:/icons/ar\
row-down.svg); w\
idth: 8px; heigh\
t: 8px; }\x0aRibbon\
Button:disabled \
{ color: $disabl\
ed; }\x0aQLabel[rol\
e=\x22keyTip\x22] { ba\
ckground: $base;\
 color: $text; b\
order: 1px solid\
 $field_border; \
border-radius: 2\
px; padding: 0 4\
px; }\x0aQLabel[rol\
e=\x22keyTip\x22]:disa\
bled { color: $d\
isabled; }\x0a\x0aQToo\
lButton[role=\x22fl\
at\x22] { border: 1\
px solid transpa\
rent; border-rad\
ius: 2px; paddin\
g: 2px; }\x0aQToolB\
utton[role=\x22flat\
\x22]:hover { backg\
round: $row_top;\
 border-color: $\
row_border; }\x0aQT\
oolButton[role=\x22\
flat\x22]:pressed {\
 background: $ro\
w; }\x0aQToolButton\
[role=\x22flat\x22]:fo\
cus { border-col\
or: $focus; }\x0aQT\
oolButton[role=\x22\
flat\x22]::menu-ind\
icator, QToolBut\
ton[role=\x22segmen\
t\x22]::menu-indica\
tor { image: non\
e; }\x0a\x0a/* The yel\
low bar and the \
address bar */\x0a#\
noticeBar { back\
ground: $notice;\
 border: none; b\
order-bottom: 1p\
x solid $notice_\
border; }\x0a#notic\
eText, #noticeCo\
unt { color: $no\
tice_text; }\x0a#no\
ticeAction { fon\
t-weight: 400; t\
ext-decoration: \
underline; borde\
r: 1px solid tra\
nsparent; paddin\
g: 0 2px; }\x0a#not\
iceAction:focus \
{ border-color: \
$focus; }\x0a\x0a/* Th\
e list of notifi\
cations under th\
e flag */\x0a#notif\
icationFlag { pa\
dding: 2px 4px; \
}\x0a#notificationF\
lyout { backgrou\
nd: $base; borde\
r: 1px solid $fi\
eld_border; }\x0a#n\
otificationArea,\
 #notificationBo\
dy { background:\
 $base; border: \
none; }\x0aQFrame[r\
ole=\x22notificatio\
n\x22] { background\
: $base; border:\
 none; border-bo\
ttom: 1px solid \
$border; }\x0a#noti\
ficationAction, \
#notificationRes\
tore { margin-le\
ft: -4px; }\x0aQLab\
el[role=\x22notific\
ationTitle\x22] { c\
olor: $text; fon\
t-weight: 600; }\
\x0a#addressBar { b\
ackground: $tabs\
; border: none; \
border-bottom: 1\
px solid $border\
; }\x0a#breadcrumb \
{ background: $b\
ase; border: 1px\
 solid $node_bor\
der; min-height:\
 22px; }\x0aQToolBu\
tton[role=\x22segme\
nt\x22] { border: 1\
px solid transpa\
rent; padding: 1\
px 4px; color: $\
text; background\
: transparent; }\
\x0aQToolButton[rol\
e=\x22segment\x22]:hov\
er:enabled, QToo\
lButton[role=\x22se\
gment\x22]:pressed \
{ background: $r\
ow_top; border-c\
olor: $row_borde\
r; }\x0aQToolButton\
[role=\x22segment\x22]\
:focus { border-\
color: $focus; }\
\x0a\x0a/* The navigat\
ion pane */\x0a#nav\
igationOpen, #na\
vigationStrip { \
border: none; bo\
rder-right: 1px \
solid $border;\x0a \
 background: qli\
neargradient(x1:\
0, y1:0, x2:1, y\
2:0, stop:0 $pan\
e_top, stop:1 $p\
ane); }\x0aQLabel[r\
ole=\x22paneHeading\
\x22] { color: $pan\
e_heading; font-\
weight: 600; }\x0a#\
navigationTree {\
 background: tra\
nsparent; border\
: none; outline:\
 0; show-decorat\
ion-selected: 0;\
 selection-backg\
round-color: tra\
nsparent; }\x0a#nav\
igationTree::ite\
m { padding: 0 3\
px; height: 24px\
; color: $text; \
background: tran\
sparent; }\x0a#navi\
gationTree::bran\
ch { background:\
 transparent; bo\
rder: none; }\x0a#n\
avigationTree::b\
ranch:has-childr\
en:closed { imag\
e: url(:/icons/b\
ranch-closed.svg\
); }\x0a#navigation\
Tree::branch:has\
-children:open {\
 image: url(:/ic\
ons/branch-open.\
svg); }\x0a#navigat\
ionSplitter { ba\
ckground: transp\
arent; }\x0a#naviga\
tionSplitter::ha\
ndle { border-to\
p: 1px solid $no\
de_border; borde\
r-bottom: 1px so\
lid $node_border\
; background: $p\
ane_top; margin:\
 1px 2px; }\x0a#wor\
kspaceButtons { \
background: tran\
sparent; border:\
 none; }\x0aQToolBu\
tton[role=\x22works\
pace\x22] { border:\
 1px solid trans\
parent; border-r\
adius: 2px; padd\
ing: 4px 6px; co\
lor: $text; font\
-weight: 600; }\x0a\
QToolButton[role\
=\x22workspace\x22]:ho\
ver { background\
: $node_top; bor\
der-color: $bord\
er; }\x0aQToolButto\
n[role=\x22workspac\
e\x22]:checked { bo\
rder-color: $nod\
e_border;\x0a  back\
ground: qlinearg\
radient(x1:0, y1\
:0, x2:0, y2:1, \
stop:0 $node_top\
, stop:1 $node);\
 }\x0aQToolButton[r\
ole=\x22workspace\x22]\
:focus { border-\
color: $focus; }\
\x0a\x0a/* Lists */\x0aQF\
rame[role=\x22listB\
and\x22] { backgrou\
nd: $tabs; borde\
r: none; }\x0aQLabe\
l[role=\x22listHead\
ing\x22] { color: $\
pane_heading; fo\
nt-weight: 600; \
}\x0aQLabel[role=\x22l\
istCount\x22] { col\
or: $muted; }\x0aQL\
ineEdit[role=\x22se\
arch\x22] { backgro\
und: $base; bord\
er: 1px solid $n\
ode_border; padd\
ing: 2px 4px; se\
lection-backgrou\
nd-color: $highl\
ight; }\x0aQLineEdi\
t[role=\x22search\x22]\
:focus { border-\
color: $focus; }\
\x0aQFrame[role=\x22cr\
iteria\x22], QFrame\
[role=\x22criteria\x22\
] > QFrame { bac\
kground: transpa\
rent; border: no\
ne; }\x0a#palette {\
 background: $ba\
se; border: 1px \
solid $focus; }\x0a\
#paletteList { b\
ackground: $base\
; border: none; \
outline: 0; }\x0a#p\
aletteEdit { bac\
kground: $base; \
border: 1px soli\
d $node_border; \
padding: 5px 6px\
; font-size: 11p\
t; }\x0a#paletteMor\
e { background: \
$notice; border:\
 none; border-to\
p: 1px solid $no\
tice_border; }\x0a#\
paletteMore QLab\
el { color: $not\
ice_text; }\x0a#sea\
rchEverythingBut\
ton { border: 1p\
x solid $node_bo\
rder; background\
: $base; color: \
$muted; padding:\
 2px 8px; text-a\
lign: left; }\x0a#s\
earchEverythingB\
utton:hover, #se\
archEverythingBu\
tton:focus { bor\
der-color: $focu\
s; }\x0aResultsTabl\
e { background: \
$base; border: n\
one; outline: 0;\
 selection-color\
: $text; }\x0aResul\
tsTable::item { \
padding: 0 3px; \
border: none; bo\
rder-top: 1px so\
lid transparent;\
 border-bottom: \
1px solid transp\
arent; }\x0aResults\
Table::item:hove\
r { background: \
$row_hover; }\x0aRe\
sultsTable::item\
:selected { colo\
r: $text; border\
-top: 1px solid \
$row_border; bor\
der-bottom: 1px \
solid $row_borde\
r;\x0a  background:\
 qlineargradient\
(x1:0, y1:0, x2:\
0, y2:1, stop:0 \
$row_top, stop:1\
 $row); }\x0aResult\
sTable::item:sel\
ected:!active { \
background: $nod\
e_top; border-co\
lor: $node_borde\
r; }\x0aQHeaderView\
 { background: $\
base; border: no\
ne; }\x0aQHeaderVie\
w::section { bac\
kground: $base; \
color: $text; bo\
rder: none; bord\
er-right: 1px so\
lid $border;\x0a  b\
order-bottom: 1p\
x solid $border;\
 padding: 2px 6p\
x; }\x0aQHeaderView\
::section:hover \
{ background: $r\
ow_top; }\x0aQHeade\
rView::up-arrow \
{ image: url(:/i\
cons/arrow-up.sv\
g); width: 8px; \
height: 8px; sub\
control-origin: \
padding; subcont\
rol-position: to\
p center; }\x0aQHea\
derView::down-ar\
row { image: url\
(:/icons/arrow-d\
own.svg); width:\
 8px; height: 8p\
x; subcontrol-or\
igin: padding; s\
ubcontrol-positi\
on: top center; \
}\x0a#emptyPage, #i\
ndexPage { backg\
round: $base; bo\
rder: none; }\x0a#i\
ndexPage { backg\
round: qlineargr\
adient(x1:0, y1:\
0, x2:0, y2:1, s\
top:0 $page_top,\
 stop:1 $base); \
}\x0aQLabel[role=\x22i\
ndexHeading\x22] { \
font-size: 16pt;\
 color: $text; }\
\x0aQLabel[role=\x22in\
dexSection\x22] { f\
ont-size: 12pt; \
color: $text; }\x0a\
QToolButton[role\
=\x22link\x22] { borde\
r: none; backgro\
und: transparent\
; color: $link; \
font-weight: 600\
; padding: 0; }\x0a\
QToolButton[role\
=\x22link\x22]:hover, \
QToolButton[role\
=\x22link\x22]:focus {\
 text-decoration\
: underline; }\x0a\x0a\
/* The details p\
ane */\x0a#mainSpli\
tter::handle, #b\
odySplitter::han\
dle { background\
: $tabs; }\x0a#deta\
ilsPane { backgr\
ound: $base; bor\
der: none; borde\
r-top: 1px solid\
 $border; }\x0a#det\
ailsArea, #detai\
lsBody { backgro\
und: $base; bord\
er: none; }\x0aQLab\
el[role=\x22details\
Title\x22] { font-s\
ize: 11pt; font-\
weight: 600; }\x0aQ\
Label[role=\x22sect\
ionHeading\x22] { c\
olor: $text; bor\
der: none; borde\
r-bottom: 1px so\
lid $row_border;\
 padding: 0 0 3p\
x 0; }\x0aQLabel[ro\
le=\x22sectionLabel\
\x22] { color: $mut\
ed; }\x0a#detailsTa\
bs::tab { backgr\
ound: $tabs; col\
or: $text; borde\
r: 1px solid $bo\
rder; border-top\
: none; padding:\
 3px 10px; margi\
n-right: 1px; }\x0a\
#detailsTabs::ta\
b:selected { bac\
kground: $base; \
border-color: $n\
ode_border; }\x0a#d\
etailsTabs:focus\
::tab:selected {\
 border-color: $\
focus; }\x0a#detail\
sTable { backgro\
und: $base; bord\
er: none; select\
ion-background-c\
olor: $row; sele\
ction-color: $te\
xt; }\x0a#detailsTa\
ble::item { padd\
ing: 0 3px; }\x0a#h\
elpContents { ba\
ckground: $base;\
 }\x0a#helpContents\
::item { padding\
: 2px 3px; }\x0a#he\
lpAddressBar { b\
ackground: $noti\
ce; border: none\
; border-top: 1p\
x solid $notice_\
border; }\x0a#helpA\
ddressBar QLabel\
 { color: $notic\
e_text; }\x0a#disco\
veryItems { back\
ground: $base; o\
utline: 0; }\x0a#di\
scoveryItems::it\
em { padding: 3p\
x; border: 1px s\
olid transparent\
; color: $text; \
}\x0a#discoveryItem\
s::item:selected\
 { color: $text;\
 border: 1px sol\
id $row_border;\x0a\
  background: ql\
ineargradient(x1\
:0, y1:0, x2:0, \
y2:1, stop:0 $ro\
w_top, stop:1 $r\
ow); }\x0a\x0aQStatusB\
ar { background:\
 $tabs; border-t\
op: 1px solid $b\
order; min-heigh\
t: 22px; }\x0aQStat\
usBar::item { bo\
rder: none; }\x0a#s\
tatusText { padd\
ing-left: 4px; }\
\x0a#statusProgress\
 { border: 1px s\
olid $node_borde\
r; background: $\
base; }\x0a#statusP\
rogress::chunk {\
 background: $fo\
cus; }\x0a\
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
\x00\x00\x00o\
<\
svg xmlns=\x22http:\
//www.w3.org/200\
0/svg\x22 viewBox=\x22\
0 0 16 16\x22>\x0a<pat\
h d=\x22M11.5 4.5v7\
h-7z\x22 fill=\x22#768\
69b\x22/>\x0a</svg>\x0a\
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
\x00\x0e\
\x0a\xff\xcf\x87\
\x00e\
\x00x\x00p\x00a\x00n\x00d\x00-\x00a\x00l\x00l\x00.\x00s\x00v\x00g\
\x00\x12\
\x09\x1bJ\xe7\
\x00a\
\x00d\x00m\x00i\x00n\x00i\x00s\x00t\x00r\x00a\x00t\x00i\x00o\x00n\x00.\x00s\x00v\
\x00g\
\x00\x10\
\x00\xe19\xa7\
\x00c\
\x00h\x00e\x00v\x00r\x00o\x00n\x00-\x00l\x00e\x00f\x00t\x00.\x00s\x00v\x00g\
\x00\x13\
\x01\x89\x84\xe7\
\x00d\
\x00e\x00l\x00t\x00a\x00-\x00d\x00i\x00s\x00c\x00o\x00v\x00e\x00r\x00y\x00.\x00s\
\x00v\x00g\
\x00\x09\
\x09e\x83\xe7\
\x00e\
\x00r\x00r\x00o\x00r\x00.\x00s\x00v\x00g\
\x00\x10\
\x0d\x9f\xa7\xe7\
\x00s\
\x00e\x00a\x00r\x00c\x00h\x00-\x00s\x00a\x00v\x00e\x00d\x00.\x00s\x00v\x00g\
\x00\x12\
\x0a\xbcA\x07\
\x00a\
\x00z\x00u\x00r\x00e\x00-\x00s\x00e\x00r\x00v\x00i\x00c\x00e\x00s\x00.\x00s\x00v\
\x00g\
\x00\x11\
\x0a\xd8\xaf\xc7\
\x00s\
\x00e\x00a\x00r\x00c\x00h\x00-\x00r\x00e\x00c\x00e\x00n\x00t\x00.\x00s\x00v\x00g\
\
\x00\x0d\
\x08Q\xc4\xa7\
\x00c\
\x00o\x00n\x00f\x00i\x00g\x00u\x00r\x00e\x00.\x00s\x00v\x00g\
\x00\x08\
\x02zWg\
\x00f\
\x00l\x00a\x00g\x00.\x00s\x00v\x00g\
\x00\x0b\
\x0cj!\xc7\
\x00r\
\x00e\x00f\x00r\x00e\x00s\x00h\x00.\x00s\x00v\x00g\
\x00\x0b\
\x00\xbd\xd0g\
\x00r\
\x00u\x00n\x00n\x00i\x00n\x00g\x00.\x00s\x00v\x00g\
\x00\x08\
\x0c3W\x07\
\x00h\
\x00e\x00l\x00p\x00.\x00s\x00v\x00g\
\x00\x14\
\x0c\xc0{\xa7\
\x00a\
\x00r\x00r\x00o\x00w\x00-\x00d\x00o\x00w\x00n\x00-\x00w\x00h\x00i\x00t\x00e\x00.\
\x00s\x00v\x00g\
\x00\x0a\
\x0a\xc8\xf6\x87\
\x00f\
\x00o\x00l\x00d\x00e\x00r\x00.\x00s\x00v\x00g\
\x00\x06\
\x07\xc3Z\xc7\
\x00u\
\x00p\x00.\x00s\x00v\x00g\
\x00\x0a\
\x06\x9a\xc4'\
\x00e\
\x00x\x00p\x00o\x00r\x00t\x00.\x00s\x00v\x00g\
\x00\x10\
\x0e\x17\x06\x87\
\x00c\
\x00h\x00e\x00v\x00r\x00o\x00n\x00-\x00d\x00o\x00w\x00n\x00.\x00s\x00v\x00g\
\x00\x07\
\x01\xccZ'\
\x00k\
\x00e\x00y\x00.\x00s\x00v\x00g\
\x00\x0c\
\x0b\xdf,\xc7\
\x00s\
\x00e\x00t\x00t\x00i\x00n\x00g\x00s\x00.\x00s\x00v\x00g\
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
\x00\x07\
\x09\xc1Z'\
\x00r\
\x00u\x00n\x00.\x00s\x00v\x00g\
\x00\x0a\
\x09\xb2jG\
\x00c\
\x00a\x00n\x00c\x00e\x00l\x00.\x00s\x00v\x00g\
\x00\x0e\
\x03>r\xc7\
\x00s\
\x00e\x00a\x00r\x00c\x00h\x00-\x00a\x00l\x00l\x00.\x00s\x00v\x00g\
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
\x0b\x85\x8e\x87\
\x00c\
\x00l\x00e\x00a\x00r\x00.\x00s\x00v\x00g\
\x00\x08\
\x04\xd2T\xc7\
\x00i\
\x00n\x00f\x00o\x00.\x00s\x00v\x00g\
\x00\x0e\
\x09Xl\x87\
\x00c\
\x00h\x00e\x00v\x00r\x00o\x00n\x00-\x00u\x00p\x00.\x00s\x00v\x00g\
\x00\x09\
\x0c\x96\xa3\xe7\
\x00u\
\x00s\x00e\x00r\x00s\x00.\x00s\x00v\x00g\
\x00\x0d\
\x0a\x8b\x16\xe7\
\x00d\
\x00i\x00s\x00c\x00o\x00v\x00e\x00r\x00y\x00.\x00s\x00v\x00g\
\x00\x0f\
\x06S\x9c'\
\x00b\
\x00r\x00a\x00n\x00c\x00h\x00-\x00o\x00p\x00e\x00n\x00.\x00s\x00v\x00g\
\x00\x0e\
\x0d\x0b\xd4g\
\x00p\
\x00r\x00o\x00p\x00e\x00r\x00t\x00i\x00e\x00s\x00.\x00s\x00v\x00g\
\x00\x0e\
\x06\x0c\x07\x87\
\x00a\
\x00r\x00r\x00o\x00w\x00-\x00d\x00o\x00w\x00n\x00.\x00s\x00v\x00g\
\x00\x10\
\x05:\xe2g\
\x00c\
\x00o\x00l\x00l\x00a\x00p\x00s\x00e\x00-\x00a\x00l\x00l\x00.\x00s\x00v\x00g\
\x00\x08\
\x09\xc5UG\
\x00u\
\x00s\x00e\x00r\x00.\x00s\x00v\x00g\
\x00\x08\
\x06|W\x87\
\x00c\
\x00o\x00p\x00y\x00.\x00s\x00v\x00g\
\x00\x07\
\x08sZ\x07\
\x00a\
\x00p\x00p\x00.\x00s\x00v\x00g\
\x00\x0e\
\x02\xacy\xe7\
\x00a\
\x00p\x00p\x00-\x00s\x00e\x00r\x00v\x00e\x00r\x00.\x00s\x00v\x00g\
\x00\x0b\
\x08]\x89g\
\x00f\
\x00o\x00r\x00w\x00a\x00r\x00d\x00.\x00s\x00v\x00g\
\x00\x11\
\x0bv='\
\x00b\
\x00r\x00a\x00n\x00c\x00h\x00-\x00c\x00l\x00o\x00s\x00e\x00d\x00.\x00s\x00v\x00g\
\
\x00\x0a\
\x08\x94m\xc7\
\x00s\
\x00e\x00a\x00r\x00c\x00h\x00.\x00s\x00v\x00g\
\x00\x09\
\x0b\x9e\x89\x07\
\x00c\
\x00h\x00e\x00c\x00k\x00.\x00s\x00v\x00g\
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
\x00\x0a\
\x08X\x02G\
\x00t\
\x00e\x00n\x00a\x00n\x00t\x00.\x00s\x00v\x00g\
\x00\x12\
\x01\xfb\xab\x87\
\x00f\
\x00u\x00l\x00l\x00-\x00d\x00i\x00s\x00c\x00o\x00v\x00e\x00r\x00y\x00.\x00s\x00v\
\x00g\
\x00\x0b\
\x00\xb5Hg\
\x00w\
\x00a\x00r\x00n\x00i\x00n\x00g\x00.\x00s\x00v\x00g\
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
"

qt_resource_struct = b"\
\x00\x00\x00\x00\x00\x02\x00\x00\x00\x02\x00\x00\x00\x01\
\x00\x00\x00\x00\x00\x02\x00\x00\x00:\x00\x00\x00\x03\
\x00\x00\x00\x10\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\
\x00\x00\x02\xc8\x00\x00\x00\x00\x00\x01\x00\x00`\x0b\
\x00\x00\x06\x84\x00\x00\x00\x00\x00\x01\x00\x00\xb0\xf4\
\x00\x00\x01\xb0\x00\x00\x00\x00\x00\x01\x00\x00K\xea\
\x00\x00\x00|\x00\x00\x00\x00\x00\x01\x00\x002\xa5\
\x00\x00\x06\xc4\x00\x00\x00\x00\x00\x01\x00\x00\xb3\xa5\
\x00\x00\x00\xa2\x00\x00\x00\x00\x00\x01\x00\x003n\
\x00\x00\x02|\x00\x00\x00\x00\x00\x01\x00\x00Y\x10\
\x00\x00\x06Z\x00\x00\x00\x00\x00\x01\x00\x00\xaa\xdb\
\x00\x00\x01~\x00\x00\x00\x00\x00\x01\x00\x00G \
\x00\x00\x04\xfe\x00\x00\x00\x00\x00\x01\x00\x00\x8b+\
\x00\x00\x030\x00\x00\x00\x00\x00\x01\x00\x00f\xbc\
\x00\x00\x03\xc0\x00\x00\x00\x00\x00\x01\x00\x00oR\
\x00\x00\x04\x98\x00\x00\x00\x00\x00\x01\x00\x00~w\
\x00\x00\x02\xe4\x00\x00\x00\x00\x00\x01\x00\x00a$\
\x00\x00\x04v\x00\x00\x00\x00\x00\x01\x00\x00}\xfd\
\x00\x00\x03h\x00\x00\x00\x00\x00\x01\x00\x00j\xa3\
\x00\x00\x040\x00\x00\x00\x00\x00\x01\x00\x00z\x89\
\x00\x00\x04\xd4\x00\x00\x00\x00\x00\x01\x00\x00\x84l\
\x00\x00\x02<\x00\x00\x00\x00\x00\x01\x00\x00U\x86\
\x00\x00\x06(\x00\x00\x00\x00\x00\x01\x00\x00\xa5\xcc\
\x00\x00\x05\xee\x00\x00\x00\x00\x00\x01\x00\x00\xa3?\
\x00\x00\x03R\x00\x00\x00\x00\x00\x01\x00\x00i\x0f\
\x00\x00\x02*\x00\x00\x00\x00\x00\x01\x00\x00R\xd2\
\x00\x00\x01^\x00\x00\x00\x00\x00\x01\x00\x00Bv\
\x00\x00\x06@\x00\x00\x00\x00\x00\x01\x00\x00\xa7\x88\
\x00\x00\x05 \x00\x00\x00\x00\x00\x01\x00\x00\x91G\
\x00\x00\x04\xea\x00\x00\x00\x00\x00\x01\x00\x00\x87\x13\
\x00\x00\x05\x96\x00\x00\x00\x00\x00\x01\x00\x00\x95n\
\x00\x00\x05d\x00\x00\x00\x00\x00\x01\x00\x00\x93\xb7\
\x00\x00\x06\xe2\x00\x00\x00\x00\x00\x01\x00\x00\xb8\x5c\
\x00\x00\x00R\x00\x00\x00\x00\x00\x01\x00\x00.Y\
\x00\x00\x03\xd6\x00\x00\x00\x00\x00\x01\x00\x00q\x11\
\x00\x00\x00\xce\x00\x00\x00\x00\x00\x01\x00\x007\xbe\
\x00\x00\x03\x16\x00\x00\x00\x00\x00\x01\x00\x00e#\
\x00\x00\x03\x02\x00\x00\x00\x00\x00\x01\x00\x00c\xb1\
\x00\x00\x04\xbe\x00\x00\x00\x00\x00\x01\x00\x00\x81x\
\x00\x00\x03\x8a\x00\x00\x00\x00\x00\x01\x00\x00n6\
\x00\x00\x05\xca\x00\x00\x00\x00\x00\x01\x00\x00\xa0\xf4\
\x00\x00\x04\x10\x00\x00\x00\x00\x00\x01\x00\x00v\xd9\
\x00\x00\x01\x0c\x00\x00\x00\x00\x00\x01\x00\x00;~\
\x00\x00\x02\x10\x00\x00\x00\x00\x00\x01\x00\x00P8\
\x00\x00\x016\x00\x00\x00\x00\x00\x01\x00\x00@\x1c\
\x00\x00\x000\x00\x00\x00\x00\x00\x01\x00\x00+L\
\x00\x00\x05<\x00\x00\x00\x00\x00\x01\x00\x00\x93\x03\
\x00\x00\x03\xa8\x00\x00\x00\x00\x00\x01\x00\x00n\xb0\
\x00\x00\x05~\x00\x00\x00\x00\x00\x01\x00\x00\x94\xa4\
\x00\x00\x02\x90\x00\x00\x00\x00\x00\x01\x00\x00[E\
\x00\x00\x01\xcc\x00\x00\x00\x00\x00\x01\x00\x00M\xcd\
\x00\x00\x01\x94\x00\x00\x00\x00\x00\x01\x00\x00I\x16\
\x00\x00\x03\xf8\x00\x00\x00\x00\x00\x01\x00\x00q\xda\
\x00\x00\x02\xae\x00\x00\x00\x00\x00\x01\x00\x00^i\
\x00\x00\x05\xb0\x00\x00\x00\x00\x00\x01\x00\x00\x9a\xf2\
\x00\x00\x01\xe2\x00\x00\x00\x00\x00\x01\x00\x00O\xc2\
\x00\x00\x04T\x00\x00\x00\x00\x00\x01\x00\x00z\xfc\
\x00\x00\x00\xe6\x00\x00\x00\x00\x00\x01\x00\x009Y\
\x00\x00\x02V\x00\x00\x00\x00\x00\x01\x00\x00XH\
\x00\x00\x06\x00\x00\x00\x00\x00\x00\x01\x00\x00\xa5\x04\
\x00\x00\x06\xa0\x00\x00\x00\x00\x00\x01\x00\x00\xb3*\
"

def qInitResources():
    QtCore.qRegisterResourceData(0x01, qt_resource_struct, qt_resource_name, qt_resource_data)

def qCleanupResources():
    QtCore.qUnregisterResourceData(0x01, qt_resource_struct, qt_resource_name, qt_resource_data)

qInitResources()
