import type { InterplayData, InterplayParameters, ReadAssessment, ReadTurningPoint } from '../analyses/interplay.run.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { formatAct, formatCount, formatDay, formatList, formatNumber, formatRatio } from './format.ts'
import { TREATY_KIND_LABELS } from './labels.ts'

/** Named turning points in words. Contested names are attributed. */
const TURNING_POINT_LABELS: Readonly<Record<string, string>> = {
  'xinjiang-riots-2009': 'the riots in Xinjiang',
  'southeast-asia-route-opens': 'the shift of the route to Southeast Asia',
  'chn-counter-terrorism-law-2015': 'China’s counter-terrorism law',
  'xinjiang-mass-internment': 'what the article calls mass internment, and China vocational education and training',
}

/** What changed around turning points, in sentences. */
export function interplayFinding(
  data: InterplayData,
  view: DossierView,
  { kind, level, window }: InterplayParameters,
): Finding {
  const { plural } = TREATY_KIND_LABELS[kind]
  const [only, ...others] = data.turningPoints
  return {
    title:
      only === undefined
        ? 'No turning point can be assessed in this view'
        : others.length === 0
          ? singleTitle(only, level)
          : titleOf(data.turningPoints, level),
    subtitle:
      `${capital(plural)} and outcomes of requests as of ${formatDay(view.asOf)}, ${view.edition.name} edition; up to ` +
      `${formatNumber(window, Number.isInteger(window) ? 0 : 1)} years on either side; hazards over the whole record.`,
    notes: notesOn(data.turningPoints, level),
  }
}

/** What a turning point is called: by its name where it has one, else by its id. */
export function turningPointLabel({ id, date }: { readonly id: string; readonly date: string }): string {
  const name = TURNING_POINT_LABELS[id]
  if (id === date) return formatAct(date)
  return `${name ?? id} (${formatAct(date)})`
}

function singleTitle(point: ReadTurningPoint, level: number): string {
  const label = turningPointLabel(point)
  if (point.assessments.length === 0) return `Nothing can be compared around ${label}`
  const changes = clearChanges(point, level)
  if (changes.length === 0) return `No change around ${label} can be told from chance`
  return `From ${label} on, ${formatList(changes)}`
}

function titleOf(points: readonly ReadTurningPoint[], level: number): string {
  const assessed = points.filter(({ assessments }) => assessments.length > 0)
  const clear = assessed.filter((point) => clearChanges(point, level).length > 0)
  const first = clear[0]
  const of = `Of ${formatCount(assessed.length, 'turning point', 'turning points')}`
  if (!first) return `${of} that can be assessed none shows a change that could be told from chance`
  const others = clear.length - 1
  const more = others > 0 ? `; ${formatCount(others, 'other shows', 'others show')} a change too` : ''
  return `${of} ${formatNumber(clear.length)} ${clear.length === 1 ? 'shows' : 'show'} a change hard to put down to chance: from ${turningPointLabel(first)} on, ${formatList(clearChanges(first, level))}${more}`
}

/** Changes that every assessed day of the turning point shows, as clauses. */
function clearChanges({ assessments }: ReadTurningPoint, level: number): string[] {
  const [first] = assessments
  if (!first) return []
  const isClear = (pValueOf: (one: ReadAssessment) => number | null) =>
    assessments.every((one) => (pValueOf(one) ?? 1) < 1 - level)
  const times = (ratio: number | null) => (ratio === null ? 'many' : formatRatio(ratio))
  return [
    ...(isClear(({ signatures }) => signatures.pValue)
      ? [`treaties were signed at ${times(first.signatures.rateRatio)} times the rate`]
      : []),
    ...(isClear(({ entries }) => entries.pValue)
      ? [`treaties came into force at ${times(first.entries.rateRatio)} times the rate`]
      : []),
    ...(isClear(({ hazard }) => hazard.pValue)
      ? [`a waiting treaty came into force ${times(first.hazard.hazardRatio)} times as readily`]
      : []),
    ...(isClear(({ outcomes }) => outcomes.pValue) ? ['requests met with other outcomes'] : []),
  ]
}

/** One turning point is told in full, several in a line each. */
function notesOn(points: readonly ReadTurningPoint[], level: number): string[] {
  const [only, ...others] = points
  if (!only) return []
  const reasons = points.flatMap((point) =>
    point.why === null ? [] : [`${capital(turningPointLabel(point))}: ${point.why}`],
  )
  if (others.length > 0) {
    const assessed = points.filter(({ assessments }) => assessments.length > 0)
    return [...assessed.map((point) => summaryOf(point, level)), ...reasons]
  }
  return [...only.assessments.flatMap((one) => fullReading(only, one)), ...reasons]
}

function fullReading({ date }: ReadTurningPoint, { at, choice, readings }: ReadAssessment): string[] {
  const which = choice === 'first-possible' ? 'first' : 'last'
  const head =
    choice === 'exact' ? [] : [`Taken as ${formatDay(at)}, the ${which} day that “${formatAct(date)}” allows:`]
  return [...head, readings.signatures, readings.entries, readings.hazard, readings.outcomes]
}

type Measure = 'signatures' | 'entries' | 'hazard' | 'outcomes'

const MEASURE_WORDS: Record<Measure, string> = {
  signatures: 'signatures a year',
  entries: 'entries into force a year',
  hazard: 'the pace of treaties that wait',
  outcomes: 'outcomes of requests',
}

function summaryOf(point: ReadTurningPoint, level: number): string {
  const alpha = 1 - level
  const measures = Object.keys(MEASURE_WORDS) as Measure[]
  const isClear = (measure: Measure) => point.assessments.every((one) => (one[measure].pValue ?? 1) < alpha)
  const isMute = (measure: Measure) => point.assessments.every((one) => leastPValue(one, measure) >= alpha)
  const open = measures.filter((measure) => !isClear(measure) && !isMute(measure))
  const mute = measures.filter((measure) => isMute(measure))
  const words = (list: readonly Measure[]) => formatList(list.map((measure) => MEASURE_WORDS[measure]))
  const parts = [
    ...clearChanges(point, level),
    ...(open.length > 0 ? [`for ${words(open)} neither a change nor its absence is shown`] : []),
    ...(mute.length > 0 ? [`${words(mute)} are too few to have shown any`] : []),
  ]
  return `${capital(turningPointLabel(point))}: ${parts.join('; ')}.`
}

/** The least p-value that a measure could have had; of a hazard, 1 where nothing can be estimated. */
function leastPValue(one: ReadAssessment, measure: Measure): number {
  return measure === 'hazard' ? (one.hazard.pValue === null ? 1 : 0) : one[measure].smallestPValue
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
