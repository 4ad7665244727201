import type { DossierView } from '../dossier/view.ts'
import { type CivilDate, yearOf } from '../time/civil-date.ts'
import { type DimensionScore, cooperationIndex } from './cooperation-index.ts'
import { type IndexChoices, needsFloor } from './index-choices.ts'
import { indicatorMatrix } from './indicator-matrix.ts'

export interface IndexAtDate {
  /** A day. */
  readonly asOf: string
  /** Indicators that rows bore on by then: a score of five is not quite that of ten. */
  readonly indicators: readonly string[]
  readonly countries: readonly {
    readonly iso3: string
    readonly score: number | null
    readonly rank: number | null
    readonly dimensions: readonly DimensionScore[]
  }[]
}

/** The index at the end of each year from `since` to the view's date, and on that date. */
export function indexHistory(view: DossierView, choices: IndexChoices, since: number): IndexAtDate[] {
  const last = yearOf(view.asOf)
  const years = Array.from({ length: Math.max(0, last - since) }, (_, index) => since + index)
  const dates = [...years.map((year) => `${String(year).padStart(4, '0')}-12-31` as CivilDate), view.asOf]
  return dates.map((asOf) => {
    const matrix = indicatorMatrix({ ...view, asOf })
    if (matrix.states.length === 0) return { asOf, indicators: [], countries: [] }
    const { states } = cooperationIndex(matrix, choices, needsFloor(choices.aggregate))
    return {
      asOf,
      indicators: matrix.indicators.map(({ id }) => id),
      countries: states.map(({ iso3, score, rank, dimensions }) => ({ iso3, score, rank, dimensions })),
    }
  })
}
