import type { TimelineRecord } from '@ffc/core/analyses/timeline.run'
import type { SymbolName, Tone } from '../scene.ts'

export interface HappeningSymbol {
  readonly symbol: SymbolName
  readonly tone: Tone
}

/** The symbol of each kind of entry, by the shared vocabulary; statements, laws, visits and the rest are small circles. */
export function happeningSymbol(kind: TimelineRecord['kind']): HappeningSymbol {
  switch (kind) {
    case 'in-force':
      return { symbol: 'filled-dot', tone: 'in-force' }
    case 'signed':
    case 'pending':
      return { symbol: 'hollow-dot', tone: 'pending' }
    case 'sought':
    case 'negotiations-opened':
      return { symbol: 'short-tick', tone: 'muted' }
    case 'return':
      return { symbol: 'filled-triangle-left', tone: 'accent' }
    case 'refusal':
    case 'rejected':
      return { symbol: 'crossed', tone: 'ink' }
    case 'third-state-transfer':
      return { symbol: 'triangle-right', tone: 'ink' }
    case 'attack':
    case 'unrest':
    case 'military-action':
      return { symbol: 'diamond', tone: 'ink' }
    default:
      return { symbol: 'small-circle', tone: 'muted' }
  }
}

/** The symbols in words, for the line under the figure: what a reader may want to look up. */
export const SYMBOL_WORDS: readonly (readonly [SymbolName, string])[] = [
  ['filled-dot', 'in force'],
  ['hollow-dot', 'signed, pending'],
  ['short-tick', 'sought'],
  ['filled-triangle-left', 'returned'],
  ['crossed', 'refused'],
  ['triangle-right', 'sent on'],
  ['diamond', 'incident'],
  ['small-circle', 'statement, law, visit, other'],
]
