"""`python -m azconsole` is the command `azconsole`."""

import sys

from azconsole.cli.main import main

sys.exit(main())
