import type { Evidence } from '../../dossier/evidence.ts'
import { coverText } from '../../present/cover-text.ts'
import { formatNumber } from '../../present/format.ts'
import type { LagData } from '../../treaty-lag/treaty-lag.ts'
import { medianSorted } from '../../math/median.ts'
import { asCivilDate, toDayNumber } from '../../time/civil-date.ts'
import { shareWaitingAsLong } from './lag-among-all.ts'
import { rowsOfThesis } from './rows-of-thesis.ts'
import { extraditionEvidence, extraditionOf } from './state-words.ts'
import type { StateRecord } from './questions.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** A wait is long if at most this share of treaties waits as long. */
const LONG = 0.25

/** Whether treaties with the states that an argument names came late, took long, or are missing. */
export const thinRoute: ThesisJudge = {
  rule:
    'Each state that it names counts as thin if it has no extradition treaty, if it signed after half of all that were signed ' +
    'and is not bound, or if its treaty waited as long as at most a quarter do. Supported if all are, contradicted if none is, else mixed.',
  judge({ thesis, view, ask }: JudgedCase): Judgement | null {
    const states = statesOf({ thesis, view, ask })
    if (states.length === 0) return null
    const lag = ask.lag()
    const thin = states.filter((state) => isThin(state, lag))
    const texts = states.map(
      (state) =>
        `${state.name}, ${coverText(extraditionOf(state), view.asOf)}${thin.includes(state) ? '' : ' (not thin)'}`,
    )
    const rows: Evidence[] = states.flatMap(extraditionEvidence)
    return {
      verdict: thin.length === states.length ? 'supported' : thin.length === 0 ? 'contradicted' : 'mixed',
      because: `${formatNumber(thin.length)} of ${formatNumber(states.length)} as it says: ${texts.join('; ')}.`,
      rows,
    }
  },
}

/** The partners of the treaties and the counts that bear on the argument. */
function statesOf({ thesis, view, ask }: JudgedCase): StateRecord[] {
  const treaties = new Set(rowsOfThesis(view, thesis, 'milestones').map(({ treaty }) => treaty))
  const parties = view.tables.treaties.filter(({ id }) => treaties.has(id)).flatMap((treaty) => treaty.parties)
  const counted = rowsOfThesis(view, thesis, 'counts').flatMap(({ partner }) => partner ?? [])
  const states = new Set([...parties, ...counted].filter((state) => state !== view.dossier.focalState))
  return [...states].map((state) => ask.state(state))
}

function isThin(state: StateRecord, lag: LagData): boolean {
  const { cover, instruments } = extraditionOf(state)
  const instrument = instruments.find(({ status }) => status === cover)
  if (!instrument) return true
  const wait = lag.observations.find(({ treaty }) => treaty === instrument.treaty)
  if (!wait) return cover !== 'in-force'
  if (shareWaitingAsLong(lag, wait.lagDays) <= LONG) return true
  const signed = lag.observations.map(({ startedOn }) => toDayNumber(asCivilDate(startedOn))).toSorted((a, b) => a - b)
  const isLate = toDayNumber(asCivilDate(wait.startedOn)) > medianSorted(signed)!
  return !wait.happened && isLate
}
