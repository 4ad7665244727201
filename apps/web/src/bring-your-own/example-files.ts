/**
 * An invented dossier to try: states that do not exist, under codes that ISO 3166 leaves to its users, with another
 * focal state than the bundled data have.
 */
import type { GivenFile } from './own-messages.ts'

const MANIFEST = {
  name: 'invented-example',
  title: 'An invented example',
  version: '1',
  licenses: [{ name: 'CC0-1.0', path: 'https://creativecommons.org/publicdomain/zero/1.0/' }],
  ffc: { focalState: 'XAA', editions: [{ name: 'all', title: 'All that was invented', asOf: '2020-12-31' }] },
}

const STATES = [
  ['XAA', 'Aldova', '阿尔多瓦'],
  ['XAB', 'Brenland', '布伦兰'],
  ['XAC', 'Corsia', '科尔西亚'],
  ['XAD', 'Delmark', '德尔马克'],
  ['XAE', 'Elvaria', '埃尔瓦里亚'],
  ['XAF', 'Fenmark', '芬马克'],
] as const

/** Partner, day of signature, day of entry into force; null while pending. */
const TREATIES = [
  ['XAB', '2001-03-14', '2002-06-01'],
  ['XAC', '2004-09-30', '2008-01-15'],
  ['XAD', '2009-05-20', '2010-11-02'],
  ['XAE', '2013-02-11', null],
  ['XAF', '2018-07-07', null],
] as const

const EVENTS = [
  ['xab-return-2006', 'return', '2006-04', 'XAB', 'Brenland returned two people to Aldova.'],
  ['xac-refusal-2011', 'refusal', '2011', 'XAC', 'Corsia refused a request of Aldova.'],
  ['xad-return-2014', 'return', '2014-10-03', 'XAD', 'Delmark returned one person to Aldova.'],
] as const

const LEGS = [
  ['1', 'XAA', 'XAC'],
  ['2', 'XAC', 'XAE'],
] as const

const SOURCE = 'gazette'

function tables(): Record<string, string> {
  const milestones = TREATIES.flatMap(([state, signed, inForce]) => {
    const treaty = treatyId(state, signed)
    const claim = (stage: string, day: string) => [
      `${treaty}.${stage}`,
      treaty,
      stage,
      '',
      day,
      SOURCE,
      'p2',
      'Invented.',
    ]
    return [claim('signed', signed), inForce === null ? claim('pending', '2020-12-31') : claim('in-force', inForce)]
  })
  return {
    'sources.csv': csv('id,title,publisher,citation,kind,tier,language,url,published,accessed,licence,note', [
      [
        SOURCE,
        'Gazette of Aldova',
        'Government of Aldova',
        '',
        'official-gazette',
        'register',
        'en',
        '',
        '2020-12-31',
        '',
        '',
        'Invented.',
      ],
    ]),
    'countries.csv': csv(
      'id,name_en,name_zh,name_official,region,source,locator',
      STATES.map(([code, name, chinese]) => [code, name, chinese, '', 'Other', SOURCE, 'p1']),
    ),
    'treaties.csv': csv(
      'id,kind,parties,title_en,title_zh,source,locator,note',
      TREATIES.map(([state, signed]) => [
        treatyId(state, signed),
        'extradition',
        `XAA;${state}`,
        `Extradition treaty between Aldova and ${nameOf(state)}`,
        '',
        SOURCE,
        'p2',
        'Invented.',
      ]),
    ),
    'milestones.csv': csv('id,treaty,stage,party,date,source,locator,note', milestones),
    'events.csv': csv(
      'id,happening,kind,date,place,actors,counterparts,organisations,treaties,people_low,people_high,people_bound,people_counted,described_as,described_by,summary,source,locator,note',
      EVENTS.map(([id, kind, date, state, summary]) => [
        `${id}.${SOURCE}`,
        id,
        kind,
        date,
        state,
        state,
        'XAA',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        summary,
        SOURCE,
        'p3',
        'Invented.',
      ]),
    ),
    'routes.csv': csv(
      'id,route,title,leg,from_country,to_country,from_place,to_place,period,source,locator,note',
      LEGS.map(([leg, from, to]) => [
        `east-${leg}`,
        'east',
        'Through the east',
        leg,
        from,
        to,
        '',
        '',
        '2010~/..',
        SOURCE,
        'p4',
        'Invented.',
      ]),
    ),
  }
}

function treatyId(state: string, signed: string): string {
  return `xaa-${state.toLowerCase()}-extradition-${signed.slice(0, 4)}`
}

function nameOf(code: string): string {
  return STATES.find(([state]) => state === code)?.[1] ?? code
}

function csv(header: string, rows: readonly (readonly string[])[]): string {
  return [header, ...rows.map((cells) => cells.join(','))].map((line) => `${line}\n`).join('')
}

/** The files of the example; with mistakes of the kinds that are made most, if asked for. */
export function exampleFiles(hasMistakes: boolean): GivenFile[] {
  const good = tables()
  const texts = hasMistakes
    ? {
        ...good,
        'milestones.csv': (good['milestones.csv'] ?? '')
          .replace('2004-09-30', '2004-09-31')
          .replace('xaa-xad-extradition-2009,in-force', 'xaa-xad-extradition-2008,in-force'),
        'treaties.csv': (good['treaties.csv'] ?? '').replace('title_zh', 'title_cn'),
        'events.csv': (good['events.csv'] ?? '').replace(',refusal,', ',refused,'),
      }
    : good
  const encoder = new TextEncoder()
  return Object.entries({ 'datapackage.json': `${JSON.stringify(MANIFEST, null, 2)}\n`, ...texts }).map(
    ([name, text]) => ({ name, bytes: encoder.encode(text) as Uint8Array<ArrayBuffer> }),
  )
}
