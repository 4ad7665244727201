import { loadBundledDossier } from '@ffc/core/bundled'
import { describe, expect, test } from 'vitest'
import { BINDINGS, type Mode, bindingsOf } from '../keys.ts'
import { type AppState, initialState, placeOf } from './app-state.ts'
import { listIndex, listedOf, treatiesOf, viewOf } from './model.ts'
import { commandOf, modeOf, reduce } from './reduce.ts'

const article = await loadBundledDossier()
const START = initialState(article, {})

/** The state after keys, one after the other; words in angle brackets are keys with names. */
function press(keys: string, from: AppState = START): AppState {
  const names = keys.match(/<[^>]+>|./gsu) ?? []
  return names.reduce(
    (state, key) => reduce(state, { type: 'key', key: key.replace(/^<(.+)>$/, '$1'), page: 10, lastOffset: 5 }),
    from,
  )
}

function selectedId(state: AppState): string | undefined {
  const listed = listedOf(state)
  return listed[listIndex(listed, state.list)]?.id
}

describe('the list of treaties', () => {
  test('it starts with the extradition treaties of the first edition, in the order of signature', () => {
    expect(listedOf(START)).toHaveLength(36)
    expect(selectedId(START)).toBe('chn-tha-extradition-1993')
  })

  test('the cursor moves by line, by page and to the ends, and not beyond', () => {
    expect(press('jj').list.index).toBe(2)
    expect(press('jjk').list.index).toBe(1)
    expect(press('<PgDn>').list.index).toBe(10)
    expect(press('G').list.index).toBe(35)
    expect(press('Gj').list.index).toBe(35)
    expect(press('Ggk').list.index).toBe(0)
  })

  test('a filter works while it is typed, is kept by Enter and dropped by Esc', () => {
    expect(listedOf(press('/tajik')).map(({ partner }) => partner)).toEqual(['TJK'])
    expect(listedOf(press('/tajik<Enter>'))).toHaveLength(1)
    expect(listedOf(press('/tajik<Esc>'))).toHaveLength(36)
    expect(listedOf(press('/tajik<Enter><Esc>'))).toHaveLength(36)
    expect(listedOf(press('/tajx<Backspace>'))).toHaveLength(1)
  })

  test('a filter finds Chinese names, codes and states of affairs', () => {
    expect(listedOf(press('/泰国')).map(({ partner }) => partner)).toEqual(['THA'])
    expect(listedOf(press('/pending'))).toHaveLength(6)
  })

  test('the cursor stays on its treaty when the order changes', () => {
    const before = press('jjjj')
    expect(selectedId(press('s', before))).toBe(selectedId(before))
    expect(selectedId(press('ssS', before))).toBe(selectedId(before))
  })

  test('sorted by wait, the longest comes first', () => {
    expect(listedOf(press('s'))[0]?.partner).toBe('FRA')
    expect(listedOf(press('sS')).at(-1)?.partner).toBe('FRA')
  })

  test('t walks through the kinds of instruments and back', () => {
    const kinds = Array.from({ length: 8 }, (_, count) => press('t'.repeat(count + 1)).kind)
    expect(kinds).toContain('three-evils')
    expect(kinds).toContain(null)
    expect(kinds.at(-1)).toBe('extradition')
  })
})

describe('places', () => {
  test('Enter opens the treaty under the cursor, Esc comes back to it', () => {
    const open = press('jj<Enter>')
    expect(placeOf(open)).toEqual({ screen: 'treaty', id: selectedId(press('jj')), index: 0 })
    const back = press('<Esc>', open)
    expect(placeOf(back).screen).toBe('treaties')
    expect(selectedId(back)).toBe(selectedId(press('jj')))
  })

  test('a step of the curve opens its treaty, and Esc comes back to the curve', () => {
    const open = press('2<Enter>')
    expect(placeOf(open)).toMatchObject({ screen: 'treaty', id: 'chn-uzb-extradition-1999' })
    expect(placeOf(press('<Esc>', open)).screen).toBe('lag')
  })

  test('Esc on the first screen leaves it open', () => {
    expect(press('<Esc>').isDone).toBe(false)
    expect(press('q').isDone).toBe(true)
  })
})

describe('the as-of date', () => {
  test('brackets step by a year, braces by a month', () => {
    expect(viewOf(press('[')).asOf).toBe('2018-01-25')
    expect(viewOf(press(']')).asOf).toBe('2020-01-25')
    expect(viewOf(press('{')).asOf).toBe('2018-12-25')
    expect(viewOf(press('}')).asOf).toBe('2019-02-25')
  })

  test('a typed date moves the world: what binds later is pending, what is signed later is absent', () => {
    const state = press('a2010-01-01<Enter>')
    expect(viewOf(state).asOf).toBe('2010-01-01')
    const records = treatiesOf(state).records
    expect(records.find(({ partner }) => partner === 'IDN')?.status).toBe('pending')
    expect(records.some(({ partner }) => partner === 'ITA')).toBe(false)
  })

  test('a day that does not exist is refused with its reason, and nothing moves', () => {
    const state = press('a2017-02-30<Enter>')
    expect(state.prompt?.problem).toContain('"2017-02-30" is no day that exists')
    expect(viewOf(state).asOf).toBe('2019-01-25')
  })

  test('an empty date is the edition’s own, and Esc leaves the date as it was', () => {
    expect(viewOf(press('[[a<Backspace><Enter>')).asOf).toBe('2017-01-25')
    expect(viewOf(press(`[[a${'<Backspace>'.repeat(10)}<Enter>`)).asOf).toBe('2019-01-25')
    expect(viewOf(press('[a2001-01-01<Esc>')).asOf).toBe('2018-01-25')
  })

  test('brackets step while a date is being typed', () => {
    expect(viewOf(press('a[[<Enter>')).asOf).toBe('2017-01-25')
  })
})

