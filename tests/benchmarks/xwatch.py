"""Watches an X display from outside: when does a program's first real window show real pixels? By ctypes on libX11.

Without a window manager a program's windows are children of the root window, whose MapNotify events tell of them. A
window counts as painted when a few lines across it show several colours: an empty window has one.
"""

from __future__ import annotations

import ctypes
import os
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

_MAP_NOTIFY = 19
_SUBSTRUCTURE_NOTIFY = 1 << 19
_ALL_PLANES = ctypes.c_ulong(-1)
_Z_PIXMAP = 2
_SMALLEST = (300, 200)  # tray icons, splash screens and helper windows are no main window
_COLOURS = 6
_LINES = 9
_POLL_SECONDS = 0.002


class _MapEvent(ctypes.Structure):
    """XMapEvent of Xlib.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("event", ctypes.c_ulong),
        ("window", ctypes.c_ulong),
        ("override_redirect", ctypes.c_int),
    )


class _Event(ctypes.Union):
    """XEvent of Xlib.h, as large as the largest of them."""

    _fields_ = (("map", _MapEvent), ("pad", ctypes.c_long * 24))


class _Image(ctypes.Structure):
    """The beginning of XImage of Xlib.h."""

    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.POINTER(ctypes.c_char)),
        ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
    )


_ERROR_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


_ignore = _ERROR_HANDLER(lambda _display, _error: 0)
"""A window may be gone when it is asked for its pixels: that is no reason to end, which is Xlib's default."""


class Watcher:
    """A connection to a display that sees windows appear."""

    def __init__(self, display: str) -> None:
        self._x = _library()
        self._display = self._x.XOpenDisplay(display.encode())
        if not self._display:
            raise OSError(f"the X display {display} does not answer")
        self._x.XSetErrorHandler(_ignore)
        root = self._x.XDefaultRootWindow(self._display)
        self._x.XSelectInput(self._display, root, _SUBSTRUCTURE_NOTIFY)
        self._x.XSync(self._display, 1)

    def close(self) -> None:
        """Leave the display."""
        self._x.XCloseDisplay(self._display)

    def forget(self) -> None:
        """Throw away the events so far."""
        self._x.XSync(self._display, 1)

    def first_painted(self, seconds: float) -> tuple[float, int]:
        """Wait for the first main window with real pixels: (time.perf_counter() then, its X id). Raises TimeoutError."""
        deadline = time.perf_counter() + seconds
        windows: list[int] = []
        while time.perf_counter() < deadline:
            windows += self._mapped()
            for window in windows:
                if self._painted(window):
                    return time.perf_counter(), window
            if windows:
                time.sleep(_POLL_SECONDS)
            else:
                select.select([self._x.XConnectionNumber(self._display)], [], [], 0.05)
        raise TimeoutError(f"no painted window within {seconds:g} seconds")

    def _mapped(self) -> Iterator[int]:
        event = _Event()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.map.type == _MAP_NOTIFY and not event.map.override_redirect:
                yield int(event.map.window)

    def _painted(self, window: int) -> bool:
        width, height = self.size(window)
        if width < _SMALLEST[0] or height < _SMALLEST[1]:
            return False
        colours: set[bytes] = set()
        for number in range(1, _LINES + 1):
            colours.update(self.line(window, height * number // (_LINES + 1), width))
            if len(colours) >= _COLOURS:
                return True
        return False

    def size(self, window: int) -> tuple[int, int]:
        """Width and height in pixels; (0, 0) when the window is gone."""
        root, x, y = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_int()
        numbers = [ctypes.c_uint() for _ in range(4)]
        pointers = [ctypes.byref(value) for value in (root, x, y, *numbers)]
        found = self._x.XGetGeometry(self._display, window, *pointers)
        return (numbers[0].value, numbers[1].value) if found else (0, 0)

    def line(self, window: int, y: int, width: int) -> list[bytes]:
        """The pixels of one line, four bytes each; empty when the window is gone or hidden."""
        image = self._x.XGetImage(self._display, window, 0, y, width, 1, _ALL_PLANES, _Z_PIXMAP)
        if not image:
            return []
        data = ctypes.string_at(image.contents.data, image.contents.bytes_per_line)
        self._x.XDestroyImage(image)
        return [data[start : start + 4] for start in range(0, width * 4, 4)]


def _library() -> ctypes.CDLL:
    """libX11 with the signatures that ctypes cannot guess."""
    library = ctypes.CDLL("libX11.so.6")
    library.XOpenDisplay.restype = ctypes.c_void_p
    library.XDefaultRootWindow.restype = ctypes.c_ulong
    library.XGetImage.restype = ctypes.POINTER(_Image)
    library.XSelectInput.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_long]
    for name in ("XCloseDisplay", "XDefaultRootWindow", "XPending", "XConnectionNumber"):
        getattr(library, name).argtypes = [ctypes.c_void_p]
    library.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]
    library.XNextEvent.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    library.XGetGeometry.argtypes = [ctypes.c_void_p, ctypes.c_ulong, *[ctypes.c_void_p] * 7]
    place_and_size = [ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint]
    library.XGetImage.argtypes = [ctypes.c_void_p, ctypes.c_ulong, *place_and_size, ctypes.c_ulong, ctypes.c_int]
    library.XDestroyImage.argtypes = [ctypes.c_void_p]
    return library


@contextmanager
def virtual_display() -> Iterator[str]:
    """An Xvfb of one's own, gone afterwards; its name, for example ":7"."""
    reading, writing = os.pipe()
    options = ["-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(["Xvfb", *options], pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as answer:
            yield f":{int(answer.readline())}"
    finally:
        server.terminate()
        server.wait(10)
