"""The values that core/src/stats and core/src/odds are held to, worked out a second time in fifty digits.

Needs Debian's python3-mpmath. Run in this folder: python3 odds.py > odds.json
Then lay it out as every file here is: npx biome format --write odds.json
Nothing here is taken from the TypeScript: chances are kept as logits, every integral is done by adaptive quadrature over
the normal density, and the range is the chance at the percentiles of the sum.
"""

import json
from pathlib import Path

from mpmath import erfinv, exp, findroot, hermite, log, mp, mpf, nstr, pi, polygamma, quad, sqrt

mp.dps = 50
DIGITS = 25  # more than a double holds, so that the last one is rounded once

RATES = {r["id"]: mpf(str(r["value"])) for r in json.loads((Path(__file__).parents[2] / "evidence" / "base-rates.json").read_text())}
LADDER = ["applied", "screen", "first", "second", "later", "final"]
SPREAD = sqrt(sum(RATES["spread." + of] ** 2 for of in ("person", "employer", "market")))
TENTH = -sqrt(2) * erfinv(mpf(8) / 10)


def logit(p):
    return log(p / (1 - p))


def logistic(x):
    return 1 / (1 + exp(-x))


def market(s, stage):
    m = mpf(0)
    if s.get("employerKind"):
        m += log(RATES["employer." + s["employerKind"]])
    if s.get("source"):
        if stage == "applied":
            m += log(RATES["source." + s["source"]])
        elif s["source"] == "referred":
            m += log(RATES["referred.interviews"])
    return m


def pull(p, k, present):
    if k is None:
        return p
    w = RATES["finalists.weight"]
    nearer = p + w * (mpf(1) / k - p)
    return nearer if present else max(p, nearer)


def value(s, x):
    """The chance of an offer when employer, market and person together move every logit by x."""
    stage, k, is_last = s["stage"], s.get("finalists"), s.get("isLast")
    if stage == "pre-offer":
        return logistic(logit(pull(RATES["offer.pre-offer"], k, False)) + market(s, "final") + x)
    interviewing = stage in ("first", "second", "later", "final")
    if stage == "final" or (interviewing and is_last is True):
        return logistic(logit(pull(RATES["offer.final"], k, True)) + market(s, "final") + x)
    if interviewing and s.get("firstWasScreen") is None:
        q = RATES["first-was-screen"]
        return (1 - q) * climb({**s, "firstWasScreen": False}, stage, x) + q * climb(lower(s), lower(s)["stage"], x)
    return climb(s, stage, x)


def lower(s):
    if s["stage"] == "first":
        return {**s, "stage": "screen", "isLast": None, "finalists": None}
    if s["stage"] == "second":
        return {**s, "stage": "first"}
    return {**s, "stage": "second" if s["fullRounds"] == 3 else "later"}


def climb(s, start, x):
    def from_(i, present):
        stage = LADDER[i]
        shift = market(s, stage) + x
        if stage == "applied":
            return logistic(logit(RATES["advance.applied"]) + shift) * from_(i + 1, False)
        k = None if stage == "screen" else s.get("finalists")
        offer = logistic(logit(pull(RATES["offer." + stage], k, present)) + shift)
        if stage == "final":
            return offer
        f = RATES["last." + stage]
        if present and stage != "screen" and s.get("isLast") is False:
            f = mpf(0)
        return f * offer + (1 - f) * logistic(logit(RATES["advance." + stage]) + shift) * from_(i + 1, False)

    return from_(LADDER.index(start), True)


def mean(s):
    density = lambda z: exp(-z * z / 2) / sqrt(2 * pi)
    return quad(lambda z: value(s, SPREAD * z) * density(z), range(-16, 17, 2))


def nodes(n):
    """Gauss-Hermite for the standard normal, from the roots of the physicists' polynomial."""
    grid = [mpf(i) / 200 * sqrt(4 * n + 2) for i in range(-200, 201)]
    h = lambda x: hermite(n, x)
    roots = []
    for a, b in zip(grid, grid[1:]):
        if h(a) == 0:
            roots.append(a)
        elif h(a) * h(b) < 0:
            roots.append(findroot(h, (a, b), solver="anderson", tol=mpf(10) ** -40, verify=False))
    assert len(roots) == n, (n, len(roots))
    weight = lambda x: mpf(2) ** (n - 1) * mp.factorial(n) / (n * n * hermite(n - 1, x) ** 2)
    return [{"at": num(sqrt(2) * x), "weight": num(weight(x))} for x in roots]


def num(x):
    return float(nstr(x, DIGITS))


BARE = {"fullRounds": 0, "firstWasScreen": None, "isLast": None, "finalists": None, "source": None, "employerKind": None, "silence": None, "ended": None}
CASES = [
    {"stage": "applied"},
    {"stage": "applied", "source": "referred", "employerKind": "large-firm"},
    {"stage": "applied", "source": "sourced"},
    {"stage": "applied", "source": "agency", "employerKind": "campus-programme"},
    {"stage": "screen", "firstWasScreen": True},
    {"stage": "screen", "firstWasScreen": True, "source": "referred"},
    {"stage": "first", "fullRounds": 1},
    {"stage": "first", "fullRounds": 1, "firstWasScreen": False},
    {"stage": "first", "fullRounds": 1, "isLast": False, "finalists": 12},
    {"stage": "second", "fullRounds": 2},
    {"stage": "second", "fullRounds": 2, "firstWasScreen": True, "employerKind": "small-firm"},
    {"stage": "second", "fullRounds": 2, "finalists": 2},
    {"stage": "second", "fullRounds": 2, "firstWasScreen": False, "isLast": True, "finalists": 5},
    {"stage": "later", "fullRounds": 3},
    {"stage": "later", "fullRounds": 5, "isLast": False},
    {"stage": "final", "fullRounds": 2, "isLast": True},
    {"stage": "final", "fullRounds": 3, "isLast": True, "finalists": 1, "employerKind": "academic"},
    {"stage": "pre-offer", "fullRounds": 2},
    {"stage": "pre-offer", "fullRounds": 2, "finalists": 1, "employerKind": "government"},
]


def case(s):
    s = {**BARE, **s}
    return {"standing": s, "mean": num(mean(s)), "low": num(value(s, SPREAD * TENTH)), "high": num(value(s, -SPREAD * TENTH))}


if __name__ == "__main__":
    print(
        json.dumps(
            {
                "ninetieth": num(-TENTH),
                "nodes": {str(n): nodes(n) for n in (2, 5, 15, 31)},
                "betaFourThree": {
                    "logitMean": num(polygamma(0, 4) - polygamma(0, 3)),
                    "logitSd": num(sqrt(polygamma(1, 4) + polygamma(1, 3))),
                    "mean": num(mpf(4) / 7),
                },
                "chances": [case(s) for s in CASES],
            },
            indent=1,
        )
    )
