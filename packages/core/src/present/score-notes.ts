/** What must stand beside any ranking of states by cooperation. */

/** What the index counts, and what it does not. */
export function whatScoreCounts(focal: string): string {
  return (
    `The index counts what sources report of cooperation with ${focal}: instruments, removals that ${focal} asked for or received, ` +
    'refusals and other acts. It does not count fighters returned, and an accusation of illegal entry does not make a fighter.'
  )
}

/** Both in two sentences, for a ranking that is seen without its page. */
export function scoreCaveat(focal: string): string {
  return (
    `Counts what sources report of cooperation with ${focal}. A high score is no grade for virtue: a refusal may be what the ` +
    'principle of non-refoulement demands.'
  )
}

/** Why a low score may be to a state's credit. */
export const NON_REFOULEMENT_NOTE =
  'A high score is no grade for virtue: under the principle of non-refoulement a state must not hand people over to where they ' +
  'would be tortured or come to other serious harm, so a refusal that lowers a score here may be what that duty demands.'
