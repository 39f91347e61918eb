"""The window: QtWidgets only, no operation, no thread."""
