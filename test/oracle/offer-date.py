"""When an offer comes, worked out a second time: the chance that several waits, one after the other, are over by a day.

Needs Debian's python3-mpmath. Run in this folder: python3 offer-date.py > offer-date.json
The first wait is one that has lasted for some days already. The sum of the waits is integrated, not laid on a grid of days.
"""

import json
from pathlib import Path

from mpmath import erfc, exp, log, mp, mpf, nstr, pi, quad, sqrt

mp.dps = 15
ROWS = {(r["after"], r["employer"]): r for r in json.loads((Path(__file__).parents[2] / "evidence" / "waiting.json").read_text())["rows"]}
AFTER = {"applied": "applying", "screen": "screen", "first": "first", "second": "second", "later": "second", "final": "final"}


def time(stage, employer):
    good = ROWS[(AFTER[stage], employer)]["good"]
    return log(mpf(str(good["medianDays"]))), mpf(str(good["sigma"]))


def below(x, t):
    return mpf(0) if x <= 0 else erfc(-(log(x) - t[0]) / t[1] / sqrt(2)) / 2


def density(x, t):
    return mpf(0) if x <= 0 else exp(-(((log(x) - t[0]) / t[1]) ** 2) / 2) / (x * t[1] * sqrt(2 * pi))


def over(day, times, waited=mpf(0)):
    first, ahead = times[0], times[1:]
    left = 1 - below(waited, first)
    if not ahead:
        return (below(waited + day, first) - below(waited, first)) / left
    cuts = [mpf(0)] + [c for c in (mpf(1), mpf(4), mpf(12), mpf(30)) if c < day] + [mpf(day)]
    return quad(lambda t: density(waited + t, first) * over(day - t, ahead), cuts) / left


CASES = [
    (["final"], "private", 0),
    (["final"], "private", 14),
    (["second", "later"], "private", 0),
    (["second", "later"], "private", 7),
    (["first", "second"], "government", 28),
    (["applied", "screen"], "private", 21),
    (["first", "second", "later"], "private", 0),
]
print(json.dumps([
    {"stages": stages, "employer": employer, "waited": waited,
     "by": [{"day": day, "chance": float(nstr(over(mpf(day), [time(s, employer) for s in stages], mpf(waited)), 10))} for day in (7, 14, 30, 60, 90)]}
    for stages, employer, waited in CASES
], indent=2))
