"""What two choices of the own record cost and save: how much a first conversation counts, and that applications do not count.

Needs Debian's python3-numpy. Run in this folder: python3 own-record-choices.py > own-record-choices.json (a few minutes)
Candidates are drawn from the prior and live through first conversations; from their records it is told how likely they are to get an offer after a
second interview. Half of the searches leave out most of what ended at the first conversation. Nothing here is taken from the TypeScript.
"""

import json
from pathlib import Path

import numpy as np

RATES = {r["id"]: r["value"] for r in json.loads((Path(__file__).parents[2] / "evidence" / "base-rates.json").read_text())}
NEXT = {"applied": "screen", "screen": "first", "first": "second", "second": "later", "later": "final"}
PERSON = np.hypot(RATES["spread.person"], RATES["spread.market"])
EMPLOYER = RATES["spread.employer"]
CANDIDATES = 4000
PUT_DOWN = 0.4

logit = lambda p: np.log(p / (1 - p))
logistic = lambda x: 1 / (1 + np.exp(-x))
nodes, weights = np.polynomial.hermite_e.hermegauss(21)
weights = weights / weights.sum()
persons = np.linspace(-5 * PERSON, 5 * PERSON, 301)
factors = persons[:, None] + EMPLOYER * nodes[None, :]
prior = np.exp(-(persons**2) / 2 / PERSON**2)
prior /= prior.sum()


def last(stage):
    return {"applied": 0, "final": 1}.get(stage, RATES.get("last." + stage))


def offered(stage, x):
    return 0 if stage == "applied" else last(stage) * logistic(logit(RATES["offer." + stage]) + x)


def advanced(stage, x):
    return 0 if stage == "final" else (1 - last(stage)) * logistic(logit(RATES["advance." + stage]) + x)


def chance(stage, x):
    return offered(stage, x) + (0 if stage == "final" else advanced(stage, x) * chance(NEXT[stage], x))


known = {}


def told(stages, end, first_counts):
    """The logarithm, over the employers, of the chance of a process that went through these stages and ended so."""
    key = (stages, end, first_counts)
    if key not in known:
        come = np.ones_like(factors)
        for index, stage in enumerate(stages):
            power = first_counts if index == 0 else 1
            if index < len(stages) - 1:
                step = advanced(stage, factors)
            elif end == "open":
                step, power = 1, 1
            else:
                step = offered(stage, factors) if end == "offer" else 1 - offered(stage, factors) - advanced(stage, factors)
            come = come * step**power
        known[key] = np.log(come @ weights)
    return known[key]


second = chance("second", factors) @ weights


def believed(record, first_counts):
    log = np.log(prior)
    for (stages, end), count in record.items():
        log = log + count * told(stages, end, first_counts)
    density = np.exp(log - log.max())
    return float((density * second).sum() / density.sum())


def lived(rng, person):
    x = person + EMPLOYER * rng.normal()
    stages = ["first"]
    while True:
        drawn = rng.random()
        if drawn < offered(stages[-1], x):
            return tuple(stages), "offer"
        if drawn >= offered(stages[-1], x) + advanced(stages[-1], x):
            return tuple(stages), "no"
        stages.append(NEXT[stages[-1]])


def missed(conversations, put_down):
    """By how much the truth is missed, root mean square, for each weight of the first conversation; and by what holds for everybody."""
    rng = np.random.default_rng(20261124 + conversations)
    misses = []
    for _ in range(CANDIDATES):
        person = PERSON * rng.normal()
        record = {}
        for _ in range(conversations):
            life = lived(rng, person)
            if life == (("first",), "no") and rng.random() >= put_down:
                continue
            record[life] = record.get(life, 0) + 1
        truth = np.interp(person, persons, second)
        misses.append([believed(record, counts) - truth for counts in (1, 0.5, 0)] + [float((prior * second).sum()) - truth])
    return [round(float(m), 3) for m in np.sqrt(np.mean(np.square(misses), axis=0))]


def examples():
    passed, failed = (("first", "second"), "open"), (("first",), "no")
    return [
        {"record": name, "second": [round(believed(record, counts), 3) for counts in (1, 0.5, 0)]}
        for name, record in [
            ("nothing", {}),
            ("six others at a second interview, and nothing else", {passed: 6}),
            ("15 noes after a first interview", {failed: 15}),
            ("five noes after a first interview, five at a second", {failed: 5, passed: 5}),
        ]
    ]


def applications():
    """What 200 applications would make of a second interview if they counted, by how many came to a conversation."""
    passed, failed = (("applied", "screen"), "open"), (("applied",), "no")
    return [{"conversations": n, "second": round(believed({passed: n, failed: 200 - n}, 1), 3)} for n in (2, 5, 11, 20, 30)]


print(json.dumps({
    "columns": ["whole", "half", "not at all", "what holds for everybody"],
    "missed": [
        {"conversations": n, "allPutDown": missed(n, 1), "mostFirstLeftOut": missed(n, PUT_DOWN)} for n in (5, 10, 20, 40)
    ],
    "examples": examples(),
    "applications": applications(),
}, indent=2))
