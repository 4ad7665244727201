import { expect, test } from 'vitest'
import { NOTHING_ABOUT, isWebAddress } from './about.ts'
import { parseManifest } from './manifest.ts'
import { parseDossier } from './parse-dossier.ts'
import { MANIFEST, dossierFiles } from '../../test/support/dossier.ts'

function aboutOf(properties: object) {
  const result = parseDossier(dossierFiles({}, { ...MANIFEST, ...properties }), 'a'.repeat(64))
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.dossier.about
}

const issuesOf = (properties: object) =>
  parseManifest(JSON.stringify({ ...MANIFEST, ...properties })).issues.map(({ column }) => column)

test('data that say nothing of themselves have nothing said of them', () => {
  expect(aboutOf({})).toEqual(NOTHING_ABOUT)
})

test('what is said of one thing is not said of another', () => {
  expect(aboutOf({ keywords: ['one'] })).toEqual({ ...NOTHING_ABOUT, keywords: ['one'] })
  expect(aboutOf({ contributors: [{ title: 'An office' }] })).toEqual({
    ...NOTHING_ABOUT,
    contributors: [{ title: 'An office', givenName: null, familyName: null, roles: [] }],
  })
})

test('spaces round a description are none of it, and alone they are no description', () => {
  expect(aboutOf({ description: ' What it is.\n' })).toMatchObject({ description: 'What it is.' })
  expect(aboutOf({ description: ' \n' })).toMatchObject({ description: null })
})

test('a line that acts on a terminal is refused', () => {
  expect(issuesOf({ keywords: ['plain', '\u001b[2J'] })).toEqual(['keywords.1'])
})

test('of a time the day is kept, and a plain day will do', () => {
  expect(aboutOf({ created: '2026-11-23T23:59:59+02:00' })).toMatchObject({ createdOn: '2026-11-23' })
  expect(aboutOf({ created: '2026-11-23' })).toMatchObject({ createdOn: '2026-11-23' })
  for (const created of ['2026-02-30', '2026', '2026-11-23 10:00', '2026-11-23T']) {
    expect(issuesOf({ created })).toEqual(['created'])
  }
})

test('a contributor is called by title, else by the names of a person, else by organisation', () => {
  const contributors = [
    { title: 'An office', organization: 'A state' },
    { givenName: 'Ada', familyName: 'Lovelace', organization: 'A society' },
    { organization: 'A society' },
    { roles: ['creator'] },
  ]
  expect(aboutOf({ contributors })?.contributors.map(({ title }) => title)).toEqual([
    'An office',
    'Ada Lovelace',
    'A society',
  ])
})

test('a licence without name and path, or with an address that is none, is reported at its place', () => {
  expect(issuesOf({ licenses: [{ title: 'Free' }] })).toEqual(['licenses.0'])
  expect(issuesOf({ licenses: [{ path: 'javascript:alert(1)' }] })).toEqual(['licenses.0.path'])
  expect(issuesOf({ homepage: 'example.org', keywords: 'one, two' })).toEqual(['homepage', 'keywords'])
})

test('an address starts with its scheme and has no spaces', () => {
  expect(isWebAddress('https://example.org/a?b=c#d')).toBe(true)
  expect(isWebAddress('http://example.org')).toBe(true)
  expect(isWebAddress('http://example.org/a b')).toBe(false)
  expect(isWebAddress('javascript:https://example.org')).toBe(false)
  expect(isWebAddress('//example.org')).toBe(false)
})
