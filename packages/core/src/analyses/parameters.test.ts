import { describe, expect, it } from 'vitest'
import {
  VIEW_PARAMETERS,
  choice,
  choiceList,
  countryFilter,
  dayFilter,
  dayList,
  filter,
  idFilter,
  idParameter,
  level,
  optionalPositive,
  positive,
  positiveList,
  toggle,
  wordList,
  wordsParameter,
  year,
} from './parameters.ts'

const words = ['one', 'two'] as const

const KINDS = {
  choice: choice(words, 'one', 'a'),
  filter: filter(words, 'a'),
  country: countryFilter('a'),
  idFilter: idFilter('a'),
  id: idParameter('a'),
  level: level(0.95),
  positive: positive(10, 'a', 100),
  optionalPositive: optionalPositive('a'),
  positiveList: positiveList([12, 24], 'a'),
  year: year(2000, 'a'),
  words: wordsParameter('a'),
  wordList: wordList(['x'], 'a'),
  choiceList: choiceList(words, 'a'),
  dayList: dayList('a'),
  dayFilter: dayFilter('a'),
  toggle: toggle('a'),
  edition: VIEW_PARAMETERS.edition,
  asOf: VIEW_PARAMETERS.asOf,
  knownAt: VIEW_PARAMETERS.knownAt,
  exclude: VIEW_PARAMETERS.exclude,
}

type Kind = keyof typeof KINDS

describe('a parameter', () => {
  it.each<[Kind, unknown, unknown]>([
    ['choice', 'two', 'two'],
    ['choice', undefined, 'one'],
    ['filter', undefined, null],
    ['filter', null, null],
    ['country', 'tha', 'THA'],
    ['idFilter', 'islamic-state', 'islamic-state'],
    ['level', '0.9', 0.9],
    ['level', 0.9, 0.9],
    ['level', ' 0.9 ', 0.9],
    ['level', undefined, 0.95],
    ['positive', '36.5', 36.5],
    ['positive', '100', 100],
    ['optionalPositive', undefined, null],
    ['positiveList', '12, 60', [12, 60]],
    ['positiveList', [12, 60], [12, 60]],
    ['positiveList', undefined, [12, 24]],
    ['year', '2010', 2010],
    ['wordList', ' a , b ,', ['a', 'b']],
    ['choiceList', 'two,one', ['two', 'one']],
    ['dayList', '2015-12-27,2016-01-01', ['2015-12-27', '2016-01-01']],
    ['dayFilter', '2016-02-29', '2016-02-29'],
    ['toggle', undefined, false],
    ['toggle', '', true],
    ['toggle', 'false', false],
    ['edition', undefined, undefined],
    ['asOf', '2016-02-29', '2016-02-29'],
    ['exclude', 'a, b,,', ['a', 'b']],
    ['exclude', undefined, []],
    ['exclude', '', []],
  ])('%s given %j is %j', (kind, given, value) => {
    expect(KINDS[kind].parse(given)).toEqual(value)
  })

  it.each<[Kind, unknown, string]>([
    ['choice', 'three', 'expected one of one, two'],
    ['choice', null, 'expected one of one, two'],
    ['choice', 'constructor', 'expected one of one, two'],
    ['filter', '', 'expected one of one, two'],
    ['country', 'Thailand', 'expected an ISO 3166-1 alpha-3 code such as THA'],
    ['idFilter', '', 'expected an id'],
    ['id', undefined, 'expected the id of a row'],
    ['level', '95', 'expected a confidence level below 1, such as 0.95 (not 95)'],
    ['level', '1', 'expected a confidence level below 1, such as 0.95 (not 95)'],
    ['level', '0.05', 'expected a confidence level above 0.5, such as 0.95 (not 0.05)'],
    ['level', '95%', 'expected a number between 0.5 and 1, such as 0.95'],
    ['level', 'NaN', 'expected a number between 0.5 and 1, such as 0.95'],
    ['positive', '0', 'expected a number above 0'],
    ['positive', 'many', 'expected a number above 0'],
    ['words', undefined, 'expected some words'],
    ['positive', '-1', 'expected a number above 0'],
    ['positive', 'Infinity', 'expected a number above 0'],
    ['positive', '', 'expected a number above 0'],
    ['positive', '100.1', 'expected a number up to 100'],
    ['optionalPositive', '0', 'expected a number above 0'],
    ['positiveList', '12,-1', 'expected numbers above 0'],
    ['positiveList', '', 'expected at least one number'],
    ['year', '2000.5', 'expected a year such as 2000'],
    ['year', '20000', 'expected a year up to 2100'],
    ['words', '', 'expected some words'],
    ['words', 'x'.repeat(201), 'expected at most 200 characters'],
    ['wordList', 5, 'expected words separated by commas'],
    ['choiceList', 'one,three', 'expected some of one, two'],
    ['dayList', '2017-02-30', 'expected days that exist, as YYYY-MM-DD'],
    ['dayFilter', '2017', 'expected a day that exists, as YYYY-MM-DD'],
    ['toggle', 'perhaps', 'expected true or false'],
    ['asOf', '2017-02-30', 'expected a day that exists, as YYYY-MM-DD'],
    ['asOf', '', 'expected a day that exists, as YYYY-MM-DD'],
    ['knownAt', '2019-1-1', 'expected a day that exists, as YYYY-MM-DD'],
    ['exclude', 5, 'expected row ids separated by commas'],
  ])('%s refuses %j: %s', (kind, given, message) => {
    expect(KINDS[kind].safeParse(given).error?.issues.map((issue) => issue.message)).toEqual([message])
  })

  it.each(
    (['level', 'positive', 'optionalPositive', 'positiveList', 'year'] as const).flatMap((kind) =>
      [true, false, [true], [0.9], [0.5, true], {}, '0x10', ' ', '1e999'].map((given) => [kind, given] as const),
    ),
  )('%s does not take %j for a number', (kind, given) => {
    // A list of one number is a list.
    const isList = kind === 'positiveList' && Array.isArray(given) && given[0] === 0.9
    expect(KINDS[kind].safeParse(given).success).toBe(isList)
  })

  it.each(Object.entries(KINDS))('%s describes itself', (_, schema) => {
    expect(schema.meta()?.description).toMatch(/\S/)
  })
})
