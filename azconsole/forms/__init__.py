"""Generated from ui/*.ui and resources/azconsole.qrc by tools/compile_forms.py; never edited by hand."""
