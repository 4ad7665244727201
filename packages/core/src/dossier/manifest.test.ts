import { describe, expect, it } from 'vitest'
import { parseManifest } from './manifest.ts'

const edition = { name: 'all', title: 'All', asOf: '2019-01-25' }
const write = (ffc: object) => JSON.stringify({ ffc: { focalState: 'FRA', editions: [edition], ...ffc } })

describe('a manifest', () => {
  it('is not needed: a dossier without one has a name and no editions of its own', () => {
    expect(parseManifest(undefined)).toEqual({
      manifest: { name: 'own-data', title: 'Own data', version: 'unversioned' },
      issues: [],
    })
  })

  it('may hold whatever else a data package holds', () => {
    const { manifest, issues } = parseManifest(
      '{"name":"mine","resources":[{"path":"x.csv"}],"__proto__":{"name":"z"}}',
    )
    expect(issues).toEqual([])
    expect(manifest).toEqual({ name: 'mine', title: 'Own data', version: 'unversioned' })
  })

  it('names the focal state, the editions, and the sources that count paragraphs', () => {
    const ffc = {
      focalState: 'FRA',
      editions: [
        { ...edition, sources: ['page'] },
        { ...edition, name: 'more' },
      ],
      paragraphs: { page: 44 },
    }
    expect(parseManifest(JSON.stringify({ ffc })).manifest.ffc).toEqual(ffc)
  })

  it.each([
    ['text that is not JSON', '{"name": }', null, 'not JSON'],
    ['nothing', '', null, 'not JSON'],
    ['JSON that is no object', 'null', null, 'expected object'],
    ['a list', '[]', null, 'expected object'],
    ['a name that is no text', '{"name":5}', 'name', 'expected string'],
    ['an empty version', '{"version":""}', 'version', 'Too small'],
    ['a title that is too long', JSON.stringify({ title: 'x'.repeat(201) }), 'title', 'Too big'],
    ['a title that acts on a terminal', '{"title":"\\u001b[2J"}', 'title', 'control character'],
    ['a version that turns text round', '{"version":"\\u202e1"}', 'version', 'control character'],
    ['a focal state by name', write({ focalState: 'France' }), 'ffc.focalState', 'alpha-3'],
    ['no edition', write({ editions: [] }), 'ffc.editions', 'Too small'],
    ['two editions of one name', write({ editions: [edition, edition] }), 'ffc.editions', 'one name'],
    [
      'a day that does not exist',
      write({ editions: [{ ...edition, asOf: '2017-02-30' }] }),
      'ffc.editions.0.asOf',
      'not a day that exists',
    ],
    ['an unknown key', write({ focalstate: 'FRA' }), 'ffc', 'focalstate'],
    ['half a paragraph', write({ paragraphs: { page: 0.5 } }), 'ffc.paragraphs.page', 'expected int'],
  ])('with %s is refused, and says where', (_, text, column, message) => {
    expect(parseManifest(text).issues).toEqual([
      expect.objectContaining({
        file: 'datapackage.json',
        row: null,
        column,
        rule: 'manifest',
        message: expect.stringContaining(message),
        tip: expect.stringMatching(/\.$/),
      }),
    ])
  })

  it('reports all that is wrong at once', () => {
    const { issues } = parseManifest(JSON.stringify({ name: 1, version: 2, ffc: { focalState: 'x', editions: [{}] } }))
    expect(issues.map(({ column }) => column)).toEqual([
      'name',
      'version',
      'ffc.focalState',
      'ffc.editions.0.name',
      'ffc.editions.0.title',
      'ffc.editions.0.asOf',
    ])
  })
})
