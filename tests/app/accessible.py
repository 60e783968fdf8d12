# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a window through its accessibility tree, as a screen reader sees it."""
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PAUSE = 0.05
TIMEOUT = 30
PLACE = re.compile(r"Gev\w+Page$")


class NotFound(Exception):
    """What was waited for did not come."""


def wait(what, condition, timeout=TIMEOUT):
    """What the condition gives, once it gives something."""
    end = time.monotonic() + timeout
    while True:
        try:
            found = condition()
        except GLib.Error:  # a widget that went while it was looked at
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise NotFound(what)
        time.sleep(PAUSE)


class Window:
    """A program and what it shows."""

    def __init__(self, command, environment):
        self.process = subprocess.Popen(command, env=environment)
        self.root = wait("the program", self._find_program)

    def _find_program(self):
        if self.process.poll() is not None:
            raise NotFound(f"the program: it ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        programs = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
        return next((program for program in programs if program and program.get_process_id() == self.process.pid), None)

    def _walk(self, node, deep):
        yield node
        try:
            if not deep and PLACE.match(node.get_name() or ""):
                return
            children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
        except GLib.Error:
            return
        for child in filter(None, children):
            yield from self._walk(child, deep)

    def all(self, role, name, within=None):
        """Those with the words in their name, in order.

        All places of the window are in the tree, in view or not, so what is in a place is looked for within it.
        """
        for node in self._walk(within or self.root, within is not None):
            try:
                if role in (None, node.get_role_name()) and name in (node.get_name() or ""):
                    yield node
            except GLib.Error:
                continue

    def has(self, role, name, within=None):
        return next(self.all(role, name, within), None) is not None

    def find(self, role, name, within=None):
        """The one that is called so, or else the first with the words in its name."""

        def get():
            first = None
            for node in self.all(role, name, within):
                if node.get_name() == name:
                    return node
                first = first or node
            return first

        return wait(f"{role} “{name}”", get)

    def words(self, node):
        return node.get_name(), node.get_description()

    def describe(self, role, name, within=None):
        """What is told of it beside its name."""
        return self.find(role, name, within).get_description() or ""

    def _find_dialog(self, title):
        windows = [self.root.get_child_at_index(i) for i in range(self.root.get_child_count())]
        return next((window for window in windows if window and window.get_name() == title), None)

    def dialog(self, title, timeout=TIMEOUT):
        """Waits for a window over the first one."""
        return wait(f"the dialog “{title}”", lambda: self._find_dialog(title), timeout)

    def closed(self, title, timeout=TIMEOUT):
        wait(f"the dialog “{title}” to close", lambda: not self._find_dialog(title), timeout)

    def leave(self, title, button):
        """Leaves a dialog by its button, pressed again where it had just come and did not hear it."""
        for timeout in (5, 5, TIMEOUT):
            dialog = self._find_dialog(title)
            if dialog:
                self.click("push button", button, dialog)
            try:
                return self.closed(title, timeout)
            except NotFound:
                if timeout == TIMEOUT:
                    raise

    def click(self, role, name, within=None):
        """By its action, or where it has none, with the mouse."""
        node = self.find(role, name, within)
        wait(f"{role} “{name}” to be usable", lambda: node.get_state_set().contains(Atspi.StateType.SENSITIVE))
        if Atspi.Accessible.get_interfaces(node).count("Action") and Atspi.Action.get_n_actions(node) > 0:
            Atspi.Action.do_action(node, 0)
        else:
            self.point(node)

    def _settled_place(self, node):
        """Where it is, once it has come into view and no longer slides in."""
        before, place = None, Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        end = time.monotonic() + TIMEOUT
        while before is None or (before.x, before.y) != (place.x, place.y) or 0 in (place.width, place.height):
            if time.monotonic() > end:
                raise NotFound(f"“{node.get_name()}” in view")
            time.sleep(PAUSE)
            before, place = place, Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        return place

    def point(self, node):
        """Clicks the middle of it. Only places in a window are told, so the screen is asked for the window."""
        window = node
        while window.get_parent() and window.get_parent().get_role_name() != "application":
            window = window.get_parent()
        place = self._settled_place(node)
        command = ["xdotool", "search", "--onlyvisible", "--name", f"^{re.escape(window.get_name())}$"]
        number = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1]
        x, y = str(place.x + place.width // 2), str(place.y + place.height // 2)
        subprocess.run(["xdotool", "mousemove", "--window", number, x, y, "click", "1"], check=True)

    def type(self, role, name, text, within=None):
        node = self.find(role, name, within)
        if not Atspi.EditableText.set_text_contents(node, text):
            raise NotFound(f"{role} “{name}” to type in")
        return node

    def choose(self, name, text, within=None):
        """One of the choices under a name, by the keyboard."""
        box = self.find("combo box", name, within)
        self.point(box)
        choices = self.find("list", "", box)
        items = list(self.all("list item", "", choices))
        at = next(number for number, item in enumerate(items) if self.has("label", text, item))
        self.key("Home", *["Down"] * at, "Return")
        wait(f"“{text}” to be chosen", lambda: self.has("label", text, self.find("push button", "", box)))

    def key(self, *keys):
        subprocess.run(["xdotool", "key", *keys], check=True)

    def dump(self, file=sys.stderr):
        def show(node, depth):
            try:
                states = " ".join(state.value_nick for state in node.get_state_set().get_states())
                print("  " * depth, node.get_role_name(), [node.get_name(), node.get_description()], states, file=file)
                children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
            except GLib.Error:
                return
            for child in filter(None, children):
                show(child, depth + 1)

        show(self.root, 0)

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(10)
