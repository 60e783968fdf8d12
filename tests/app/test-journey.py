#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-journey.py BUILD: takes an idea through every gate, with a grant, to two other municipalities.

The figures that tell of it are worked out by hand here, see the points table and the formulas of the two indicators.
"""
import json
import sys

from story import NotFound, Story, main, wait

IDEA = "Legemiddelskap i hjemmet"
ASSESSORS = {"Anne": (5, 4, 3, 4), "Bjørn": (3, 2, 4, 3)}
GATES = (
    ("1.6.2024", "Concept"),
    ("1.9.2024", "Planning"),
    ("15.1.2025", "Trial"),
    ("1.9.2025", "Implementation"),
    ("1.3.2026", "Benefit realisation"),
    ("1.9.2026", "Diffusion"),
)
BENEFIT = {
    "Title": "Frigjorte timer",
    "Baseline": "0",
    "Baseline date": "1.1.2025",
    "Target": "40",
    "Target date": "1.7.2026",
}
ADOPTERS = (("Orkland kommune", "1.10.2026"), ("Heim kommune", "1.11.2026"))


class Journey(Story):
    """From the idea box to the neighbours."""

    now = "2026-11-21T12:00:00Z"

    def ask_records(self, kind):
        return json.loads(self.ask("list", kind, "--format=json"))

    def open(self, title, button, within=None):
        """A dialog by its button, pressed again where the page had just been drawn anew and did not hear it."""
        for _ in range(2):
            self.window.click("push button", button, within)
            try:
                return self.window.dialog(title, 3)
            except NotFound:
                continue
        return self.window.dialog(title)

    def fill(self, title, fields, choices=(), accept="Add"):
        """Fills in a dialog that is on its way, and keeps it."""
        dialog = self.window.dialog(title)
        for name, text in fields.items():
            self.window.type("text", name, text, dialog)
        for name, text in choices:
            self.window.choose(name, text, dialog)
        self.window.point(self.window.find("push button", accept, dialog))
        self.window.closed(title)

    def enter_idea(self):
        page = self.go("Ideas", "GevIdeasPage")
        self.open("New Idea", "New Idea", page)
        self.fill("New Idea", {"Title": IDEA, "Need": "Mye kjøring etter medisiner", "Idea by": "Kari, sykepleier"})
        self.window.find("label", "1 idea in the box. 1 has had no answer.", page)

    def score_idea(self):
        page = self.window.find("filler", "GevIdeasPage")
        n_scores = 0
        for assessor, scores in ASSESSORS.items():
            self.window.point(self.window.type("text", "Assessor", assessor, page))
            self.window.key("Return")
            for criterion, points in zip(("Behov", "Gevinst", "Gjennomførbarhet", "Kostnad"), scores):
                self.window.click("push button", f"{criterion}: {points} point", page)
                n_scores += 1
                wait("the score", lambda: len(self.ask_records("idea-scores")) == n_scores)
        # Anne 16 / 4 = 4, Bjørn 12 / 4 = 3.
        self.window.find("label", "3.5 of 5 from 2 assessors, who range from 3 to 4.", page)

    def take_idea_on(self):
        page = self.window.find("filler", "GevIdeasPage")
        self.open("Take the Idea On", "Take On…", page)
        reason = {"Date": "1.3.2024", "Decided by": "Ledergruppa", "Reason": "Behovet er bekreftet"}
        self.fill("Take the Idea On", reason, accept="Take On")
        wait("the box to be empty", lambda: self.window.has("panel", "No ideas in the box", page))

    def project(self):
        page = self.go("Projects", "GevProjectsPage")
        self.window.point(self.window.find("label", IDEA, page))
        self.window.key("Return")
        self.window.find("push button", "Back")
        return self.window.find("filler", "GevProjectPage")

    def pass_gates(self):
        page = self.project()
        self.window.find("push button", "Need verified: present stage", page)
        for date, stage in GATES:
            self.open("New Stage or Decision", "New Stage…", page)
            self.fill("New Stage or Decision", {"Date": date, "Reason": f"Klar for {stage}"})
            self.window.find("push button", f"{stage}: present stage", page)

    def measure_benefit(self):
        page = self.window.find("filler", "GevProjectPage")
        self.window.click("page tab", "Benefits", page)
        self.open("New Benefit", "New Benefit…", page)
        self.fill("New Benefit", BENEFIT)
        detail = self.window.find("filler", "GevBenefitDetail", page)
        self.window.type("text", "Date of the measurement", "1.9.2026", detail)
        self.window.type("text", "Value measured", "30", detail)
        self.window.click("push button", "Add", self.window.find("filler", "GevMeasurementEntry", detail))
        wait("the measurement", lambda: self.ask_records("measurements"))

    def adopt(self):
        page = self.window.find("filler", "GevProjectPage")
        self.window.click("page tab", "Diffusion", page)
        for actor, date in ADOPTERS:
            self.open("New Actor", "New Actor", self.open("Adoption", "Add Adoption…", page))
            self.fill("New Actor", {"Name": actor}, (("Sector", "Municipality"),))
            self.fill("Adoption", {"Date": date}, (("Out or in", "Taken over from us"),))
        assert len(self.ask_records("adoptions")) == len(ADOPTERS)

    def call(self):
        page = self.go("Finances", "GevMoneyPage")
        self.open("New Call", "New Call")
        kind = (("Kind of funds", "Free innovation funds"),)
        self.fill("New Call", {"Title": "Frie midler", "Deadline": "1.10.2024"}, kind)
        page = self.window.find("filler", "GevCallPage")
        self.window.click("page tab", "The call", page)
        self.open("Budget of a call", "Add a Year", page)
        self.fill("Budget of a call", {"Year": "2025", "Amount": "500 000"})
        self.open("New Application", "New Application")
        self.fill("New Application", {"Year": "2025", "Applied for": "600 000"}, (("Project", IDEA),))

    def grant(self):
        page = self.window.find("filler", "GevCallPage")
        self.window.click("page tab", "Applications", page)
        self.grant_sum(page, "600 000")
        self.window.find("label", "this is NOK\u00a0100,000 too much", page)
        assert self.ask_records("applications")[0]["granted_ore"] is None
        self.grant_sum(page, "450 000")
        wait("the grant", lambda: self.ask_records("applications")[0]["granted_ore"] == 45000000)
        assert self.ask_records("fundings")[0]["granted_ore"] == 45000000

    def grant_sum(self, page, amount):
        self.window.point(self.window.type("text", f"Granted to {IDEA}", amount, page))
        self.window.key("Return")

    def see_indicators(self):
        page = self.go("Indicators", "GevIndicatorsPage")
        # Diffusion gives 16 in the service track, two adoptions 4 each. The benefit is given no price, so its
        # weight is 1: 1 × 7/7 expected, 1 × 30/40 × 4 realised.
        self.window.find("label", "Innovation activity is 24 points", page)
        self.window.find("label", "Expected benefit is 1.0 points and realised 3.0.", page)
        figures = json.loads(self.ask("indicators", "--format=json", "--date=2026-11-21"))
        assert "24" in json.dumps(figures["activity"]), figures

    def see_barometer(self):
        page = self.go("Barometer", "GevBarometerPage")
        self.window.find("label", "1 innovation came into use in the last two years.", page)
        self.window.find("label", "1 of 1", self.window.find("list item", "Spread to others", page))

    def see_diffusion(self):
        page = self.go("Diffusion", "GevDiffusionPage")
        self.window.find("label", "2 municipalities have taken over from us.", page)

    def see_overview(self):
        page = self.go("Overview", "GevOverviewPage")
        self.window.find("label", "1 project is under way.", page)

    steps = (
        ("the first start makes a portfolio", Story.first_start),
        ("an idea is entered", enter_idea),
        ("two score it", score_idea),
        ("it was taken on long ago", take_idea_on),
        ("the project passes every gate", pass_gates),
        ("it has a benefit, measured", measure_benefit),
        ("two municipalities take it over", adopt),
        ("it applies for money", call),
        ("no more is granted than there is", grant),
        ("the indicators tell it", see_indicators),
        ("the barometer tells it", see_barometer),
        ("diffusion tells it", see_diffusion),
        ("the overview tells it", see_overview),
        ("nothing is wrong in the file", lambda self: self.ask("check")),
        ("the window closes", Story.close),
    )


if __name__ == "__main__":
    sys.exit(main(Journey))
