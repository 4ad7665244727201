/** The analyses that judges of arguments ask for, run on one view when first asked for. */
import type { DossierView } from '../dossier/view.ts'
import { treatyStates } from '../dossier/treaty-state.ts'
import type { ForecastAnswer, Questions, ShareAnswer } from '../evidence/thesis-verdicts/questions.ts'
import { Failure } from '../failure.ts'
import { assessTurningPoint, findTurningPoint, interplayRecord } from '../interplay/index.ts'
import { countryName } from '../present/country-name.ts'
import { coverOf } from '../routes/instrument-cover.ts'
import { practiceOf } from '../routes/practice.ts'
import { routeGaps } from '../routes/route-gaps.ts'
import { forecastTreaties } from '../treaty-lag/forecast.ts'
import { lagObservations } from '../treaty-lag/lag-observations.ts'
import { LAG_DEFAULTS, treatyLag } from '../treaty-lag/treaty-lag.ts'
import { interplay } from './interplay.run.ts'
import { shares } from './shares.run.ts'

/** Answers of a view, each computed once at most. */
export function thesisQuestions(view: DossierView): Questions {
  const states = once(() => treatyStates(view))
  const practice = once(() => practiceOf(view))
  const record = once(() => {
    const { kind } = interplay.defaults
    return interplayRecord(view, kind, lagObservations(view, { kind, from: 'signed', to: 'in-force' }).observations)
  })
  const forecasts = once(() => unlessRefused(() => forecastTreaties(view).data.treaties) ?? [])
  return {
    gaps: once(() => routeGaps(view, null)),
    lag: once(() => treatyLag(view, LAG_DEFAULTS).data),
    share: once(() => unlessRefused(() => shareOf(view))),
    state: oncePerKey((state) => {
      const instruments = coverOf(view, states(), state)
      return { state, name: countryName(view, state), instruments, ...practice()(state, instruments) }
    }),
    turningPoint: oncePerKey((id) => {
      const point = findTurningPoint(view, id)
      return point ? assessTurningPoint(point, record(), interplay.defaults) : null
    }),
    forecast(treaty): ForecastAnswer | null {
      const found = forecasts().find(({ id }) => id === treaty)
      const longest = found?.probabilities.at(-1)
      if (!found || !longest || longest.value === null) return null
      return { months: longest.months, value: longest.value, pendingDays: found.pendingDays }
    },
  }
}

function shareOf(view: DossierView): ShareAnswer | null {
  const { share, part, whole } = shares.run(view, shares.defaults).data
  const { q05, median, q95 } = share
  return median === null ? null : { q05, median, q95, sources: [...part.sources, ...whole.sources] }
}

/** Null where an answer would be dishonest or has nothing to rest on. */
function unlessRefused<Result>(run: () => Result): Result | null {
  try {
    return run()
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

function once<Result>(compute: () => Result): () => Result {
  let computed: { readonly result: Result } | undefined
  return () => (computed ??= { result: compute() }).result
}

function oncePerKey<Result>(compute: (key: string) => Result): (key: string) => Result {
  const computed = new Map<string, () => Result>()
  return (key) => {
    const known = computed.get(key) ?? once(() => compute(key))
    computed.set(key, known)
    return known()
  }
}
