import type { Bound } from '../../model/vocabulary.ts'
import { issueAt, type Rule } from './rule.ts'

/** Low and high of a row; a plain number counts as both. */
interface Ends {
  readonly low: number | null
  readonly high: number | null
}

/** What a bound needs, by the codebook's words. */
const NEEDS: Record<Bound, { readonly met: (ends: Ends) => boolean; readonly expected: string }> = {
  exact: { met: isOneNumber, expected: 'one number' },
  about: { met: isOneNumber, expected: 'one number' },
  range: { met: ({ low, high }) => low !== null && high !== null, expected: 'a low and a high number' },
  'up-to': { met: ({ high }) => high !== null, expected: 'a high number' },
  'at-least': { met: ({ low, high }) => low !== null && high === null, expected: 'a low number and no high one' },
  'order-of-magnitude': {
    met: ({ low, high }) => low !== null || high !== null,
    expected: 'the first or the last number that the words allow',
  },
}

const TIP = 'Use the bound whose numbers the source gives; the codebook lists what each needs.'

export const numbersFitBound: Rule = {
  name: 'numbers-fit-bound',
  description: 'A row gives the numbers that its bound speaks of, and an event with a count says how it bounds.',
  check({ tables: { estimates, counts, events } }) {
    return [
      ...estimates.rows.flatMap((placed) => {
        const { low, central, high, bound } = placed.value
        const problem = misfit(bound, { low: low ?? central, high: high ?? (bound === 'at-least' ? null : central) })
        return problem ? [issueAt(estimates, placed, 'bound', 'numbers-fit-bound', problem)] : []
      }),
      ...counts.rows.flatMap((placed) => {
        const problem = misfit(placed.value.bound, placed.value)
        return problem ? [issueAt(counts, placed, 'bound', 'numbers-fit-bound', problem)] : []
      }),
      ...events.rows.flatMap((placed) => {
        const { peopleLow: low, peopleHigh: high, peopleBound: bound } = placed.value
        const problem =
          bound !== null
            ? misfit(bound, { low, high })
            : low === null && high === null
              ? null
              : { message: 'a count without a bound', got: '', expected: 'a word for how the count bounds', tip: TIP }
        return problem ? [issueAt(events, placed, 'people_bound', 'numbers-fit-bound', problem)] : []
      }),
    ]
  },
}

function isOneNumber({ low, high }: Ends): boolean {
  return low !== null && low === high
}

function misfit(bound: Bound, ends: Ends) {
  const need = NEEDS[bound]
  if (need.met(ends)) return null
  return { message: `the numbers do not fit the bound ${bound}`, got: bound, expected: need.expected, tip: TIP }
}
