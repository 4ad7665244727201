import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import {
  claimFields,
  count,
  edtf,
  fieldInfo,
  fieldOutput,
  id,
  nonNegativeDecimal,
  oneOf,
  optionalCount,
  optionalDay,
  optionalEdtf,
  optionalOneOf,
  optionalReference,
  optionalText,
  reference,
  references,
  text,
} from './field.ts'

const words = ['one', 'two'] as const

const FIELDS = {
  id: id(),
  reference: reference('countries', 'a'),
  optionalReference: optionalReference('countries', 'a'),
  references: references('any', 'a'),
  text: text('a'),
  optionalText: optionalText('a'),
  oneOf: oneOf(words, 'a'),
  optionalOneOf: optionalOneOf(words, 'a'),
  edtf: edtf('a'),
  optionalEdtf: optionalEdtf('a'),
  optionalDay: optionalDay('a'),
  count: count('a'),
  optionalCount: optionalCount('a'),
  nonNegativeDecimal: nonNegativeDecimal('a'),
} as const satisfies Record<string, z.ZodType>

type Kind = keyof typeof FIELDS

const LONG = 'x'.repeat(4001)

/** A list of 4000 characters: 400 ids of nine, and what lies between. */
const LONGEST_LIST = `${Array.from({ length: 400 }, (_, index) => `row-${10_000 + index}`).join(';')}a`

const REFUSED: readonly (readonly [Kind, string, string])[] = [
  ['id', '', 'empty'],
  ['id', '   ', 'empty'],
  ['id', 'a b', 'not an id'],
  ['id', 'a--b', 'not an id'],
  ['id', '-a', 'not an id'],
  ['id', 'a.', 'not an id'],
  ['id', '__proto__', 'not an id'],
  ['id', '../../etc/passwd', 'not an id'],
  ['id', 'é', 'not an id'],
  ['id', 'a\u0000', 'not an id'],
  ['id', 'x'.repeat(121), 'not an id'],
  ['reference', '', 'empty'],
  ['reference', 'a;b', 'not an id'],
  ['optionalReference', 'a b', 'not an id'],
  ['references', 'a;;b', '"" is not an id'],
  ['references', 'a;b;', '"" is not an id'],
  ['references', 'a,b', '"a,b" is not an id'],
  ['references', 'CHN;CHN', '"CHN" stands twice'],
  ['references', 'a;'.repeat(2001), 'longer than 4000 characters'],
  ['text', '', 'empty'],
  ['text', LONG, 'longer than 4000 characters'],
  ['text', 'a\u001b[31mb', 'holds a control character (U+001B)'],
  ['optionalText', LONG, 'longer than 4000 characters'],
  ['optionalText', 'a\u202eb', 'holds a control character (U+202E)'],
  ['oneOf', '', 'empty'],
  ['oneOf', 'three', 'not a word of this column’s vocabulary'],
  ['oneOf', 'ONE', 'not a word of this column’s vocabulary'],
  ['oneOf', 'constructor', 'not a word of this column’s vocabulary'],
  ['optionalOneOf', 'three', 'not a word of this column’s vocabulary'],
  ['edtf', '', 'empty'],
  ['edtf', '2017-02-30', 'there is no day 30 in 2017-02, which has 28 days'],
  ['optionalEdtf', '2017-13', 'there is no month 13'],
  ['optionalDay', '2017-02-30', 'not a day'],
  ['optionalDay', '2017', 'not a day'],
  ['count', '', 'empty'],
  ['count', '-1', 'not a count'],
  ['count', '1.5', 'not a count'],
  ['count', '1,000', 'not a count'],
  ['count', '1e3', 'not a count'],
  ['count', '٣', 'not a count'],
  ['count', '9'.repeat(400), 'not a count'],
  ['optionalCount', 'about 5', 'not a count'],
  ['nonNegativeDecimal', '', 'empty'],
  ['nonNegativeDecimal', '-0.5', 'not a number'],
  ['nonNegativeDecimal', '0,5', 'not a number'],
  ['nonNegativeDecimal', 'NaN', 'not a number'],
  ['nonNegativeDecimal', 'Infinity', 'not a number'],
  ['nonNegativeDecimal', '9'.repeat(400), 'not a number'],
]

