/** Which published figures count the same people, and who is among whom. */
import { expect, it } from 'vitest'
import { type Cells, makeDossier } from '../../test/support/dossier.ts'
import { selectView } from '../dossier/view.ts'
import { scopes } from './scopes.run.ts'

const GROUPS: readonly Cells[] = ['part', 'whole'].map((id) => ({ id, description: `The group ${id}.` }))
const TIES: readonly Cells[] = [{ from: 'part', relation: 'part-of', to: 'whole' }]

function run(estimates: readonly Cells[]) {
  const figures = estimates.map((cells, index) => ({ id: `e${index}`, central: String(100 + index), ...cells }))
  const view = selectView(makeDossier({ estimates: figures, organisations: GROUPS, ties: TIES }))
  const outcome = scopes.run(view, {})
  return { ...outcome, finding: scopes.finding(outcome.data, view, {}) }
}

const FIGHTERS = { organisation: 'part' }
const PEOPLE = { organisation: 'whole', counted: 'uyghurs' }

it('figures of one scope stand together, each scope once, in the order of the figures', () => {
  const { data, n, sources, warnings, methods } = run([FIGHTERS, PEOPLE, FIGHTERS])
  expect(data).toEqual([
    {
      id: 'uyghur-fighters-of-part-in-syria-present',
      scope: { organisation: 'part', theatre: 'syria', counted: 'uyghur-fighters', measure: 'present', period: null },
      claims: ['e0', 'e2'],
      within: ['uyghurs of whole in syria present'],
      sources: ['e0', 'e2'].map((row) => ({ row, source: 'page', locator: 'p1' })),
    },
    {
      id: 'uyghurs-of-whole-in-syria-present',
      scope: { organisation: 'whole', theatre: 'syria', counted: 'uyghurs', measure: 'present', period: null },
      claims: ['e1'],
      within: [],
      sources: [{ row: 'e1', source: 'page', locator: 'p1' }],
    },
  ])
  expect([n, sources, warnings, methods]).toEqual([2, ['page', 'page', 'page'], [], []])
})

it('figures stated after the date of the view are not among them', () => {
  expect(run([FIGHTERS, { ...PEOPLE, stated_on: '2019-02' }]).data).toHaveLength(1)
})

it('scopes that differ only in what they leave unstated are counted, for they are pooled together', () => {
  const { warnings } = run([FIGHTERS, { ...FIGHTERS, measure: 'unstated' }, PEOPLE])
  expect(warnings).toEqual([expect.stringMatching(/^2 scopes differ only in what they leave unstated/)])
})

it('the heading counts them', () => {
  expect(run([FIGHTERS]).finding.title).toBe('1 kind of figure, each counting other people')
  const { title, subtitle, notes } = run([FIGHTERS, PEOPLE]).finding
  expect(title).toBe('2 kinds of figures, each counting other people')
  expect(subtitle).toMatch(/as of 25 January 2019, all edition/)
  expect(notes).toEqual([])
})

it('has an id without what an address cannot hold, and may lie within several others', () => {
  const { data } = run([{ ...FIGHTERS, period: '../2018' }, PEOPLE, { ...PEOPLE, counted: 'uyghurs-with-families' }])
  expect(data[0]).toMatchObject({
    id: 'uyghur-fighters-of-part-in-syria-present-2018',
    within: ['uyghurs of whole in syria present', 'uyghurs with families of whole in syria present'],
  })
  expect(scopes.table(data).rows[0]?.at(-1)).toBe(
    'uyghurs of whole in syria present; uyghurs with families of whole in syria present',
  )
})

it('is a table of one row a scope', () => {
  const { data } = run([
    { ...FIGHTERS, period: '2015' },
    { ...PEOPLE, period: '2015' },
    { ...FIGHTERS, period: '2015' },
  ])
  const { columns, rows } = scopes.table(data)
  expect(columns.map(({ key }) => key)).toEqual([
    'counted',
    'organisation',
    'theatre',
    'measure',
    'period',
    'claims',
    'within',
  ])
  expect(rows).toEqual([
    ['uyghur-fighters', 'part', 'syria', 'present', '2015', 'e0; e2', 'uyghurs of whole in syria present 2015'],
    ['uyghurs', 'whole', 'syria', 'present', '2015', 'e1', ''],
  ])
})
