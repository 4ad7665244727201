/** Parameters that keys change: the choices of a screen, and the weights of the index. */
import type { AppState } from './app-state.ts'
import { contextOf, itemUnderCursor, screenAt, viewOf } from './model.ts'
import type { ChoiceDefinition } from './screen.ts'
import { changeWeight } from './cooperation/weights-sheet.ts'

/** Walks through the values of a choice; says which one it is. */
function nextChoice(state: AppState, choice: ChoiceDefinition | undefined, by: 1 | -1): AppState {
  if (!choice) return state
  const values = choice.values(contextOf(state))
  const at = chosenIndex(state, choice)
  const next = values[(at + by + values.length) % values.length]
  if (!next) return state
  const names = new Set(values.flatMap(({ given }) => Object.keys(given)))
  const changed = choice.analyses.map((analysis) => {
    const kept = Object.entries(state.parameters[analysis] ?? {}).filter(([name]) => !names.has(name))
    return [analysis, { ...Object.fromEntries(kept), ...allowed(analysis, next.given) }] as const
  })
  return {
    ...state,
    parameters: { ...state.parameters, ...Object.fromEntries(changed) },
    notice: `${next.label} (${((at + by + values.length) % values.length) + 1} of ${values.length})`,
  }
}

/** The wait of all kinds together is no population: where all are listed, its analyses keep to their own kind. */
function allowed(analysis: string, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (analysis === 'flip' && given['aggregate'] !== undefined) return {}
  return given
}

/** The value in force: the first whose parameters are all set; else the one that sets nothing; else the default. */
function chosenIndex(state: AppState, { analyses, values }: ChoiceDefinition): number {
  const [analysis = ''] = analyses
  const given = state.parameters[analysis] ?? {}
  const all = values(contextOf(state))
  const at = all.findIndex((value) => {
    const entries = Object.entries(value.given)
    return entries.length > 0 && entries.every(([name, text]) => given[name] === text)
  })
  if (at !== -1) return at
  return Math.max(
    0,
    all.findIndex((value) => Object.keys(value.given).length === 0),
  )
}

export function firstChoice(state: AppState, by: 1 | -1): AppState {
  return nextChoice(state, screenAt(state).choice, by)
}

export function secondChoice(state: AppState): AppState {
  return nextChoice(state, screenAt(state).secondChoice, 1)
}

/** More or less weight for the indicator under the cursor; null: the index’s own weights for all. */
export function changeWeights(state: AppState, by: 1 | -1 | null): AppState {
  const indicator = itemUnderCursor(state)?.id
  if (indicator === undefined) return state
  const { weights: before, ...rest } = state.parameters['score'] ?? {}
  const own = new Map(viewOf(state).tables.indicators.map(({ id, weight }) => [id, weight]))
  const weights = by === null ? '' : changeWeight(before, indicator, by, own)
  return {
    ...state,
    parameters: { ...state.parameters, score: weights === '' ? rest : { ...rest, weights } },
    notice: weights === '' ? 'The weights of the index itself.' : null,
  }
}
