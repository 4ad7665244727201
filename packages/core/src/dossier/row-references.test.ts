import { expect, it } from 'vitest'
import { rowReferences } from './row-references.ts'

it('a row names the ids in its cells, one or many, and no empty ones', () => {
  const row = {
    id: 'x',
    place: null,
    actors: ['CHN', 'THA'],
    counterparts: [],
    organisations: ['group'],
    treaties: [],
    source: 'page',
  }
  expect(rowReferences('events', row as never)).toEqual(['CHN', 'THA', 'group', 'page'])
})
