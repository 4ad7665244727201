import { expect, it } from 'vitest'
import { type Issue, formatIssue } from './issue.ts'

const issue: Issue = {
  file: 'treaties.csv',
  row: 3,
  column: 'kind',
  rule: 'cell',
  message: 'not a word of this column’s vocabulary',
  got: 'extradiction',
  expected: 'one of extradition, three-evils',
  tip: 'Use a word of the vocabulary.',
}

it('an issue names file, row, column, what is wrong, what was found, what was expected and what to do', () => {
  expect(formatIssue(issue)).toBe(
    'treaties.csv:3:kind: not a word of this column’s vocabulary ' +
      '(got "extradiction"; expected one of extradition, three-evils). Tip: Use a word of the vocabulary.',
  )
})

it('what does not apply is left out', () => {
  expect(formatIssue({ ...issue, row: null, column: null, got: null, expected: null })).toBe(
    'treaties.csv: not a word of this column’s vocabulary. Tip: Use a word of the vocabulary.',
  )
  expect(formatIssue({ ...issue, got: '' })).toContain('(got ""; expected')
})

it('nothing in it acts on a terminal, wherever it stands', () => {
  const hostile = '\u001b]0;owned\u0007\n\u202e'
  const text = formatIssue({
    ...issue,
    file: `${hostile}.csv`,
    column: hostile,
    message: hostile,
    got: hostile,
    expected: hostile,
    tip: hostile,
  })
  // oxlint-disable-next-line no-control-regex -- finding them is the point
  expect(text).not.toMatch(/[\u0000-\u001f\u202e]/)
  expect(text).toContain('�]0;owned')
})

it('what was found is shortened', () => {
  const text = formatIssue({ ...issue, column: 'c'.repeat(1e6), got: 'x'.repeat(1e6) })
  expect(text.length).toBeLessThan(400)
  expect(text).toContain(`${'x'.repeat(80)}…`)
  expect(formatIssue({ ...issue, got: 'x'.repeat(80) })).toContain(`(got "${'x'.repeat(80)}";`)
})
