/** Whether what happened in some states follows a happening, and what came before it. */
import { type Evidence, evidenceOf } from '../../dossier/evidence.ts'
import { type Happening, happeningsOf } from '../../dossier/happenings.ts'
import { treatyStates } from '../../dossier/treaty-state.ts'
import type { DossierView } from '../../dossier/view.ts'
import { formatAct, formatCount, formatList, formatNumber } from '../../present/format.ts'
import { asDateRange } from '../../time/edtf.ts'
import { rowsOfThesis } from './rows-of-thesis.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** Whether the practice of the states on a route begins with its opening. */
export function practiceFollows(route: string, opening: string): ThesisJudge {
  return {
    rule:
      'Supported if what the states on the new route did with people is dated from the opening on and nothing certainly before ' +
      'it; contradicted if most is before; else mixed. Nobody counts the journeys themselves.',
    judge({ view, ask }: JudgedCase): Judgement | null {
      const shift = happeningsOf(view).find(({ id }) => id === opening)
      const line = ask.gaps().find((one) => one.route === route)
      if (!shift || shift.earliest === null || !line) return null
      const { earliest } = shift
      const events = line.stops
        .filter(({ role }) => role === 'transit')
        .flatMap((stop) => stop.events.filter(({ role }) => role === 'actor'))
      const ranged = events.map((event) => ({ event, range: asDateRange(event.date) }))
      const after = ranged.filter(({ range }) => range.earliest !== null && range.earliest >= earliest)
      const before = ranged.filter(({ range }) => range.latest !== null && range.latest < earliest)
      if (after.length + before.length === 0) return null
      return {
        verdict: before.length === 0 ? 'supported' : before.length > after.length ? 'contradicted' : 'mixed',
        because:
          `Of ${formatCount(events.length, 'act', 'acts')} of the states on the way, ${formatNumber(after.length)} are dated from the opening ` +
          `(${formatAct(shift.date)}) on, ${formatNumber(before.length)} before it; the dates of the rest allow either.`,
        rows: [...evidenceOf(shift.accounts), ...[...after, ...before].flatMap(({ event }) => event.sources)],
      }
    },
  }
}

interface Measure {
  readonly id: string
  readonly earliest: number | null
  readonly latest: number | null
  readonly date: string
  readonly evidence: readonly Evidence[]
}

/** Whether the measures that an argument names came before what they are said to have caused. */
export function measuresPrecede(effect: string): ThesisJudge {
  return {
    rule:
      'Of the measures that it names, those dated certainly before the effect speak for it, those certainly after against it. ' +
      'Supported if all that are dated come before, contradicted if all measures come after, else mixed; untested if none is dated.',
    judge({ thesis, view }: JudgedCase): Judgement | string | null {
      const shift = happeningsOf(view).find(({ id }) => id === effect)
      if (!shift || shift.earliest === null || shift.latest === null) return null
      const { earliest, latest } = shift
      const measures = measuresOf({ thesis, view }, effect)
      const before = measures.filter((one) => one.latest !== null && one.latest < earliest)
      const after = measures.filter((one) => one.earliest !== null && one.earliest > latest)
      const dated = before.length + after.length
      if (dated === 0) {
        return `None of ${formatCount(measures.length, 'measure', 'measures')} is dated apart from the shift (${formatAct(shift.date)}) itself.`
      }
      const told = [...before, ...after]
      return {
        verdict: after.length === 0 ? 'supported' : after.length === measures.length ? 'contradicted' : 'mixed',
        because:
          `Of ${formatCount(measures.length, 'measure', 'measures')} ${formatNumber(dated)} can be placed: ${formatNumber(before.length)} before the shift ` +
          `(${formatAct(shift.date)}), ${formatNumber(after.length)} after (${formatList(after.map(({ id, date }) => `${id}, ${formatAct(date)}`)) || 'none'}).`,
        rows: [...evidenceOf(shift.accounts), ...told.flatMap(({ evidence }) => evidence)],
      }
    },
  }
}

/** Events, and instruments from the day they were signed or took effect. */
function measuresOf({ thesis, view }: Pick<JudgedCase, 'thesis' | 'view'>, effect: string): Measure[] {
  const named = new Set(rowsOfThesis(view, thesis, 'events').map(({ happening }) => happening))
  const events = happeningsOf(view).filter(({ id }) => id !== effect && named.has(id))
  const treaties = new Set(rowsOfThesis(view, thesis, 'treaties').map(({ id }) => id))
  return [...events.map(toMeasure), ...instrumentsOf(view, treaties)]
}

function toMeasure({ id, earliest, latest, date, accounts }: Happening): Measure {
  return { id, earliest, latest, date, evidence: evidenceOf(accounts) }
}

function instrumentsOf(view: DossierView, ids: ReadonlySet<string>): Measure[] {
  return treatyStates(view)
    .filter(({ treaty }) => ids.has(treaty.id))
    .flatMap(({ treaty, stages }) => {
      const claim = (stages.get('signed') ?? stages.get('in-force'))?.claim
      if (!claim || claim.date === null) return []
      const { earliest, latest } = asDateRange(claim.date)
      return [{ id: treaty.id, earliest, latest, date: claim.date, evidence: evidenceOf([claim]) }]
    })
}
