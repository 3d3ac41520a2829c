"""The checks of files for download: a plain table."""

from __future__ import annotations

from sitegen.checks.check import FileCheck
from sitegen.checks.makers_named import MAKERS_NAMED

FILE_CHECKS: tuple[FileCheck, ...] = (MAKERS_NAMED,)
