from PySide6 import QtCore

qt_resource_data = b"\
\x00\x00\x22\x09\
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
Menus */\x0aQMenu {\
 background: $ba\
se; border: 1px \
solid $field_bor\
der; padding: 2p\
x; }\x0aQMenu::item\
 { padding: 4px \
26px 4px 10px; b\
order: 1px solid\
 transparent; }\x0a\
QMenu::item:sele\
cted { backgroun\
d: $row; border-\
color: $row_bord\
er; color: $text\
; }\x0aQMenu::item:\
disabled { color\
: $disabled; }\x0aQ\
Menu::separator \
{ height: 1px; b\
ackground: $bord\
er; margin: 3px \
4px 3px 28px; }\x0a\
QMenu::icon { pa\
dding-left: 6px;\
 }\x0a\x0a/* The ribbo\
n */\x0a#ribbonTop \
{ background: $t\
abs; border: non\
e; }\x0a#applicatio\
nButton { backgr\
ound: qlineargra\
dient(x1:0, y1:0\
, x2:0, y2:1, st\
op:0 $app_button\
_top, stop:1 $ap\
p_button);\x0a  bor\
der: 1px solid $\
app_button; bord\
er-bottom: none;\
 min-width: 56px\
; min-height: 23\
px; padding: 0; \
}\x0a#applicationBu\
tton:hover, #app\
licationButton:p\
ressed, #applica\
tionButton:focus\
 { border-color:\
 $focus; backgro\
und: $app_button\
_top; }\x0a#applica\
tionButton::menu\
-indicator { ima\
ge: none; }\x0a#rib\
bonTabs::tab { b\
ackground: trans\
parent; color: $\
text; padding: 4\
px 17px 5px 17px\
; margin-top: 2p\
x;\x0a  border: 1px\
 solid transpare\
nt; border-botto\
m: none; border-\
top-left-radius:\
 2px; border-top\
-right-radius: 2\
px; }\x0a#ribbonTab\
s::tab:selected \
{ background: $r\
ibbon_top; borde\
r-color: $border\
; }\x0a#ribbonTabs:\
:tab:hover:!sele\
cted { backgroun\
d: $button_hover\
; }\x0a#ribbonTabs:\
focus::tab:selec\
ted { border-col\
or: $focus; }\x0a#r\
ibbonPages { bac\
kground: qlinear\
gradient(x1:0, y\
1:0, x2:0, y2:1,\
 stop:0 $ribbon_\
top, stop:0.55 $\
ribbon_top, stop\
:1 $ribbon);\x0a  b\
order-top: 1px s\
olid $border; bo\
rder-bottom: 1px\
 solid $node_bor\
der; }\x0aQFrame[ro\
le=\x22ribbonPage\x22]\
 { background: t\
ransparent; bord\
er: none; }\x0aQFra\
me[role=\x22ribbonG\
roup\x22] { backgro\
und: transparent\
; border: none;\x0a\
  border-right: \
1px solid qlinea\
rgradient(x1:0, \
y1:0, x2:0, y2:1\
, stop:0 transpa\
rent, stop:0.3 $\
border, stop:1 $\
border); }\x0aQLabe\
l[role=\x22ribbonCa\
ption\x22] { color:\
 $muted; }\x0aRibbo\
nButton { border\
: 1px solid tran\
sparent; border-\
radius: 2px; pad\
ding: 2px 4px; c\
olor: $text; }\x0aR\
ibbonButton[larg\
e=\x22true\x22] { padd\
ing: 4px 6px 0 6\
px; min-width: 4\
8px; }\x0aRibbonBut\
ton:hover { back\
ground: $row_top\
; border-color: \
$row_border; }\x0aR\
ibbonButton:pres\
sed { background\
: $row; border-c\
olor: $row_borde\
r; }\x0aRibbonButto\
n:focus { border\
-color: $focus; \
}\x0aRibbonButton:d\
isabled { color:\
 $disabled; }\x0aQL\
