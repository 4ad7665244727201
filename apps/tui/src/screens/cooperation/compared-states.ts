import type { ScoreData, ScoreRecord } from '@ffc/core/cooperation'
import { isRefusal } from '../answers.ts'
import type { PaneContext } from '../screen.ts'
import { scoreQuestion } from './ranking-sheet.ts'

/**
 * The state that the ranking’s cursor is on, and the kept one; without one, the next that scores higher, or for the best
 * the next that scores lower: those that score the same need no flip.
 */
export function comparedStates(context: PaneContext): { one: string; other: string } {
  const given = context.given('compare')
  if (given['one'] && given['other']) return { one: given['one'], other: given['other'] }
  const outcome = context.ask(scoreQuestion(context))
  const countries = outcome && !isRefusal(outcome) ? (outcome.answer.data as ScoreData).countries : []
  const at = Math.max(
    0,
    countries.findIndex(({ iso3 }) => iso3 === context.itemOf('ranking')),
  )
  const present = countries[at]
  const kept = countries.find(({ iso3 }) => iso3 === context.keptState && iso3 !== present?.iso3)
  const differs = ({ score }: ScoreRecord) => score !== null && score.toFixed(12) !== present?.score?.toFixed(12)
  const other = kept ?? countries.slice(0, at).findLast(differs) ?? countries.slice(at + 1).find(differs)
  return { one: present?.iso3 ?? '', other: other?.iso3 ?? '' }
}
