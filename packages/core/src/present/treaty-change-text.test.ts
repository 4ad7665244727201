import { expect, test } from 'vitest'
import { type ChangeWords, treatyChangeText } from './treaty-change-text.ts'

const WORDS: ChangeWords = {
  subject: 'Laos',
  kind: 'extradition',
  field: 'status',
  from: null,
  to: null,
  on: null,
  signedOn: null,
  sources: [],
}

test.each<[Partial<ChangeWords>, string]>([
  [{ from: 'pending', to: 'in-force' }, 'Laos: pending → in force'],
  [{ from: 'pending', to: 'in-force', on: '2019-12-12' }, 'Laos: pending → in force 2019-12-12'],
  [{ from: 'in-force', to: 'terminated', on: '2019' }, 'Laos: in force → terminated'],
  [{ from: 'in-force' }, 'Laos: in force, absent from the second view'],
  [{ to: 'pending' }, 'Laos: new, pending'],
  [{ to: 'pending', on: '2018', signedOn: '2018' }, 'Laos: new, signed 2018, pending'],
  [{ to: 'unknown', signedOn: '../2018' }, 'Laos: new, signed by 2018, status unknown'],
  [{ to: 'in-force', on: '../2019', signedOn: '2018' }, 'Laos: new, signed 2018, in force by 2019'],
  [{ to: 'sought', on: '2017' }, 'Laos: new, sought 2017'],
  [{ field: 'signedOn', from: '2017', to: '2018' }, 'Laos: signature 2017 → 2018'],
  [{ field: 'signedOn', to: '2018' }, 'Laos: signature none → 2018'],
  [{ field: 'inForceOn', from: '2017' }, 'Laos: entry into force 2017 → none'],
  [{ field: 'dissent', to: 'gazette' }, 'Laos: now disputed by gazette'],
  [{ field: 'dissent', from: 'gazette' }, 'Laos: no longer disputed, was by gazette'],
  [{ field: 'dissent', from: 'gazette', to: 'press' }, 'Laos: disputed by gazette → by press'],
  [{ kind: 'framework', to: 'sought' }, 'Laos, framework: new, sought'],
  [{ kind: null, subject: 'A convention', to: 'sought' }, 'A convention: new, sought'],
  [
    { to: 'sought', sources: [{ row: 'row', source: 'gazette', locator: 'p1' }] },
    'Laos: new, sought, source gazette p1',
  ],
])('a change is a sentence: %j', (words, text) => {
  expect(treatyChangeText({ ...WORDS, ...words })).toBe(text)
})