abel[role=\x22keyTi\
p\x22] { background\
: $base; color: \
$text; border: 1\
px solid $field_\
border; border-r\
adius: 2px; padd\
ing: 0 4px; }\x0aQL\
abel[role=\x22keyTi\
p\x22]:disabled { c\
olor: $disabled;\
 }\x0a\x0aQToolButton[\
role=\x22flat\x22] { b\
order: 1px solid\
 transparent; bo\
rder-radius: 2px\
; padding: 2px; \
}\x0aQToolButton[ro\
le=\x22flat\x22]:hover\
 { background: $\
row_top; border-\
color: $row_bord\
er; }\x0aQToolButto\
n[role=\x22flat\x22]:p\
ressed { backgro\
und: $row; }\x0aQTo\
olButton[role=\x22f\
lat\x22]:focus { bo\
rder-color: $foc\
us; }\x0aQToolButto\
n[role=\x22flat\x22]::\
menu-indicator, \
QToolButton[role\
=\x22segment\x22]::men\
u-indicator { im\
age: none; }\x0a\x0a/*\
 The yellow bar \
and the address \
bar */\x0a#noticeBa\
r { background: \
$notice; border:\
 none; border-bo\
ttom: 1px solid \
$notice_border; \
}\x0a#noticeText { \
color: $notice_t\
ext; }\x0a#addressB\
ar { background:\
 $tabs; border: \
none; border-bot\
tom: 1px solid $\
border; }\x0a#bread\
crumb { backgrou\
nd: $base; borde\
r: 1px solid $no\
de_border; min-h\
eight: 22px; }\x0aQ\
ToolButton[role=\
\x22segment\x22] { bor\
der: 1px solid t\
ransparent; padd\
ing: 1px 4px; co\
lor: $text; back\
ground: transpar\
ent; }\x0aQToolButt\
on[role=\x22segment\
\x22]:hover:enabled\
, QToolButton[ro\
le=\x22segment\x22]:pr\
essed { backgrou\
nd: $row_top; bo\
rder-color: $row\
_border; }\x0aQTool\
Button[role=\x22seg\
ment\x22]:focus { b\
order-color: $fo\
cus; }\x0a\x0a/* The n\
avigation pane *\
/\x0a#navigationOpe\
n, #navigationSt\
rip { border: no\
ne; border-right\
: 1px solid $bor\
der;\x0a  backgroun\
d: qlineargradie\
nt(x1:0, y1:0, x\
2:1, y2:0, stop:\
0 $pane_top, sto\
p:1 $pane); }\x0aQL\
abel[role=\x22paneH\
eading\x22] { color\
: $pane_heading;\
 font-weight: 60\
0; }\x0a#navigation\
Tree { backgroun\
d: transparent; \
border: none; ou\
tline: 0; show-d\
ecoration-select\
ed: 0; selection\
-background-colo\
r: transparent; \
}\x0a#navigationTre\
e::item { paddin\
g: 0 3px; height\
: 24px; color: $\
text; background\
: transparent; }\
\x0a#navigationTree\
::branch { backg\
round: transpare\
nt; border: none\
; }\x0a#navigationT\
ree::branch:has-\
children:closed \
{ image: url(:/i\
cons/branch-clos\
ed.svg); }\x0a#navi\
gationTree::bran\
ch:has-children:\
open { image: ur\
l(:/icons/branch\
-open.svg); }\x0a#n\
avigationSplitte\
r { background: \
transparent; }\x0a#\
navigationSplitt\
er::handle { bor\
der-top: 1px sol\
id $node_border;\
 border-bottom: \
1px solid $node_\
border; backgrou\
nd: $pane_top; m\
argin: 1px 2px; \
}\x0a#workspaceButt\
ons { background\
: transparent; b\
order: none; }\x0aQ\
ToolButton[role=\
\x22workspace\x22] { b\
order: 1px solid\
 transparent; bo\
rder-radius: 2px\
; padding: 4px 6\
px; color: $text\
; font-weight: 6\
00; }\x0aQToolButto\
n[role=\x22workspac\
e\x22]:hover { back\
ground: $node_to\
p; border-color:\
 $border; }\x0aQToo\
lButton[role=\x22wo\
rkspace\x22]:checke\
d { border-color\
: $node_border;\x0a\
  background: ql\
ineargradient(x1\
:0, y1:0, x2:0, \
y2:1, stop:0 $no\
de_top, stop:1 $\
node); }\x0aQToolBu\
tton[role=\x22works\
pace\x22]:focus { b\
order-color: $fo\
cus; }\x0a\x0a/* Lists\
 */\x0aQFrame[role=\
\x22listBand\x22] { ba\
ckground: $tabs;\
 border: none; }\
