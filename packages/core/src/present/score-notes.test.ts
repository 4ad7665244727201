import { expect, test } from 'vitest'
import { scoreCaveat, whatScoreCounts } from './score-notes.ts'

test('what stands beside a ranking names the state whose requests are meant, and says that it is no grade', () => {
  expect(whatScoreCounts('Norway')).toBe(
    'The index counts what sources report of cooperation with Norway: instruments, removals that Norway asked for or ' +
      'received, refusals and other acts. It does not count fighters returned, and an accusation of illegal entry does not ' +
      'make a fighter.',
  )
  expect(scoreCaveat('Norway')).toBe(
    'Counts what sources report of cooperation with Norway. A high score is no grade for virtue: a refusal may be what the ' +
      'principle of non-refoulement demands.',
  )
})
