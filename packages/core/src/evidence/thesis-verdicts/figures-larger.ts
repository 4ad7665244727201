/** Whether figures of one side are larger than those of another, where they count different people. */
import { evidenceOf } from '../../dossier/evidence.ts'
import { hasHappened } from '../../dossier/treaty-state.ts'
import type { DossierView } from '../../dossier/view.ts'
import type { Estimate } from '../../model/tables.ts'
import { formatCount, formatNumber } from '../../present/format.ts'
import type { JudgedCase, Judgement, ThesisJudge } from './verdict.ts'

interface Sides {
  readonly larger: { readonly name: string; readonly includes: (row: Estimate, view: DossierView) => boolean }
  readonly smaller: { readonly name: string; readonly includes: (row: Estimate, view: DossierView) => boolean }
}

/** A judge of two sides of the figures of fighters that are Uyghurs or of the focal state. */
export function figuresLarger({ larger, smaller }: Sides): ThesisJudge {
  return {
    rule:
      `Supported if every figure of ${larger.name} lies above every figure of ${smaller.name} with all that their bounds ` +
      'allow, contradicted if below, mixed if they overlap. The order of size alone is judged: nothing is added up.',
    judge({ view }: JudgedCase): Judgement | null {
      const figures = view.tables.estimates.filter(
        ({ counted, statedOn }) => /uyghur|chinese/.test(counted) && hasHappened(statedOn, view.asOf),
      )
      const above = figures.filter((row) => larger.includes(row, view))
      const below = figures.filter((row) => smaller.includes(row, view))
      if (above.length === 0 || below.length === 0) return null
      const [a, b] = [rangeOf(above), rangeOf(below)]
      const verdict = a.low > b.high ? 'supported' : a.high < b.low ? 'contradicted' : 'mixed'
      const count = (rows: readonly Estimate[]) => formatCount(rows.length, 'figure', 'figures')
      return {
        verdict,
        because: `${count(above)} of ${larger.name}, ${rangeText(a)}; ${count(below)} of ${smaller.name}, ${rangeText(b)}. They do not all count the same people, and an open bound allows any number.`,
        rows: evidenceOf([...above, ...below]),
      }
    },
  }
}

interface Range {
  readonly low: number
  readonly high: number
}

/** What all the figures allow together: an open bound allows 0, or any number. */
function rangeOf(rows: readonly Estimate[]): Range {
  return {
    low: Math.min(...rows.map(({ low, central }) => low ?? central ?? 0)),
    high: Math.max(...rows.map(({ high, central }) => high ?? central ?? Infinity)),
  }
}

function rangeText({ low, high }: Range): string {
  return high === Infinity ? `from ${formatNumber(low)} upwards` : `from ${formatNumber(low)} to ${formatNumber(high)}`
}

/** Organisations that a tie of the view puts with al-Qaeda, itself included. */
export function isOfAlQaeda({ organisation }: Estimate, { tables }: DossierView): boolean {
  return organisation === AL_QAEDA || tables.ties.some(({ from, to }) => from === organisation && to === AL_QAEDA)
}

const AL_QAEDA = 'al-qaeda'
