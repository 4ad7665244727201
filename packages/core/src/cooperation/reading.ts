import type { TreatyKind } from '../model/vocabulary.ts'

/**
 * How a view's unsettled claims are read. The index reads them one way (`AS_STATED`); each of the choices could as well
 * have been made the other way, and `doubts` lists those that make a difference.
 */
export interface Reading {
  /** Kinds of which an instrument that is signed, and not known to be without force, counts as in force. */
  readonly unsettledInForce: ReadonlySet<TreatyKind>
  /** Kinds of which a source counts more than the rows name, and a state without a row is unknown and not without. */
  readonly openLists: ReadonlySet<TreatyKind>
  /** Treaties on whose dates the sources disagree and the losing claims are believed. */
  readonly dissenting: ReadonlySet<string>
  /** Whether accounts count that their own source calls speculation. */
  readonly speculation: boolean
  /** The day from which an act that is dated to a span loses weight. */
  readonly dating: 'last-day' | 'first-day'
}

/** What the index itself goes by: no more than a source says, and the resolver's word where sources disagree. */
export const AS_STATED: Reading = {
  unsettledInForce: new Set(),
  openLists: new Set(),
  dissenting: new Set(),
  speculation: false,
  dating: 'last-day',
}
