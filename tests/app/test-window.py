#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-window.py BUILD: does in the window what a user does, from the first start to a project lost and found.

Sees and touches it through the accessibility tree, on a screen and a session bus of its own.
"""
import json
import sys

from story import Story, main, wait

PROJECT = "Digitalt tilsyn om natta"
BENEFIT = {
    "Title": "Frigjorte timer",
    "Unit": "timer per uke",
    "Baseline": "0",
    "Baseline date": "1.1.2024",
    "Target": "40",
    "Target date": "1.7.2026",
}
MEASUREMENTS = (("1.12.2024", "8"), ("01.06.2025", "15,5"), ("1.12.25", "24"))


class FirstDays(Story):
    """From the first start to a project lost and found."""

    def new_project(self):
        self.go("Projects", "GevProjectsPage")
        self.window.click("push button", "New Project")
        dialog = self.window.dialog("New Project")
        self.window.type("text", "Title", PROJECT, dialog)
        self.window.click("push button", "Create", dialog)
        self.window.closed("New Project")
        self.window.find("label", PROJECT)
        assert PROJECT in self.ask("list", "projects")

    def new_benefit(self):
        page = self.window.find("filler", "GevProjectPage")
        self.window.click("page tab", "Benefits", page)
        self.window.click("push button", "New Benefit…", page)
        dialog = self.window.dialog("New Benefit")
        for name, text in BENEFIT.items():
            self.window.type("text", name, text, dialog)
        self.window.click("push button", "Add", dialog)
        self.window.closed("New Benefit")
        assert BENEFIT["Title"] in self.ask("list", "benefits")

    def detail(self):
        return self.window.find("filler", "GevBenefitDetail", self.window.find("filler", "GevProjectPage"))

    def curve(self):
        """What the curve of the benefit says to one who cannot see it."""
        return self.window.describe("image", BENEFIT["Title"], self.detail())

    def price(self):
        self.window.click("push button", "Edit…", self.detail())
        editor = self.window.dialog(BENEFIT["Title"])
        self.window.click("check box", "Priced", editor)
        entry = self.window.type("text", "Value of one unit", "186 150", editor)
        self.window.point(entry)
        self.window.key("Return")
        self.window.click("push button", "Close", editor)
        self.window.closed(BENEFIT["Title"])
        assert json.loads(self.ask("list", "benefits", "--format=json"))[0]["unit_value_ore"] == 18615000

    def measure(self):
        for number, (date, value) in enumerate(MEASUREMENTS, 1):
            before = self.curve()
            self.window.type("text", "Date of the measurement", date, self.detail())
            self.window.type("text", "Value measured", value, self.detail())
            self.window.click("push button", "Add", self.window.find("filler", "GevMeasurementEntry", self.detail()))
            wait("the curve to say something else", lambda: self.curve() != before)
            assert len(json.loads(self.ask("list", "measurements", "--format=json"))) == number
        assert "24" in self.curve() and "60" in self.curve(), self.curve()

    def overview(self):
        """All that the overview says."""
        page = self.go("Overview", "GevOverviewPage")
        return [self.window.words(node) for node in self.window.all(None, "", page)]

    def see_overview(self):
        self.project_overview = self.overview()
        self.open_project()

    def see_change(self):
        wait("the overview to say something else", lambda: self.overview() != self.project_overview)
        self.whole_overview = self.overview()
        self.open_project()

    def open_project(self):
        page = self.go("Projects", "GevProjectsPage")
        self.window.point(self.window.find("label", PROJECT, page))
        self.window.key("Return")
        self.window.find("push button", "Back")

    def n_measurements(self):
        return len(json.loads(self.ask("list", "measurements", "--format=json")))

    def undo(self):
        after = self.curve()
        self.window.click("push button", "Undo")
        wait("the last measurement to go", lambda: self.n_measurements() == 2)
        wait("the curve to follow", lambda: self.curve() != after)
        self.window.click("push button", "Redo")
        wait("the last measurement to come back", lambda: self.n_measurements() == 3)
        wait("the curve to be as it was", lambda: self.curve() == after)

    def save_report(self):
        path = self.folder / "rapport.pdf"
        page = self.go("Reports", "GevReportsPage")
        self.window.click("push button", "Save as PDF…", page)
        self.save_as("Save Report", path)
        wait("the report", path.exists)
        assert path.read_bytes().startswith(b"%PDF-")

    def export(self, path):
        page = self.go("Exchange", "GevExchangePage")
        self.window.click("push button", "Export…", page)
        self.save_as("Export", path)
        self.window.find("label", f"Exported {path.name}", page)

    def export_first(self):
        self.export(self.folder / "før.xml")
        self.list_before = self.ask("list", "benefits", "--format=json")

    def delete_project(self):
        self.open_project()
        page = self.window.find("filler", "GevProjectPage")
        self.window.click("push button", "Project Menu", page)
        self.window.click("menu item", "Delete Project", page)
        wait("the project to go", lambda: PROJECT not in self.ask("list", "projects"))
        assert self.n_measurements() == 0

    def import_again(self):
        page = self.go("Exchange", "GevExchangePage")
        self.window.click("push button", "Choose File…", page)
        self.open_file("Import", self.folder / "før.xml")
        view = self.window.find("filler", "GevImportView", page)
        self.window.find("table row", f"New: {PROJECT}", view)
        self.window.click("push button", "Import", view)
        self.window.find("label", "Imported før.xml", page)

    def same_again(self):
        self.export(self.folder / "etter.xml")
        assert (self.folder / "etter.xml").read_bytes() == (self.folder / "før.xml").read_bytes()
        assert self.ask("list", "benefits", "--format=json") == self.list_before
        wait("the overview to be as it was", lambda: self.overview() == self.whole_overview)

    steps = (
        ("the first start makes a portfolio", Story.first_start),
        ("a new project has its page", new_project),
        ("a benefit has a baseline and a target", new_benefit),
        ("and a value in kroner", price),
        ("the overview has it", see_overview),
        ("each measurement moves the curve", measure),
        ("and the overview", see_change),
        ("undo and redo", undo),
        ("the report is saved as PDF", save_report),
        ("the portfolio is exported", export_first),
        ("the project is deleted", delete_project),
        ("the import brings it back", import_again),
        ("as it was, to the byte", same_again),
        ("the window closes", Story.close),
    )


if __name__ == "__main__":
    sys.exit(main(FirstDays))
