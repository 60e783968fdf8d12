# SPDX-License-Identifier: GPL-3.0-or-later
"""A story told in the window: its steps, each a point, on a screen and a session bus of its own."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import traceback

try:
    from accessible import NotFound, Window, wait
except (ImportError, ValueError) as error:
    NotFound = Window = wait = None
    unimportable = str(error)
else:
    unimportable = None

NEEDED = ("Xvfb", "dbus-run-session", "xdotool")


def missing():
    """Why the test cannot run here; None if it can."""
    if unimportable:
        return unimportable
    return next((f"{program} is not installed" for program in NEEDED if not shutil.which(program)), None)


def on_own_screen():
    """Runs this program once more, on a virtual screen that nobody else has."""
    reader, writer = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-noreset", "-nolisten", "tcp"],
        pass_fds=[writer],
        stderr=subprocess.DEVNULL,
    )
    os.close(writer)
    with os.fdopen(reader) as answer:
        number = answer.readline().strip()
    # What the session starts may write too, but not among the points.
    points = os.dup(sys.stdout.fileno())
    environment = dict(os.environ, DISPLAY=f":{number}", GEV_POINTS=str(points), GDK_BACKEND="x11")
    # The accessibility library warns of windows that go while it looks; that is no fault of the program.
    for name in ("WAYLAND_DISPLAY", "XAUTHORITY", "G_DEBUG"):
        environment.pop(name, None)
    try:
        command = ["dbus-run-session", "--", sys.executable, *sys.argv]
        return subprocess.call(command, env=environment, pass_fds=[points], stdout=sys.stderr)
    finally:
        screen.terminate()
        screen.wait()


class Story:
    """The steps, each a point; those after a failed one cannot be told."""

    portfolio = "Solvik kommune"
    now = None
    steps = ()

    def __init__(self, build, folder):
        self.build = pathlib.Path(build)
        self.folder = pathlib.Path(folder)
        self.file = self.folder / f"{self.portfolio}.gevinst"
        self.environment = dict(
            os.environ,
            HOME=str(self.folder),
            XDG_CONFIG_HOME=str(self.folder / "config"),
            XDG_DATA_HOME=str(self.folder / "data"),
            XDG_RUNTIME_DIR=str(self.folder),
            ADW_DISABLE_PORTAL="1",
            G_DEBUG="fatal-warnings,fatal-criticals",
        )
        self.environment.pop("GTK_A11Y", None)
        if self.now:
            self.environment["GEV_NOW"] = self.now
        self.window = Window([self.build / "src/app/gevinst"], self.environment)

    def ask(self, *arguments):
        """What the command line says of the portfolio."""
        return subprocess.run(
            [self.build / "src/cli/gevinst-cli", arguments[0], self.file, *arguments[1:]],
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    def save_as(self, title, path):
        chooser = self.window.dialog(title)
        self.window.type("text", "Name:", str(path), chooser)
        self.window.leave(title, "_Save Save")

    def open_file(self, title, path):
        chooser = self.window.dialog(title)
        self.window.key("ctrl+l")
        self.window.type("text", "GtkFileChooserEntry", str(path), chooser)
        self.window.leave(title, "_Open Open")

    def first_start(self):
        page = self.window.find("filler", "GevWelcomePage")
        self.window.type("text", "Name of your municipality or organisation", self.portfolio, page)
        self.window.click("push button", "Start Empty…", page)
        self.save_as("New Portfolio", self.file)
        self.window.find("label", self.portfolio)
        assert self.file.exists()

    def go(self, place, page):
        """Goes to a place by the sidebar and gives its page."""
        self.window.click("list item", place, self.window.find("list", "Places"))
        return self.window.find("filler", page)

    def close(self):
        self.window.click("push button", "Close")
        assert self.window.process.wait(10) == 0

    def tell(self):
        failed = 0
        for number, (name, step) in enumerate(self.steps, 1):
            try:
                step(self)
            except Exception as reason:
                print(f"not ok {number} {name}")
                traceback.print_exception(reason, file=sys.stderr)
                self.window.dump()
                failed = 1
                break
            print(f"ok {number} {name}", flush=True)
        self.window.end()
        print(f"1..{number}")
        return failed


def main(story):
    """Tells a story of the kind, where it can be told."""
    reason = missing()
    if reason:
        print(f"1..0 # SKIP {reason}")
        return 0
    if "GEV_POINTS" not in os.environ:
        return on_own_screen()
    sys.stdout = os.fdopen(int(os.environ["GEV_POINTS"]), "w")
    with tempfile.TemporaryDirectory() as folder:
        return story(sys.argv[1], folder).tell()