describe('a cell', () => {
  it.each([
    ['id', ' chn-tha-extradition-1993.signed.duchatel-2019 ', 'chn-tha-extradition-1993.signed.duchatel-2019'],
    ['id', 'constructor', 'constructor'],
    ['reference', 'THA', 'THA'],
    ['optionalReference', '', null],
    ['references', '', []],
    ['references', 'CHN; THA', ['CHN', 'THA']],
    ['text', ' two words ', 'two words'],
    ['text', 'two\nlines', 'two\nlines'],
    ['optionalText', ' ', null],
    ['oneOf', 'one', 'one'],
    ['optionalOneOf', '', null],
    ['edtf', '2002/2010', '2002/2010'],
    ['optionalEdtf', '', null],
    ['optionalDay', '2016-02-29', '2016-02-29'],
    ['optionalDay', '', null],
    ['count', '007', 7],
    ['count', '999999999999', 999_999_999_999],
    ['optionalCount', '', null],
    ['nonNegativeDecimal', '0.25', 0.25],
    ['nonNegativeDecimal', '0', 0],
    ['nonNegativeDecimal', '12.5', 12.5],
    ['id', 'x'.repeat(120), 'x'.repeat(120)],
    ['text', 'x'.repeat(4000), 'x'.repeat(4000)],
    ['references', LONGEST_LIST, LONGEST_LIST.split(';')],
  ] as const)('of kind %s that reads %j is %j', (kind, cell, value) => {
    expect(FIELDS[kind].parse(cell)).toEqual(value)
  })

  it.each(REFUSED)('of kind %s that reads %j is refused once, with its reason', (kind, cell, message) => {
    const result = FIELDS[kind].safeParse(cell)
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([message])
  })

  it('has a test of refusal for every kind', () => {
    expect(new Set(REFUSED.map(([kind]) => kind))).toEqual(new Set(Object.keys(FIELDS)))
  })
})

describe('what is known of a field', () => {
  it.each(Object.entries(FIELDS))('%s: form, advice and whether it must be filled', (_, field) => {
    const info = fieldInfo(field)
    expect(info.expected).toMatch(/\S/)
    expect(info.tip).toMatch(/\.$/)
    expect(field.safeParse('').success).toBe(!info.required)
  })

  it('names the table that a reference leads to', () => {
    expect(fieldInfo(FIELDS.reference)).toMatchObject({ references: 'countries', type: 'string' })
    expect(fieldInfo(FIELDS.references)).toMatchObject({ references: 'any', type: 'list' })
    expect(fieldInfo(claimFields().source)).toMatchObject({ references: 'sources', required: true })
  })

  it('tells where to look for the row that a reference names', () => {
    expect(fieldInfo(reference('countries', 'a'))).toMatchObject({
      type: 'string',
      expected: 'the id of a row in data/countries.csv',
      tip: 'Add the row to data/countries.csv first, or correct the spelling.',
    })
    expect(fieldInfo(references('any', 'a'))).toMatchObject({
      type: 'list',
      required: false,
      expected: 'the id of a row in any table, or several, each once, separated by ";"',
      tip: 'Add the row to any table first, or correct the spelling.',
    })
  })

  it('tells whether text may be left out, and how long it may be', () => {
    expect(fieldInfo(text('a'))).toMatchObject({
      type: 'string',
      expected: 'text',
      required: true,
      tip: 'Fill the cell with plain text of at most 4000 characters.',
    })
    expect(fieldInfo(optionalText('a'))).toMatchObject({
      expected: 'text or nothing',
      tip: 'Keep it plain text of at most 4000 characters.',
    })
  })

  it('says of a claim who makes it and where, as the codebook does', () => {
    const { source, locator } = claimFields()
    expect(fieldInfo(source).description).toBe('Who says so: id of the source.')
    expect(fieldInfo(locator).description).toBe('Where inside the source: paragraph (p20), page, article or section.')
    expect(z.toJSONSchema(fieldOutput(locator)).description).toBe(fieldInfo(locator).description)
  })

  it('includes the schema of its value alone', () => {
    expect(fieldOutput(FIELDS.count).safeParse(3).success).toBe(true)
    expect(fieldOutput(FIELDS.count).safeParse('3').success).toBe(false)
    expect(fieldOutput(FIELDS.optionalText).safeParse(null).success).toBe(true)
  })

  it('does not exist for a schema that is no field', () => {
    expect(() => fieldInfo(z.string())).toThrow(new TypeError('not a field of the model'))
    expect(() => fieldOutput(z.string())).toThrow(new TypeError('not a field of the model'))
  })
})
