"""Times statsmodels on the inputs of generate.ts, made here by the same generator.

Prints seconds as a JSON object: the fastest of several runs, the one that other work on the machine has disturbed least.
"""

import json
import time

import numpy
from statsmodels.duration.survfunc import SurvfuncRight, survdiff


def minimal_standard(seed, count):
    state = seed
    draws = numpy.empty(count)
    for index in range(count):
        state = 16807 * state % 2147483647
        draws[index] = state / 2147483647
    return draws


def seconds(task, runs=5):
    task()
    measured = []
    for _ in range(runs):
        start = time.perf_counter()
        task()
        measured.append(time.perf_counter() - start)
    return min(measured)


draws = minimal_standard(20190125, 4_000_000).reshape(-1, 4)
group = 1 + numpy.floor(4 * draws[:, 2])
wait = -1500 * numpy.log(draws[:, 0]) * (0.8 + 0.1 * group)
end = 3652 * draws[:, 1]
status = (numpy.ceil(wait) <= numpy.ceil(end)).astype(float)
days = numpy.minimum(numpy.ceil(wait), numpy.ceil(end))
continuous = numpy.minimum(wait, end)
continuous_status = (wait <= end).astype(float)

print(
    json.dumps(
        {
            "kaplanMeierDays": seconds(lambda: SurvfuncRight(days, status)),
            "kaplanMeierContinuous": seconds(lambda: SurvfuncRight(continuous, continuous_status)),
            "logRank": seconds(lambda: survdiff(days, status, group)),
        }
    )
)