describe('editions', () => {
  test('e asks for the next one; when it has come, the view is its own', async () => {
    const asked = press('e')
    expect(asked.loading).toBe('extended')
    const dossier = await loadBundledDossier('extended')
    const loaded = reduce(asked, { type: 'loaded', edition: 'extended', dossier })
    expect(loaded.loading).toBe(null)
    expect(viewOf(loaded).edition.name).toBe('extended')
    expect(listedOf(loaded).length).toBeGreaterThan(36)
    expect(press('e', loaded).loading).toBe('article')
  })

  test('a failure is said and changes nothing', () => {
    const failed = reduce(press('e'), { type: 'failed', message: 'no such file' })
    expect(failed.notice).toBe('no such file')
    expect(viewOf(failed).edition.name).toBe('article')
    expect(press('j', failed).notice).toBe(null)
  })
})

describe('why', () => {
  test('the evidence is of the cell under the cursor', () => {
    const rows = (state: AppState) => (state.overlay?.name === 'why' ? state.overlay.rows : null)
    expect(rows(press('w'))).toEqual(['chn-tha-extradition-1993'])
    expect(rows(press('lw'))).toEqual(['chn-tha-extradition-1993.signed.duchatel-2019'])
    expect(rows(press('llw'))).toEqual(['chn-tha-extradition-1993.in-force.duchatel-2019'])
    expect(rows(press('Gllw'))).toEqual(['chn-ken-extradition-2017.pending.duchatel-2019'])
  })

  test('the evidence of a step of the curve are the claims of its wait', () => {
    const state = press('2w')
    expect(state.overlay).toMatchObject({
      name: 'why',
      heading: 'Uzbekistan',
      rows: ['chn-uzb-extradition-1999.signed.duchatel-2019', 'chn-uzb-extradition-1999.in-force.duchatel-2019'],
    })
  })

  test('what lies over a screen scrolls no further than it goes', () => {
    expect(press('wG').overlay).toMatchObject({ offset: 5 })
    expect(press('wjk').overlay).toMatchObject({ offset: 0 })
    expect(press('w<Esc>').overlay).toBe(null)
  })
})

describe('commands', () => {
  test('every screen names the command that prints it', () => {
    expect(commandOf(press('['))).toBe('ffc treaties --as-of 2018-01-25 --kind extradition')
    expect(commandOf(press('2[b'))).toBe('ffc lag --as-of 2018-01-25 --group-by region')
    expect(commandOf(press('[<Enter>'))).toBe('ffc why chn-tha-extradition-1993 --as-of 2018-01-25')
  })

  test('commands asked for are kept for when the app is left, each once', () => {
    expect(press('.<Esc>.<Esc>2.').commands).toEqual(['ffc treaties --kind extradition', 'ffc lag'])
  })
})

describe('keys and help', () => {
  const states: Readonly<Record<Mode, AppState>> = {
    treaties: press('/an<Enter>ljj'),
    treaty: press('jj<Enter>j'),
    lag: press('2ll'),
    help: press('?j'),
    why: press('wj'),
    command: press('.'),
    'as-of-prompt': press('a'),
    'filter-prompt': press('/an'),
  }

  test.each(Object.keys(states) as Mode[])('every binding of %s changes something', (mode) => {
    const state = states[mode]
    expect(modeOf(state)).toBe(mode)
    const idle = bindingsOf(mode).filter(({ keys }) => {
      const next = press(keys.map((key) => `<${key}>`)[0] ?? '', state)
      return JSON.stringify({ ...next, dossier: 0 }) === JSON.stringify({ ...state, dossier: 0 })
    })
    expect(idle.map(({ action }) => action)).toEqual([])
  })

  test.each(['treaties', 'treaty', 'lag', 'help', 'why', 'command'] as const)(
    'no other key does anything on %s',
    (mode) => {
      const bound = new Set(bindingsOf(mode).flatMap(({ keys }) => keys))
      const all = [
        ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?/[]{}<>#@$%^&*()-_=+',
        ...BINDINGS.flatMap(({ keys }) => keys),
      ]
      const others = all.filter((key) => !bound.has(key))
      const moved = others.filter(
        (key) =>
          JSON.stringify({ ...reduce(states[mode], { type: 'key', key, page: 10, lastOffset: 5 }), dossier: 0 }) !==
          JSON.stringify({ ...states[mode], dossier: 0 }),
      )
      expect(moved).toEqual([])
    },
  )
})
