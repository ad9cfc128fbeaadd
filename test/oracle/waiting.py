"""The values that the waiting is held to, worked out a second time in twenty digits.

Needs Debian's python3-mpmath. Run in this folder: python3 waiting.py > waiting.json
Nothing here is taken from the TypeScript: tails come from mpmath's erfc, the mean after a silence by adaptive quadrature of the joint
density over the normal spread, and the range by the secant method on that
integral. The chance without silence comes from odds.py.
"""

import json
from functools import cache
from pathlib import Path

import odds
from mpmath import erfc, erfinv, exp, findroot, log, mpf, pi, quad, sqrt

FILE = json.loads((Path(__file__).parents[2] / "evidence" / "waiting.json").read_text())
ROWS = {(r["after"], r["employer"]): r for r in FILE["rows"]}
EMPLOYER = {None: "private", "small-firm": "private", "large-firm": "private", "campus-programme": "campus", "government": "government", "academic": "academic"}
AFTER = {"applied": "applying", "screen": "screen", "first": "first", "second": "second", "later": "second", "final": "final", "pre-offer": "final"}


def exact(x):
    return mpf(str(x))


def above(z):
    return erfc(z / sqrt(2)) / 2


def longer(days, time):
    return above(log(days / exact(time["medianDays"])) / exact(time["sigma"]))


def unheard(s, days):
    return unheard_in((AFTER["final" if s.get("isLast") else s["stage"]], EMPLOYER[s.get("employerKind")]), days)


@cache
def unheard_in(place, days):
    row = ROWS[place]
    a, b = exact(row["neverTold"]["alpha"]), exact(row["neverTold"]["beta"])
    good = longer(days, row["good"])
    return good, a / (a + b) + b / (a + b) * max(good, longer(days, row["bad"]))


def ways(s):
    """The ways in which the process may stand: with no doubt left of what its first conversation was."""
    if s["stage"] in ("first", "second", "later") and s.get("firstWasScreen") is None and s.get("isLast") is not True:
        q = odds.RATES["first-was-screen"]
        return [(1 - q, {**s, "firstWasScreen": False}), (q, {**odds.lower(s), "firstWasScreen": True})]
    return [(mpf(1), s)]


def goes_on(s, x):
    """The chance that the next word is a good one."""
    stage = "final" if s.get("isLast") else s["stage"]
    if stage in ("final", "pre-offer"):
        return odds.value(s, x)
    shift = odds.market(s, stage) + x
    advance = odds.logistic(odds.logit(odds.RATES["advance." + stage]) + shift)
    if stage == "applied":
        return advance
    k = None if stage == "screen" else s.get("finalists")
    offer = odds.logistic(odds.logit(odds.pull(odds.RATES["offer." + stage], k, True)) + shift)
    f = mpf(0) if stage != "screen" and s.get("isLast") is False else odds.RATES["last." + stage]
    return f * offer + (1 - f) * advance


def joint(s, x, days):
    """An offer and the silence; the silence."""
    offer = silence = mpf(0)
    for weight, way in ways(s):
        good, no = unheard(way, days)
        g = goes_on(way, x)
        offer += weight * good * odds.value(way, x)
        silence += weight * (good * g + no * (1 - g))
    return offer, silence


def over(f, to=mpf(9)):
    density = lambda z: exp(-z * z / 2) / sqrt(2 * pi)
    cuts = [mpf(-9) + 3 * i for i in range(int((to + 9) / 3) + 1)]
    return quad(lambda z: f(odds.SPREAD * z) * density(z), cuts + ([to] if cuts[-1] != to else []))


def at_share(share, weight):
    total = over(weight)
    start = sqrt(2) * erfinv(2 * share - 1)
    return odds.SPREAD * findroot(lambda z: over(weight, z) - share * total, (start, start - mpf(1) / 10), tol=mpf(10) ** -26)


def case(s, working_days):
    s = {**odds.BARE, **s}
    days = mpf(working_days) * 7 / 5
    weight = lambda x: joint(s, x, days)[1]
    chance_at = lambda x: joint(s, x, days)[0] / joint(s, x, days)[1]
    mean = over(lambda x: joint(s, x, days)[0]) / over(weight)
    low, high = (chance_at(at_share(mpf(q) / 10, weight)) for q in (1, 9))
    return {"standing": s, "workingDays": working_days, "mean": odds.num(mean), "low": odds.num(low), "high": odds.num(high)}


odds.mp.dps = 20
CASES = [
    ({"stage": "applied"}, 10),
    ({"stage": "screen", "firstWasScreen": True}, 3),
    ({"stage": "first", "fullRounds": 1}, 8),
    ({"stage": "second", "fullRounds": 2, "finalists": 3}, 15),
    ({"stage": "later", "fullRounds": 4, "isLast": False, "employerKind": "academic"}, 20),
    ({"stage": "final", "fullRounds": 2, "isLast": True}, 5),
    ({"stage": "final", "fullRounds": 2, "isLast": True}, 20),
    ({"stage": "final", "fullRounds": 2, "isLast": True, "employerKind": "campus-programme"}, 4),
    ({"stage": "pre-offer", "fullRounds": 2, "employerKind": "government"}, 60),
]
SHARES = ["0.0001", "0.01", "0.1", "0.35", "0.5", "0.65", "0.9", "0.999"]
POINTS = ["-12", "-5", "-3", "-2.5", "-1", "-0.001", "0", "0.1", "0.77", "1.5", "2.9", "2.999", "3", "3.5", "5", "8", "20", "37"]

print(
    json.dumps(
        {
            "above": [{"at": float(z), "above": odds.num(above(mpf(z)))} for z in POINTS],
            "quantiles": [{"share": float(p), "at": odds.num(sqrt(2) * erfinv(2 * mpf(p) - 1))} for p in SHARES],
            "lognormal": [
                {"x": x, "median": m, "sigma": s, "above": odds.num(above(log(exact(x) / exact(m)) / exact(s)))}
                for x, m, s in [(7, 7, 0.9), (14, 7, 0.9), (0.5, 8, 1.75), (200, 6, 0.85), (1000, 7, 0.9), (30, 18, 0.75)]
            ],
            "chances": [case(*c) for c in CASES],
        },
        indent=2,
    )
)
