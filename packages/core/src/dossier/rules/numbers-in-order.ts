import type { Issue } from '../issue.ts'
import { issueAt, type Rule } from './rule.ts'

export const numbersInOrder: Rule = {
  name: 'numbers-in-order',
  description: 'Low is not above central, and neither is above high.',
  check({ tables: { estimates, counts, events } }) {
    return [
      ...estimates.rows.flatMap((placed) =>
        fallingPairs([
          ['low', placed.value.low],
          ['central', placed.value.central],
          ['high', placed.value.high],
        ]).map((pair) => issueAt(estimates, placed, pair.column, 'numbers-in-order', pair)),
      ),
      ...counts.rows.flatMap((placed) =>
        fallingPairs([
          ['low', placed.value.low],
          ['high', placed.value.high],
        ]).map((pair) => issueAt(counts, placed, pair.column, 'numbers-in-order', pair)),
      ),
      ...events.rows.flatMap((placed) =>
        fallingPairs([
          ['people_low', placed.value.peopleLow],
          ['people_high', placed.value.peopleHigh],
        ]).map((pair) => issueAt(events, placed, pair.column, 'numbers-in-order', pair)),
      ),
    ]
  },
}

type NamedNumber = readonly [column: string, value: number | null]

interface FallingPair extends Pick<Issue, 'message' | 'got' | 'expected' | 'tip'> {
  readonly column: string
}

/** Each number that is below the last one that stands before it. */
function fallingPairs(numbers: readonly NamedNumber[]): FallingPair[] {
  const given = numbers.filter((entry): entry is readonly [string, number] => entry[1] !== null)
  return given.flatMap(([column, value], index) => {
    const before = given[index - 1]
    if (!before || before[1] <= value) return []
    return [
      {
        column,
        message: `${column} is below ${before[0]}`,
        got: String(value),
        expected: `${before[1]} or more`,
        tip: 'Put the lowest number first, or leave a cell empty where the source gives no number.',
      },
    ]
  })
}
