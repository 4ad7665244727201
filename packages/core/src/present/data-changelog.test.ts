import { expect, test } from 'vitest'
import { MANIFEST, makeDossier, treatyRows } from '../../test/support/dossier.ts'
import { dataChangelog } from './data-changelog.ts'

const version = (number: string, asOf: string, created?: string) => ({
  ...MANIFEST,
  version: number,
  ...(created ? { created } : {}),
  ffc: { focalState: 'CHN', editions: [{ name: 'all', title: 'All', asOf }] },
})
const VIETNAM = { id: 'VNM', name_en: 'Vietnam' }
const pending = { signed: '2015-04-07', pending: '2019-01-25' }

test('the first version is told by what it holds', () => {
  const dossier = makeDossier(
    { terms: [{ id: 'one' }, { id: 'two', en: 'two' }] },
    version('0.1.0', '2019-01-25', '2026-11-23'),
  )
  expect(dataChangelog(null, dossier)).toBe(
    `## 0.1.0 (2026-11-23)\n\nSHA-256 \`${'a'.repeat(64)}\`.\n\nThe first version. Rows in each table: sources 1, countries 1, terms 2.\n`,
  )
})

test('a treaty that has bound since is told in a sentence with its source, and its claim not again', () => {
  const before = makeDossier({ countries: [VIETNAM], ...treatyRows({ VNM: pending }) }, version('1', '2020-01-01'))
  const after = makeDossier(
    { countries: [VIETNAM], ...treatyRows({ VNM: { ...pending, 'in-force': '2019-12-12' } }) },
    version('2', '2020-01-01'),
  )
  const text = dataChangelog(before, after)
  expect(text).toContain('### Treaties\n\n- Vietnam: pending → in force 2019-12-12, source page p1.\n')
  expect(text).toContain('Since 1 (SHA-256')
  expect(text).not.toContain('### New')
  expect(text).not.toContain('### Changed')
})

test('that time has passed between two versions is no change', () => {
  const rows = { ...treatyRows({ VNM: { signed: '2015-04-07', 'in-force': '2019-12-12' } }) }
  const [before, after] = [makeDossier(rows, version('1', '2016-01-01')), makeDossier(rows, version('2', '2020-01-01'))]
  expect(dataChangelog(before, after)).toMatch(/^Since 1 \(SHA-256 `a+`\): the tables say the same\.$/m)
})

test('rows that are new, read otherwise or are gone are told cell by cell, with their source', () => {
  const before = makeDossier(
    {
      events: [
        { id: 'return', people_low: '100', people_bound: 'at-least' },
        { id: 'visit', kind: 'visit', happening: 'visit', summary: 'Gone *soon*.' },
      ],
    },
    version('1', '2019-01-25'),
  )
  const after = makeDossier(
    {
      events: [{ id: 'return', people_low: '109', people_bound: 'at-least', note: 'Counted\nagain.' }],
      estimates: [{ id: 'figure', central: '300', stated_on: '2016' }],
    },
    version('2', '2019-01-25'),
  )
  const text = dataChangelog(before, after)
  expect(text).toContain(
    '### New\n\n- figure `figure`: about 300 Uyghur fighters, says an office (2016), source page p1.',
  )
  expect(text).toContain(
    '### Changed\n\n- event `return`: people\\_low “100” → “109”; note nothing → “Counted again.”, source page p1.',
  )
  expect(text).toContain('### Gone\n\n- event `visit`: Gone \\*soon\\* (2015), source page p1.')
})

test('a long cell is cut short, a source has no source, and nothing in the data becomes markup', () => {
  const before = makeDossier({ sources: [{ id: 'page', note: '<img src=x>' }] }, version('1', '2019-01-25'))
  const after = makeDossier({ sources: [{ id: 'page', note: 'x'.repeat(400) }] }, version('2', '2019-01-25'))
  expect(dataChangelog(before, after)).toContain(`- source \`page\`: note “\\<img src=x>” → “${'x'.repeat(160)}…”.\n`)
})
