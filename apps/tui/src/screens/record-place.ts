import type { TableName } from '@ffc/core'
import { type AppState, placeOf } from './app-state.ts'
import { itemUnderCursor } from './model.ts'
import type { Target } from './sheet.ts'
import { whyOf } from './why-entries.ts'

/** Where a row of a table is seen among its like. */
export function recordPlace(table: TableName, id: string, row: Readonly<Record<string, unknown>> = {}): Target {
  switch (table) {
    case 'countries':
      return { screen: 'country', subject: id }
    case 'treaties':
      return { screen: 'treaty', subject: id }
    case 'milestones':
      return { screen: 'treaty', subject: String(row['treaty']) }
    case 'terms':
      return { screen: 'terms', item: id }
    case 'events':
      return { screen: 'timeline', pane: 'list', item: id }
    case 'estimates':
      return { screen: 'estimates', pane: 'figures', item: id }
    case 'conversions':
      return { screen: 'evidence', pane: 'sources', item: String(row['source']) }
    case 'routes':
      return { screen: 'routes', pane: 'legs', item: id }
    case 'indicators':
      return { screen: 'cooperation', pane: 'weights', item: id }
    default:
      return { screen: 'evidence', pane: table, item: id }
  }
}

/** The record that a row is, or where it is open already its source; null where there is nothing more to open. */
export function recordToOpen(state: AppState, id: string): Target | null {
  const found = whyOf(state, id)
  if (!found) return null
  const places = [
    recordPlace(found.table, id, found.row),
    ...found.sources.map(({ source }) => recordPlace('sources', source)),
  ]
  return places.find((place) => !isOpen(state, place)) ?? null
}

function isOpen(state: AppState, { screen, subject = '', item }: Target): boolean {
  const place = placeOf(state)
  if (place.screen !== screen || place.subject !== subject) return false
  const under = itemUnderCursor(state)
  return item === undefined || under?.id === item || (under?.rows.includes(item) ?? false)
}
