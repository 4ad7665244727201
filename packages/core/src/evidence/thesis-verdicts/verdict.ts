/** What the data say of an argument, and how that is decided. */
import type { Evidence } from '../../dossier/evidence.ts'
import type { DossierView } from '../../dossier/view.ts'
import type { Thesis } from '../../model/tables.ts'
import type { Questions } from './questions.ts'

/**
 * - `supported`: what can be tested of it holds, by the judge's rule;
 * - `contradicted`: it does not;
 * - `mixed`: part of it holds, or rows speak for and against;
 * - `not-testable`: the rows of the view cannot tell, whatever the reason. A test that finds no difference is no
 *   evidence against one where events are few, so it leads here too.
 */
export const VERDICTS = ['supported', 'contradicted', 'mixed', 'not-testable'] as const
export type Verdict = (typeof VERDICTS)[number]

export interface Judgement {
  readonly verdict: Verdict
  /** Why, in a sentence or two with the numbers. */
  readonly because: string
  /** The rows that it rests on. */
  readonly rows: readonly Evidence[]
}

export interface JudgedCase {
  readonly thesis: Thesis
  readonly view: DossierView
  readonly ask: Questions
}

/** How one kind of argument is judged. */
export interface ThesisJudge {
  /** When it is supported and when contradicted, in words. */
  readonly rule: string
  /** The judgement; null where the view lacks the rows, or they cannot tell. A text says why they cannot. */
  judge(subject: JudgedCase): Judgement | string | null
}

/** One of three verdicts from what speaks for an argument and against it; `mixed` where both do. */
export function weigh(isSupported: boolean, isContradicted: boolean): Verdict {
  if (isSupported && !isContradicted) return 'supported'
  return isContradicted && !isSupported ? 'contradicted' : 'mixed'
}
