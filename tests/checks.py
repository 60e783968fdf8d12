# SPDX-License-Identifier: GPL-3.0-or-later
"""What the check-* tests share: the source tree, and the Test Anything Protocol."""
import json
import os
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent


def sources(*folders, endings=None):
    """Yields the files under the folders of the source tree, in order; no build folders, nothing hidden."""
    for folder in folders:
        for path, names, files in os.walk(TOP / folder):
            names[:] = sorted(name for name in names if name[0] not in "._")
            for name in sorted(files):
                if endings is None or name.endswith(endings):
                    yield pathlib.Path(path, name)


def shown(path):
    return str(path.relative_to(TOP))


def targets(build):
    """The build's targets, as meson tells of them."""
    return json.loads(pathlib.Path(build, "meson-info", "intro-targets.json").read_text(encoding="utf-8"))


def xgettext_arguments(build):
    """The keywords and flags of po/meson.build, as they reach xgettext when the template is made."""
    ninja = pathlib.Path(build, "build.ninja").read_text(encoding="utf-8")
    return re.search(r"--extra-args=([^\s']+)", ninja)[1].split("@@") + ["-k_"]


class Points:
    """The points of one TAP test: each a rule, with what breaks it."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def check(self, rule, broken):
        self.count += 1
        broken = list(broken)
        print(f"{'not ok' if broken else 'ok'} {self.count} {rule}")
        for line in broken:
            print(line, file=sys.stderr)
        self.failed += bool(broken)

    def finish(self):
        print(f"1..{self.count}")
        return 1 if self.failed else 0
