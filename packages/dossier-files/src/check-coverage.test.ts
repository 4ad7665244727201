import { type Dossier, parseDossier } from '@ffc/core/dossier'
import { expect, test } from 'vitest'
import { checkCoverage } from './check-coverage.ts'

const dossier = readFixture()

const table = (...lines: readonly string[]) =>
  ['# Coverage', '', '| paragraph | rows | remark |', '|---|---|---|', ...lines].join('\n')

const TITLE = '| p1 |  | The title. |'
const BODY = '| p2 | treaties 1: chn-kaz-extradition-1996; terms 2: evils, militants |  |'
const END = '| p3 | terms 1: evils | No more. |'

test('a line for each paragraph, with the rows that cite it or a remark', () => {
  expect(checkCoverage(table(TITLE, BODY, END), dossier, 'article', 3)).toEqual([])
})

test('a paragraph that is left out or stands twice is reported', () => {
  expect(checkCoverage(table(TITLE, END), dossier, 'article', 3)).toMatchObject([{ got: '1,3', expected: '1,2,3' }])
  expect(checkCoverage(table(TITLE, BODY, BODY, END), dossier, 'article', 3)).toMatchObject([{ got: '1,2,2,3' }])
})

test('rows that cite a paragraph must stand there, and no others', () => {
  const fewer = '| p2 | terms 2: evils, militants |  |'
  expect(checkCoverage(table(TITLE, fewer, END), dossier, 'article', 3)).toMatchObject([
    { row: 6, expected: 'treaties 1: chn-kaz-extradition-1996; terms 2: evils, militants' },
  ])
})

test('no row and no reason is an issue', () => {
  expect(checkCoverage(table('| p1 |  |  |', BODY, END), dossier, 'article', 3)).toMatchObject([
    { row: 5, expected: 'a remark' },
  ])
})

function readFixture(): Dossier {
  const files = new Map([
    [
      'sources.csv',
      'id,title,publisher,citation,kind,tier,language,url,published,accessed,licence,note\n' +
        'article,A,P,,article,press,en,,2019,,,\nother,B,P,,newspaper,press,en,,2019,,,\n',
    ],
    [
      'countries.csv',
      'id,name_en,name_zh,name_official,region,source,locator\n' +
        'CHN,China,中国,,Other,other,code 156\nKAZ,Kazakhstan,哈萨克斯坦,,Other,other,code 398\n',
    ],
    [
      'treaties.csv',
      'id,kind,parties,title_en,title_zh,source,locator,note\nchn-kaz-extradition-1996,extradition,CHN;KAZ,T,,article,p2,\n',
    ],
    ['milestones.csv', 'id,treaty,stage,party,date,source,locator,note\n'],
    [
      'terms.csv',
      'id,zh,pinyin,en,meaning,used_by,source,locator,note\n' +
        'militants,,,M,M,,article,p2,\nevils,,,E,E,,article,"p2, p3",\nelsewhere,,,X,X,,other,p1,\n',
    ],
  ])
  const result = parseDossier(files, 'hash')
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join('\n'))
  return result.dossier
}
