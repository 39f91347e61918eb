#!/bin/sh
# macOS: a double-click opens the console. Python 3.11 or later must be there (python.org or Homebrew).
cd "$(dirname "$0")" || exit 1
exec python3 run.py
