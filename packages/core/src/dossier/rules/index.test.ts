import { expect, test } from 'vitest'
import { ruleContext } from '../../../test/rule-context.ts'
import { HELP } from '../../../test/support/problem-of.ts'
import { RULES } from './index.ts'

/** Rows that break every rule, most of them in each way in which it can be broken. */
const BROKEN = ruleContext(
  {
    sources: [
      { id: 'page', published: '2018' },
      { id: 'paper', kind: 'newspaper', tier: 'register' },
    ],
    countries: [{ id: 'KZ' }],
    treaties: [{ id: 'turned', parties: 'KAZ;CHN' }],
    milestones: [
      { treaty: 'turned', stage: 'signed', date: '2020', source: 'page' },
      { treaty: 'turned', stage: 'in-force', date: '2019', source: 'page' },
      { treaty: 'turned', stage: 'in-force', date: '2019', source: 'page' },
    ],
    organisations: [{ id: 'twice' }],
    terms: [{ id: 'twice', locator: 'p45' }],
    estimates: [
      ...['exact', 'about', 'range', 'up-to', 'at-least', 'order-of-magnitude'].map((bound) => ({ bound })),
      { id: 'falling', low: '2', high: '1', bound: 'range', derived_from: 'falling' },
    ],
    counts: [{ bound: 'range', low: '1' }],
    events: [{ people_low: '1' }, { people_high: '1', people_bound: 'at-least' }],
    routes: [
      { leg: '1', from_country: 'CHN', to_country: 'THA' },
      { leg: '2', from_country: 'MYS', to_country: 'TUR' },
      { leg: '4', from_country: 'MYS', to_country: 'TUR' },
    ],
  },
  {
    ffc: {
      focalState: 'CHN',
      editions: [{ name: 'all', title: 'All', asOf: '2019-01-25', sources: ['nowhere'] }],
      paragraphs: { page: 44, nowhere: 3 },
    },
  },
)

test.each(RULES.map((rule) => [rule.name, rule] as const))(
  '%s signs what it reports, and says what is wrong, what was expected and what to do next',
  (name, rule) => {
    const issues = rule.check(BROKEN)
    expect(issues).not.toEqual([])
    for (const issue of issues) {
      const { expected } = issue
      expect(issue).toMatchObject({ ...HELP, expected, rule: name, message: expect.stringMatching(/\w{3}/) })
      // What an edition may name is known only to its author.
      expect(expected).toEqual(name === 'editions-exist' ? null : HELP.expected)
    }
  },
)

test('the rules that another manifest makes say something else are those that declare to read it', () => {
  const other = { ...BROKEN, manifest: { ...BROKEN.manifest, ffc: undefined }, focalState: 'KAZ' }
  const readers = RULES.filter((rule) => JSON.stringify(rule.check(other)) !== JSON.stringify(rule.check(BROKEN)))
  expect(readers).toEqual(RULES.filter(({ readsManifest }) => readsManifest))
})
