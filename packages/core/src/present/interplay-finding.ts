import type { InterplayData, InterplayParameters, ReadAssessment, ReadTurningPoint } from '../analyses/interplay.run.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Finding } from './finding.ts'
import { capitalise, formatAct, formatCount, formatDay, formatList, formatNumber, formatRatio } from './format.ts'
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
  return {
    title: titleOf(data.turningPoints, level),
    subtitle:
      `${capitalise(plural)} and outcomes of requests as of ${formatDay(view.asOf)}, ${view.edition.name} edition; up to ` +
      `${formatNumber(window, Number.isInteger(window) ? 0 : 1)} ${window === 1 ? 'year' : 'years'} on either side; hazards over the whole record.`,
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
  const [only] = points
  if (only && points.length === 1) return singleTitle(only, level)
  const assessed = points.filter(({ assessments }) => assessments.length > 0)
  if (assessed.length === 0) return 'No turning point can be assessed in this view'
  const clear = assessed.filter((point) => clearChanges(point, level).length > 0)
  const [first] = clear
  const of = `Of ${formatCount(assessed.length, 'turning point', 'turning points')}`
  if (!first) return `${of} that can be assessed none shows a change that could be told from chance`
  const others = clear.length - 1
  const more = others > 0 ? `; ${formatCount(others, 'other shows', 'others show')} a change too` : ''
  return `${of} ${formatNumber(clear.length)} ${others > 0 ? 'show' : 'shows'} a change hard to put down to chance: from ${turningPointLabel(first)} on, ${formatList(clearChanges(first, level))}${more}`
}

/** Changes that every assessed day of the turning point shows, as clauses. */
function clearChanges(point: ReadTurningPoint, level: number): string[] {
  const { assessments } = point
  const times = (ratioOf: (one: ReadAssessment) => number | null) => {
    const ratios = assessments.map(ratioOf).toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity))
    return [...new Set(ratios.map((ratio) => (ratio === null ? 'many' : formatRatio(ratio))))].join(' to ')
  }
  const clauses: Record<Measure, () => string> = {
    signatures: () => `treaties were signed at ${times(({ signatures }) => signatures.rateRatio)} times the rate`,
    entries: () => `treaties came into force at ${times(({ entries }) => entries.rateRatio)} times the rate`,
    hazard: () => `a waiting treaty came into force ${times(({ hazard }) => hazard.hazardRatio)} times as readily`,
    outcomes: () => 'requests met with other outcomes',
  }
  return MEASURES.filter((measure) => isClear(point, measure, level)).map((measure) => clauses[measure]())
}

/** Whether every assessed day shows a change that is hard to put down to chance. */
function isClear({ assessments }: ReadTurningPoint, measure: Measure, level: number): boolean {
  return assessments.every((one) => (one[measure].pValue ?? 1) < 1 - level)
}

/** One turning point is told in full, several in a line each. */
function notesOn(points: readonly ReadTurningPoint[], level: number): string[] {
  return [
    ...points.flatMap((point) =>
      points.length === 1
        ? point.assessments.flatMap((one) => fullReading(point, one))
        : point.assessments.length === 0
          ? []
          : [summaryOf(point, level)],
    ),
    ...points.flatMap((point) => (point.why === null ? [] : [`${capitalise(turningPointLabel(point))}: ${point.why}`])),
  ]
}

function fullReading({ date }: ReadTurningPoint, { at, choice, readings }: ReadAssessment): string[] {
  const which = choice === 'first-possible' ? 'first' : 'last'
  const head =
    choice === 'exact' ? [] : [`Taken as ${formatDay(at)}, the ${which} day that “${formatAct(date)}” allows:`]
  return [...head, readings.signatures, readings.entries, readings.hazard, readings.outcomes]
}

type Measure = 'signatures' | 'entries' | 'hazard' | 'outcomes'

const MEASURES: readonly Measure[] = ['signatures', 'entries', 'hazard', 'outcomes']

const MEASURE_WORDS: Record<Measure, string> = {
  signatures: 'signatures a year',
  entries: 'entries into force a year',
  hazard: 'the pace of treaties that wait',
  outcomes: 'outcomes of requests',
}

function summaryOf(point: ReadTurningPoint, level: number): string {
  const rest = MEASURES.filter((measure) => !isClear(point, measure, level))
  const isMute = (measure: Measure) => point.assessments.every((one) => leastPValue(one, measure) >= 1 - level)
  const textOf = (some: readonly Measure[], sentence: (words: string) => string) =>
    some.length === 0 ? [] : [sentence(formatList(some.map((measure) => MEASURE_WORDS[measure])))]
  const [open, mute] = [rest.filter((measure) => !isMute(measure)), rest.filter((measure) => isMute(measure))]
  const parts = [
    ...clearChanges(point, level),
    ...textOf(open, (words) => `for ${words} neither a change nor its absence is shown`),
    ...textOf(mute, (words) => `for ${words} there is too little to show any change`),
  ]
  return `${capitalise(turningPointLabel(point))}: ${parts.join('; ')}.`
}

/** The least p-value that a measure could have had; of a hazard, 1 where nothing can be estimated. */
function leastPValue(one: ReadAssessment, measure: Measure): number {
  return measure === 'hazard' ? (one.hazard.pValue === null ? 1 : 0) : one[measure].smallestPValue
}
