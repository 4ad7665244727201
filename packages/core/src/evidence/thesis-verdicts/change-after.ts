/** Whether something changed from a turning point on. */
import type { AssessedTurningPoint, Assessment } from '../../interplay/interplay.ts'
import { formatList, formatPValue, formatRatio } from '../../present/format.ts'
import { turningPointLabel } from '../../present/interplay-finding.ts'
import type { Evidence } from '../../dossier/evidence.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

/** What is measured before and after. */
export type Measure = 'signatures' | 'entries' | 'hazard' | 'outcomes'

const MEASURE_WORDS: Record<Measure, string> = {
  signatures: 'signatures of extradition treaties a year',
  entries: 'entries into force a year',
  hazard: 'the readiness of waiting treaties to bind',
  outcomes: 'the odds of a return',
}

export interface ExpectedChange {
  /** Happenings from which on the change is expected, any of them. */
  readonly turningPoints: readonly string[]
  readonly measures: readonly Measure[]
  readonly direction: 'more' | 'less' | 'any'
  /** Turning points before them: a change that they show already did not begin with the later ones. */
  readonly notYetAt: readonly string[]
}

/** The level at which a change counts. */
const ALPHA = 0.05

interface Change {
  readonly point: AssessedTurningPoint
  readonly measure: Measure
  readonly ratio: number | null
  readonly pValue: number
}

/** A judge of an expected change. */
export function changeAfter(expected: ExpectedChange): ThesisJudge {
  const words = { more: 'higher', less: 'lower', any: 'other' }[expected.direction]
  return {
    rule:
      `Supported if ${alternatives(expected.measures)} became ${words} (p < ${ALPHA} on every ` +
      'day that an imprecise date allows); contradicted if the other way; mixed if both, or if an earlier turning point shows ' +
      'it already. A test that finds no change among so few events leaves it untested.',
    judge({ ask }: JudgedCase): Judgement | string | null {
      const points = expected.turningPoints.flatMap((id) => ask.turningPoint(id) ?? [])
      const assessed = points.filter(({ assessments }) => assessments.length > 0)
      if (assessed.length === 0) {
        return (
          points
            .map(
              (point) =>
                `Around ${turningPointLabel(point)} nothing can be compared. ${point.why ?? 'No row dates it.'}`,
            )
            .join(' ') || null
        )
      }
      const changes = assessed.flatMap((point) => clearChanges(point, expected.measures))
      if (changes.length === 0) {
        const where = assessed.map(turningPointLabel).join(', ')
        return `Around ${where} no change in ${alternatives(expected.measures)} can be told from chance, nor its absence shown.`
      }
      const wanted = changes.filter(({ ratio }) => isWanted(ratio, expected.direction))
      const against = changes.filter((change) => !wanted.includes(change))
      const earlier = expected.notYetAt
        .flatMap((id) => ask.turningPoint(id) ?? [])
        .filter((point) =>
          clearChanges(point, expected.measures).some((old) => wanted.some((one) => isSameChange(old, one))),
        )
      return {
        verdict:
          wanted.length === 0 ? 'contradicted' : against.length > 0 || earlier.length > 0 ? 'mixed' : 'supported',
        because: [...changes.map(changeText), ...earlierText(earlier)].join(' '),
        rows: changes.flatMap(({ point }) => evidenceOfPoint(point)),
      }
    },
  }
}

/** `a, b or c`. */
function alternatives(measures: readonly Measure[]): string {
  const words = measures.map((measure) => MEASURE_WORDS[measure])
  return words.length <= 1 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

/** Changes that every assessed day shows, at the level and in one direction. */
function clearChanges(point: AssessedTurningPoint, measures: readonly Measure[]): Change[] {
  return measures.flatMap((measure) => {
    const results = point.assessments.map((one) => resultOf(one, measure))
    const [first] = results
    const isClear = results.every(({ pValue, ratio }) => (pValue ?? 1) < ALPHA && isSameSide(ratio, first!.ratio))
    return first && isClear ? [{ point, measure, ratio: first.ratio, pValue: first.pValue ?? 1 }] : []
  })
}

function resultOf(one: Assessment, measure: Measure): { ratio: number | null; pValue: number | null } {
  if (measure === 'hazard') return { ratio: one.hazard.hazardRatio, pValue: one.hazard.pValue }
  if (measure === 'outcomes') return { ratio: one.outcomes.oddsRatio, pValue: one.outcomes.pValue }
  return { ratio: one[measure].rateRatio, pValue: one[measure].pValue }
}

/** A ratio that does not exist is infinite: none before, some after. */
function isMore(ratio: number | null): boolean {
  return ratio === null || ratio > 1
}

function isSameSide(a: number | null, b: number | null): boolean {
  return isMore(a) === isMore(b)
}

function isWanted(ratio: number | null, direction: ExpectedChange['direction']): boolean {
  return direction === 'any' || isMore(ratio) === (direction === 'more')
}

function isSameChange(a: Change, b: Change): boolean {
  return a.measure === b.measure && isSameSide(a.ratio, b.ratio)
}

function changeText({ point, measure, ratio, pValue }: Change): string {
  const times = ratio === null ? 'from none to some' : `${formatRatio(ratio)} times what it was`
  return `From ${turningPointLabel(point)} on, ${MEASURE_WORDS[measure]}: ${times} (${formatPValue(pValue)}).`
}

function earlierText(points: readonly AssessedTurningPoint[]): string[] {
  if (points.length === 0) return []
  const where = formatList(points.map(turningPointLabel))
  return [`The same shows already from ${where} on, so that it began earlier; a slow trend would look alike.`]
}

function evidenceOfPoint({ sources, assessments }: AssessedTurningPoint): Evidence[] {
  const sides = assessments.flatMap(({ signatures, entries }) => [
    signatures.before,
    signatures.after,
    entries.before,
    entries.after,
  ])
  return [...sources, ...sides.flatMap((side) => side.sources)]
}
