/** What the cursor is on. */
import { treatyName } from '@ffc/figures'
import { type AppState, placeOf } from './app-state.ts'
import { lagOf, listIndex, listedOf, openTreaty, stepIndex, stepsOf, viewOf } from './model.ts'
import { cellRows, treatyItems } from './treaty-items.ts'

export function selectedTreaty(state: AppState) {
  const listed = listedOf(state)
  return listed[listIndex(listed, state.list)]
}

export function stepUnderCursor(state: AppState) {
  const model = lagOf(state)
  return stepsOf(model)[stepIndex(model, state)]
}

const CELL_WORDS = { treaty: 'the treaty', signature: 'signature', wait: 'entry into force' } as const

/** What the cursor is on, and the rows behind it; null when it is on nothing. */
export function evidenceUnderCursor(
  state: AppState,
): { readonly heading: string; readonly rows: readonly string[] } | null {
  const place = placeOf(state)
  if (place.screen === 'treaties') {
    const record = selectedTreaty(state)
    if (!record) return null
    return {
      heading: `${treatyName(record)}, ${CELL_WORDS[state.list.cell]}`,
      rows: cellRows(record, state.list.cell),
    }
  }
  if (place.screen === 'treaty') {
    const record = openTreaty(state)
    const item = record ? treatyItems(record, viewOf(state))[place.index] : undefined
    return record && item
      ? { heading: `${treatyName(record)}, ${item.date} ${item.words}`.trim(), rows: [item.row] }
      : null
  }
  const model = lagOf(state)
  const step = stepUnderCursor(state)
  if (!step) return null
  const waits = model.answer.data.observations.filter(({ treaty }) => step.point.rows.includes(treaty))
  return {
    heading: waits.map(({ partnerName, treaty }) => partnerName ?? treaty).join(', '),
    rows: waits.flatMap(({ sources }) => sources.map(({ row }) => row)),
  }
}
