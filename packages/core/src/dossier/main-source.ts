import type { Source } from '../model/tables.ts'
import { compareText } from './compare-text.ts'
import type { DossierView } from './view.ts'

export interface MainSource {
  readonly source: Source
  /** Rows of the view that rest on it. */
  readonly own: number
  /** Rows of the view that rest on any source. */
  readonly all: number
}

/** The source that most rows of a view rest on, of equals the first by its id; null where no row names one. */
export function mainSource({ tables, sourcesById }: DossierView): MainSource | null {
  const counts = new Map<string, number>()
  let all = 0
  for (const row of Object.values(tables).flat()) {
    if (!('source' in row)) continue
    all += 1
    counts.set(row.source, (counts.get(row.source) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted(([one, a], [other, b]) => b - a || compareText(one, other))
  const source = most && sourcesById.get(most[0])
  return source ? { source, own: most[1], all } : null
}
