"""What stands between the window and the operations. QtCore only, no widgets."""