\x0aQLabel[role=\x22li\
stHeading\x22] { co\
lor: $pane_headi\
ng; font-weight:\
 600; }\x0aQLabel[r\
ole=\x22listCount\x22]\
 { color: $muted\
; }\x0aQLineEdit[ro\
le=\x22search\x22] { b\
ackground: $base\
; border: 1px so\
lid $node_border\
; padding: 2px 4\
px; selection-ba\
ckground-color: \
$highlight; }\x0aQL\
ineEdit[role=\x22se\
arch\x22]:focus { b\
order-color: $fo\
cus; }\x0aResultsTa\
ble { background\
: $base; border:\
 none; outline: \
0; selection-col\
or: $text; }\x0aRes\
ultsTable::item \
{ padding: 0 3px\
; border: none; \
border-top: 1px \
solid transparen\
t; border-bottom\
: 1px solid tran\
sparent; }\x0aResul\
tsTable::item:ho\
ver { background\
: $row_hover; }\x0a\
ResultsTable::it\
em:selected { co\
lor: $text; bord\
er-top: 1px soli\
d $row_border; b\
order-bottom: 1p\
x solid $row_bor\
der;\x0a  backgroun\
d: qlineargradie\
nt(x1:0, y1:0, x\
2:0, y2:1, stop:\
0 $row_top, stop\
:1 $row); }\x0aResu\
ltsTable::item:s\
elected:!active \
{ background: $n\
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
#detailsTabs:foc\
us::tab:selected\
 { border-color:\
 $focus; }\x0a#disc\
overyItems { bac\
kground: $base; \
outline: 0; }\x0a#d\
iscoveryItems::i\
tem { padding: 3\
px; border: 1px \
solid transparen\
t; color: $text;\
 }\x0a#discoveryIte\
ms::item:selecte\
d { color: $text\
; border: 1px so\
lid $row_border;\
\x0a  background: q\
lineargradient(x\
1:0, y1:0, x2:0,\
 y2:1, stop:0 $r\
ow_top, stop:1 $\
row); }\x0a\x0aQStatus\
Bar { background\
: $tabs; border-\
top: 1px solid $\
border; min-heig\
ht: 22px; }\x0aQSta\
tusBar::item { b\
order: none; }\x0a#\
statusText { pad\
ding-left: 4px; \
}\x0a#statusProgres\
s { border: 1px \
solid $node_bord\
er; background: \
$base; }\x0a#status\
Progress::chunk \
{ background: $f\
ocus; }\x0a\
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
\x00\x12\
\x0a\xbcA\x07\
\x00a\
\x00z\x00u\x00r\x00e\x00-\x00s\x00e\x00r\x00v\x00i\x00c\x00e\x00s\x00.\x00s\x00v\
\x00g\
\x00\x0d\
\x08Q\xc4\xa7\
\x00c\
\x00o\x00n\x00f\x00i\x00g\x00u\x00r\x00e\x00.\x00s\x00v\x00g\
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
"

qt_resource_struct = b"\
\x00\x00\x00\x00\x00\x02\x00\x00\x00\x02\x00\x00\x00\x01\
\x00\x00\x00\x00\x00\x02\x00\x00\x00/\x00\x00\x00\x03\
\x00\x00\x00\x10\x00\x00\x00\x00\x00\x01\x00\x00\x00\x00\
\x00\x00\x02\x16\x00\x00\x00\x00\x00\x01\x00\x00G\xd4\
\x00\x00\x05H\x00\x00\x00\x00\x00\x01\x00\x00\x8e\x91\
\x00\x00\x01*\x00\x00\x00\x00\x00\x01\x00\x009)\
\x00\x00\x00Z\x00\x00\x00\x00\x00\x01\x00\x00&Y\
\x00\x00\x05\x88\x00\x00\x00\x00\x00\x01\x00\x00\x91B\
\x00\x00\x00\x80\x00\x00\x00\x00\x00\x01\x00\x00'\x22\
\x00\x00\x01\xca\x00\x00\x00\x00\x00\x01\x00\x00@\xd9\
\x00\x00\x05\x1e\x00\x00\x00\x00\x00\x01\x00\x00\x88x\
\x00\x00\x03\xe6\x00\x00\x00\x00\x00\x01\x00\x00k\x13\
\x00\x00\x02\xce\x00\x00\x00\x00\x00\x01\x00\x00R;\
\x00\x00\x03\x84\x00\x00\x00\x00\x00\x01\x00\x00`\xe6\
\x00\x00\x02v\x00\x00\x00\x00\x00\x01\x00\x00M\x8c\
\x00\x00\x03>\x00\x00\x00\x00\x00\x01\x00\x00]r\
\x00\x00\x03\xbc\x00\x00\x00\x00\x00\x01\x00\x00dT\
\x00\x00\x04\xec\x00\x00\x00\x00\x00\x01\x00\x00\x83i\
\x00\x00\x04\xb2\x00\x00\x00\x00\x00\x01\x00\x00\x80\xdc\
\x00\x00\x02`\x00\x00\x00\x00\x00\x01\x00\x00K\xf8\
\x00\x00\x00\xee\x00\x00\x00\x00\x00\x01\x00\x001\xab\
\x00\x00\x05\x04\x00\x00\x00\x00\x00\x01\x00\x00\x85%\
\x00\x00\x04\x08\x00\x00\x00\x00\x00\x01\x00\x00q/\
\x00\x00\x03\xd2\x00\x00\x00\x00\x00\x01\x00\x00f\xfb\
\x00\x00\x04~\x00\x00\x00\x00\x00\x01\x00\x00uV\
\x00\x00\x04L\x00\x00\x00\x00\x00\x01\x00\x00s\x9f\
\x00\x00\x000\x00\x00\x00\x00\x00\x01\x00\x00\x22\x0d\
\x00\x00\x02\xe4\x00\x00\x00\x00\x00\x01\x00\x00S\xfa\
\x00\x00\x00\xac\x00\x00\x00\x00\x00\x01\x00\x00+r\
\x00\x00\x02F\x00\x00\x00\x00\x00\x01\x00\x00J_\
\x00\x00\x022\x00\x00\x00\x00\x00\x01\x00\x00H\xed\
\x00\x00\x03\xa6\x00\x00\x00\x00\x00\x01\x00\x00a`\
\x00\x00\x02\x98\x00\x00\x00\x00\x00\x01\x00\x00Q\x1f\
\x00\x00\x03\x1e\x00\x00\x00\x00\x00\x01\x00\x00Y\xc2\
\x00\x00\x00\xc4\x00\x00\x00\x00\x00\x01\x00\x00-\x0d\
\x00\x00\x01\x8a\x00\x00\x00\x00\x00\x01\x00\x00=w\
\x00\x00\x04$\x00\x00\x00\x00\x00\x01\x00\x00r\xeb\
\x00\x00\x02\xb6\x00\x00\x00\x00\x00\x01\x00\x00Q\x99\
\x00\x00\x04f\x00\x00\x00\x00\x00\x01\x00\x00t\x8c\
\x00\x00\x01\xde\x00\x00\x00\x00\x00\x01\x00\x00C\x0e\
\x00\x00\x01F\x00\x00\x00\x00\x00\x01\x00\x00;\x0c\
\x00\x00\x01\x0e\x00\x00\x00\x00\x00\x01\x00\x006U\
\x00\x00\x03\x06\x00\x00\x00\x00\x00\x01\x00\x00T\xc3\
\x00\x00\x01\xfc\x00\x00\x00\x00\x00\x01\x00\x00F2\
\x00\x00\x04\x98\x00\x00\x00\x00\x00\x01\x00\x00z\xda\
\x00\x00\x01\x5c\x00\x00\x00\x00\x00\x01\x00\x00=\x01\
\x00\x00\x03b\x00\x00\x00\x00\x00\x01\x00\x00]\xe5\
\x00\x00\x01\xa4\x00\x00\x00\x00\x00\x01\x00\x00@\x11\
\x00\x00\x04\xc4\x00\x00\x00\x00\x00\x01\x00\x00\x82\xa1\
\x00\x00\x05d\x00\x00\x00\x00\x00\x01\x00\x00\x90\xc7\
"

def qInitResources():
    QtCore.qRegisterResourceData(0x01, qt_resource_struct, qt_resource_name, qt_resource_data)

def qCleanupResources():
    QtCore.qUnregisterResourceData(0x01, qt_resource_struct, qt_resource_name, qt_resource_data)

qInitResources()
