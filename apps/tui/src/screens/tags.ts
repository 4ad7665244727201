/** What holds of where the reader is: which bindings work is computed from it. */
import type { Tag } from '../keys.ts'
import { type AppState, placeOf } from './app-state.ts'
import { cursorColumns, itemsOf, paneAt, screenAt, sheetOf, wantedQuestion } from './model.ts'

/** The most particular first. */
export function tagsOf(state: AppState): Tag[] {
  const { prompt, overlay } = state
  if (prompt) {
    const isDate = prompt.name === 'as-of' || prompt.name === 'known-at'
    const own: Tag[] = prompt.name === 'as-of' ? ['as-of-prompt'] : prompt.name === 'filter' ? ['filter-prompt'] : []
    return [...own, ...(isDate ? (['date-prompt'] as const) : []), 'prompt']
  }
  switch (overlay?.name) {
    case 'help':
    case 'palette':
    case 'search':
      return ['finder']
    case 'why':
      return ['why', 'scroll']
    case 'compare':
    case 'command':
      return ['scroll']
    case 'web':
      return ['web']
    case 'copy':
      return ['copy']
    case 'overwrite':
      return ['confirm']
    case undefined:
      return screenTags(state)
  }
}

function screenTags(state: AppState): Tag[] {
  const pane = paneAt(state)
  const { name, panes, choice, secondChoice } = screenAt(state)
  const sheet = sheetOf(state)
  const hasItems = itemsOf(state).length > 0
  const tags: (Tag | false | undefined)[] = [
    pane.hasWeights && hasItems && 'weights',
    `screen:${name}`,
    pane.hasStates && (hasItems || placeOf(state).subject !== '') && 'state',
    sheet?.kind,
    hasItems && 'items',
    sheet?.kind === 'table' && hasItems && cursorColumns(sheet).length > 1 && 'cells',
    panes.length > 1 && 'panes',
    choice && 'choice',
    secondChoice && 'second-choice',
    state.past.length > 0 && 'undoable',
    state.future.length > 0 && 'redoable',
    wantedQuestion(state) ? 'computing' : canGoBack(state) && 'back',
    'screen',
  ]
  return tags.filter((tag): tag is Tag => typeof tag === 'string')
}

/** On the first screen, with nothing filtered, there is nowhere to go back to. */
function canGoBack(state: AppState): boolean {
  return state.places.length > 1 || placeOf(state).screen !== 'treaties' || placeOf(state).filter !== ''
}
