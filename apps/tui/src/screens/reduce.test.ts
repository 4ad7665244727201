/** What each action makes of the state of the app. One reducer has them all, so one file tells them all. */
import { TABLE_NAMES } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { describe, expect, test } from 'vitest'
import { type AppState, initialState, placeOf } from './app-state.ts'
import { evidenceUnderCursor, itemUnderCursor, itemsOf, questionOf, viewOf, wantedQuestion } from './model.ts'
import { titleOf } from './pane-lines.ts'
import { reduce } from './reduce.ts'
import { commandOf, copyText, exportText, linkOf } from './take.ts'
import { press, screenOf, settle, withDossier } from './test-app.ts'

const article = await loadBundledDossier()
const extended = await loadBundledDossier('extended')
const START = settle(initialState(article, {}))
const EXTENDED = settle(initialState(extended, { edition: 'extended' }))

const ids = (state: AppState) => itemsOf(state).map(({ id }) => id)
const selected = (state: AppState) => itemUnderCursor(state)?.id

describe('the list of treaties', () => {
  test('it starts with the extradition treaties of the first edition, in the order of signature', () => {
    expect(ids(START)).toHaveLength(36)
    expect(selected(START)).toBe('chn-tha-extradition-1993')
  })

  test('the cursor moves by line, by page and to the ends, and not beyond', () => {
    const at = (keys: string) => ids(START).indexOf(selected(press(keys, START)) ?? '')
    expect([at('jj'), at('jjk'), at('G'), at('Gj'), at('Ggk')]).toEqual([2, 1, 35, 35, 0])
    expect(at('<PgDn>')).toBeGreaterThan(8)
  })

  test('a filter works while it is typed, is kept by Enter and dropped by Esc', () => {
    expect(ids(press('/tajik', START))).toHaveLength(1)
    expect(ids(press('/tajik<Enter>', START))).toHaveLength(1)
    expect(ids(press('/tajik<Esc>', START))).toHaveLength(36)
    expect(ids(press('/tajik<Enter><Esc>', START))).toHaveLength(36)
    expect(ids(press('/tajx<Backspace>', START))).toHaveLength(1)
  })

  test('a filter finds Chinese names, codes and states of affairs', () => {
    expect(ids(press('/泰国', START))).toEqual(['chn-tha-extradition-1993'])
    expect(ids(press('/pending', START))).toHaveLength(6)
  })

  test('the cursor stays on its treaty when the order changes', () => {
    const before = press('jjjj', START)
    for (const keys of ['s', 'ss', 'sssS']) expect(selected(press(keys, before))).toBe(selected(before))
  })

  test('sorted by the wait, the longest comes first, and what has none last', () => {
    expect(ids(press('sss', START))[0]).toContain('fra')
    expect(ids(press('sssS', START)).at(-1)).toContain('fra')
  })

  test('after the last column comes the order of the answer', () => {
    expect(ids(press('ssssss', START))).toEqual(ids(START))
  })

  test('t walks through the kinds of instruments and back, T the other way', () => {
    const kinds = Array.from({ length: 8 }, (_, count) => questionOf(press('t'.repeat(count + 1), START)).given['kind'])
    expect(kinds).toContain('three-evils')
    expect(kinds).toContain(undefined)
    expect(kinds.at(-1)).toBe('extradition')
    expect(questionOf(press('tT', START)).given).toEqual({ kind: 'extradition' })
  })

  test('the kind goes along to the curve', () => {
    expect(questionOf(press('t2', START)).given['kind']).toBe(questionOf(press('t', START)).given['kind'])
  })
})

describe('places', () => {
  test('Enter opens the treaty under the cursor, Esc comes back to it', () => {
    const open = press('jj<Enter>', START)
    expect(placeOf(open)).toMatchObject({ screen: 'treaty', subject: selected(press('jj', START)) })
    const back = press('<Esc>', open)
    expect(placeOf(back).screen).toBe('treaties')
    expect(selected(back)).toBe(selected(press('jj', START)))
  })

  test('a step of the curve opens its treaty, and Esc comes back to the curve', () => {
    const open = press('2<Enter>', START)
    expect(placeOf(open)).toMatchObject({ screen: 'treaty', subject: 'chn-uzb-extradition-1999' })
    expect(placeOf(press('<Esc>', open)).screen).toBe('lag')
  })

  test('from a treaty on to its state, and from the ranking too', () => {
    expect(placeOf(press('<Enter>G<Enter>', START))).toMatchObject({ screen: 'country', subject: 'THA' })
    expect(placeOf(press('4/malays<Enter><Enter>', START))).toMatchObject({ screen: 'country', subject: 'MYS' })
  })

  test('Esc on the first screen leaves it open', () => {
    expect(press('<Esc>', START).isDone).toBe(false)
    expect(press('q', START).isDone).toBe(true)
  })
})

describe('the as-of date', () => {
  test('brackets step by a year, braces by a month', () => {
    expect(['[', ']', '{', '}'].map((key) => viewOf(press(key, START)).asOf)).toEqual([
      '2018-01-25',
      '2020-01-25',
      '2018-12-25',
      '2019-02-25',
    ])
  })

  test('a typed date moves the world: what binds later is pending, what is signed later is absent', () => {
    const state = press('a2010-01-01<Enter>', START)
    expect(viewOf(state).asOf).toBe('2010-01-01')
    expect(screenOf(press('/indonesia', state)).join('\n')).toMatch(/Indonesia +2009-07-01 .* 0\.5\+/)
    expect(ids(state).some((id) => id.startsWith('chn-ita'))).toBe(false)
  })

  test('a day that does not exist is refused with its reason, and nothing moves', () => {
    const state = press('a2017-02-30<Enter>', START)
    expect(state.prompt?.problem).toContain('"2017-02-30" is no day that exists')
    expect(viewOf(state).asOf).toBe('2019-01-25')
  })

  test('an empty date is the edition’s own, and Esc leaves the date as it was', () => {
    expect(viewOf(press('[[a<Backspace><Enter>', START)).asOf).toBe('2017-01-25')
    expect(viewOf(press('[[a<Ctrl+u><Enter>', START)).asOf).toBe('2019-01-25')
    expect(viewOf(press('[a2001-01-01<Esc>', START)).asOf).toBe('2018-01-25')
  })

  test('brackets step while a date is being typed', () => {
    expect(viewOf(press('a[[<Enter>', START)).asOf).toBe('2017-01-25')
  })

  test('played, the years pass from the first signature to the edition’s own date, and stop there', () => {
    let state = press('ap', START)
    expect(viewOf(state).asOf).toBe('1993-12-31')
    const seen: string[] = []
    for (let step = 0; step < 40 && state.prompt?.isPlaying; step += 1) {
      seen.push(viewOf(state).asOf)
      state = reduce(state, { type: 'play' })
    }
    expect(seen.length).toBeGreaterThan(20)
    expect(viewOf(state).asOf).toBe('2019-01-25')
    expect(press('<Enter>', state).prompt).toBe(null)
  })

  test('known by a date, later sources are not heard', () => {
    const state = press('K2016-01-01<Enter>', EXTENDED)
    expect(viewOf(state).knownAt).toBe('2016-01-01')
    expect(ids(state).length).toBeLessThan(ids(EXTENDED).length)
  })
})

describe('editions', () => {
  test('e asks for the next one; when it has come, the view is its own', () => {
    const asked = press('e', START)
    expect(asked.loading?.edition).toBe('extended')
    const loaded = withDossier(asked, extended)
    expect(loaded.loading).toBe(null)
    expect(viewOf(loaded).edition.name).toBe('extended')
    expect(ids(loaded).length).toBeGreaterThan(36)
    expect(press('e', loaded).loading?.edition).toBe('article')
  })

  test('a row left out that the other edition does not know is no reason to fail', () => {
    const out = press('/ecuador<Enter>wd', EXTENDED)
    expect(viewOf(out).exclude).toEqual(['chn-ecu-extradition'])
    const other = withDossier(press('<Esc>e', out), article)
    expect(viewOf(other).exclude).toEqual([])
    expect(other.notice).toContain('does not know every row')
  })

  test('a failure is said and changes nothing', () => {
    const failed = reduce(press('e', START), { type: 'failed', message: 'no such file' })
    expect(failed.notice).toBe('no such file')
    expect(viewOf(failed).edition.name).toBe('article')
    expect(press('j', failed).notice).toBe(null)
  })
})

describe('why', () => {
  const rows = (state: AppState) => (state.overlay?.name === 'why' ? state.overlay.rows : null)

  test('the evidence is of the cell under the cursor', () => {
    expect(rows(press('w', START))).toEqual(['chn-tha-extradition-1993'])
    expect(rows(press('lw', START))).toEqual(['chn-tha-extradition-1993.signed.duchatel-2019'])
    expect(rows(press('llw', START))).toEqual(['chn-tha-extradition-1993.in-force.duchatel-2019'])
    expect(rows(press('Gllw', START))).toEqual(['chn-ken-extradition-2017.pending.duchatel-2019'])
  })

  test('every cell of the heat map has the evidence of its indicator', () => {
    const heat = press('4<Tab><Tab>/malaysia<Enter>l', START)
    expect(rows(press('w', heat))).toHaveLength(1)
    expect(evidenceUnderCursor(heat)?.heading).toContain('Malaysia')
  })

  test('a row can be left out of the view, and taken in again by undo', () => {
    const out = press('wd', START)
    expect(ids(out)).toHaveLength(35)
    expect(viewOf(out).exclude).toEqual(['chn-tha-extradition-1993'])
    expect(ids(press('u', out))).toHaveLength(36)
  })

  test('Enter opens the record, from there its source, and from there the source on the web', () => {
    const opened = press('lw<Enter>', START)
    expect(placeOf(opened)).toMatchObject({ screen: 'treaty', subject: 'chn-tha-extradition-1993' })
    const source = press('w<Enter>', opened)
    expect(placeOf(source)).toMatchObject({ screen: 'evidence', pane: 'sources' })
    expect(itemUnderCursor(source)?.id).toBe('duchatel-2019')
    expect(press('w<Enter>', source).overlay).toMatchObject({ name: 'web' })
    expect(placeOf(press('<Esc>', source)).screen).toBe('treaty')
    expect(placeOf(press('<Esc><Esc>', source)).screen).toBe('treaties')
  })

  test.each(TABLE_NAMES)('Enter puts the cursor on the record of any row of %s, or on what it is about', (table) => {
    for (const row of viewOf(START).tables[table].slice(0, 3)) {
      const why: AppState = { ...START, overlay: { name: 'why', heading: row.id, rows: [row.id], index: 0 } }
      const opened = press('<Enter>', why)
      const under = itemUnderCursor(opened)
      const about = 'treaty' in row ? row.treaty : table === 'conversions' && 'source' in row ? row.source : row.id
      expect(opened.overlay).toBe(null)
      expect([placeOf(opened).subject, under?.id, ...(under?.rows ?? [])]).toContain(about)
    }
  })

  test('what lies over a screen scrolls no further than it goes', () => {
    expect(press('wG', START).overlay).toMatchObject({ index: 0 })
    expect(press('w<Esc>', START).overlay).toBe(null)
  })
})

describe('weights', () => {
  test('more weight on an indicator changes the ranking, less brings it back, 0 gives the index’s own', () => {
    const weights = press('4<Tab>', START)
    const heavier = press('++', weights)
    expect(questionOf(heavier).given).toEqual({ weights: 'extradition=2' })
    expect(titleOf(press('++++++++', weights)).title).not.toBe(titleOf(weights).title)
    expect(questionOf(press('--', heavier)).given).toEqual({})
    expect(questionOf(press('0', heavier)).given).toEqual({})
  })

  test('a computation can be stopped, and another view starts another', () => {
    let state = reduce(START, { type: 'key', key: '4', page: 1, lastOffset: 0 })
    expect(wantedQuestion(state)?.analysis).toBe('score')
    state = reduce(state, { type: 'key', key: 'Esc', page: 1, lastOffset: 0 })
    expect(wantedQuestion(state)).toBe(null)
    state = reduce(state, { type: 'key', key: '[', page: 1, lastOffset: 0 })
    expect(wantedQuestion(state)?.analysis).toBe('score')
  })

  test('while another answer is computed the one before stays, says so, and is not taken for it', () => {
    const state = reduce(press('4', START), { type: 'key', key: '[', page: 1, lastOffset: 0 })
    expect(screenOf(state).join('\n')).toContain('Not of this view, but of the one before')
    expect(commandOf(state)).toBe('ffc score --as-of 2018-01-25')
    expect(() => exportText(state, 'a.csv')).toThrow('there is no answer to export yet')
  })
})

describe('estimates', () => {
  test('figures that count different people are not pooled, with the reason; a lens pools those that do', () => {
    const refused = press('5', START)
    expect(titleOf(refused).title).toMatch(/^These 13 figures do not count the same people/)
    const pooled = press('t', refused)
    expect(questionOf(pooled).given).toHaveProperty('counted')
    expect(screenOf(pooled).join('\n')).toContain('Pooled')
    expect(titleOf(press('<Enter>', refused)).title).toBe(titleOf(pooled).title)
  })
})

describe('undo', () => {
  test('the views are gone back through and on again; moving the cursor is no step', () => {
    const state = press('[jjj2b', START)
    const back = press('u', state)
    expect(questionOf(back).given['group-by']).toBe(undefined)
    expect(placeOf(press('u', back)).screen).toBe('treaties')
    expect(viewOf(press('uuu', state)).asOf).toBe('2019-01-25')
    const again = press('uuu<Ctrl+r><Ctrl+r><Ctrl+r>', state)
    expect(commandOf(again)).toBe(commandOf(state))
  })

  test('a filter is one step, however it was typed', () => {
    expect(placeOf(press('/taj<Enter>u', START)).filter).toBe('')
  })
})

describe('palette and search', () => {
  test('a command sets parameters and view, and goes where its answer is at home', () => {
    const state = press(':lag --group-by region --as-of 2015-01-01<Enter>', START)
    expect(placeOf(state).screen).toBe('lag')
    expect(commandOf(state)).toBe('ffc lag --as-of 2015-01-01 --group-by region')
  })

  test('an analysis without a screen is shown all the same', () => {
    expect(titleOf(press(':events --kind arrest<Enter>', START)).title).toContain('accounts of')
  })

  test('what is wrong with a command is said, and nothing changes', () => {
    expect(press(':lag --exclude nobody<Enter>', START).overlay).toMatchObject({
      problem: expect.stringContaining('there is no row "nobody"'),
    })
    const state = press(':lag --grop-by region<Enter>', START)
    expect(state.overlay).toMatchObject({ name: 'palette', problem: expect.stringContaining('lag has no --grop-by') })
  })

  test('a word finds what does it', () => {
    expect(placeOf(press(':routes<Enter>', START)).screen).toBe('routes')
    expect(press('?edition<Enter>', START).loading?.edition).toBe('extended')
  })

  test('records are found from anywhere, in English and Chinese, and opened', () => {
    expect(placeOf(press('2/malaysia<Enter>', START))).toMatchObject({ screen: 'country', subject: 'MYS' })
    expect(placeOf(press('9/泰国<Tab><Enter>', START))).toMatchObject({ screen: 'country', subject: 'THA' })
    expect(placeOf(press('1/三股势力<Enter><Enter>', START)).screen).toBe('terms')
  })
})

describe('comparing', () => {
  test('two states stand side by side', () => {
    const state = press('4c/malaysia<Enter>c', START)
    expect(placeOf(state)).toMatchObject({ screen: 'cooperation', pane: 'compare' })
    expect(questionOf(state).given).toMatchObject({ one: 'PAK', other: 'MYS' })
  })

  test('two views stand one over the other, or side by side, with what differs in words', () => {
    const state = press('ca2010-01-01<Enter>c', START)
    const narrow = screenOf(state).join('\n')
    expect(narrow).toContain('as of 25 January 2019')
    expect(narrow).toContain('as of 1 January 2010')
    expect(screenOf(state, { columns: 200, rows: 60, ascii: false }).join('\n')).toMatch(
      /as of 25 January 2019 .*│.*as of 1 January 2010/,
    )
  })
})

describe('taking away', () => {
  test('every screen names the command that prints it', () => {
    expect(commandOf(press('[', START))).toBe('ffc treaties --as-of 2018-01-25 --kind extradition')
    expect(commandOf(press('2[b', START))).toBe('ffc lag --as-of 2018-01-25 --group-by region')
    expect(commandOf(press('[<Enter>', START))).toBe('ffc why chn-tha-extradition-1993 --as-of 2018-01-25')
  })

  test('texts asked for are kept for when the app is left, each once', () => {
    expect(press('.<Esc>.<Esc>2.', START).printed).toEqual(['ffc treaties --kind extradition', 'ffc lag'])
  })

  test('the cell, the row, the command, the citation and the link can be copied', () => {
    const state = press('l', START)
    expect(copyText(state, 'cell')).toBe('1993-08-26')
    expect(copyText(state, 'row')).toMatch(/^Thailand.*1993-08-26.*5\.5/)
    expect(copyText(state, 'citation')).toMatch(/data version .*War on the Rocks.*p19/)
    expect(copyText(state, 'link')).toMatch(/^http:\/\/localhost:8787\/treaties\?/)
    // In the evidence, the source of the row that the cursor is on there.
    expect(press('2wjy', START).errand).toMatchObject({ kind: 'copy', text: expect.stringContaining('p19') })
    expect(press('yc', state).errand).toEqual({ kind: 'copy', text: '1993-08-26' })
  })

  test('an export has the rows that are seen, in their order', () => {
    const { text, what } = exportText(press('/pending<Enter>s', START), 'out.csv')
    expect(text.split('\r\n').filter((line) => line !== '')).toHaveLength(ids(press('/pending', START)).length + 1)
    expect(what).toContain('those seen of 36')
    expect(JSON.parse(exportText(START, 'out.json').text).data).toHaveLength(36)
    expect(exportText(press('2', START), 'out.svg').text).toMatch(/^<svg/)
  })

  test('an ending that names no format is refused', () => {
    expect(press('x<Ctrl+u>out.xls<Enter>', START).prompt?.problem).toContain('no ending that names a format')
  })

  test('a file that is there is not written over without asking', () => {
    const asked = reduce(press('x<Enter>', START), { type: 'exists', path: 'a.csv', text: 'b' })
    expect(press('n', asked).errand).toBe(null)
    expect(press('y', asked).errand).toMatchObject({ kind: 'write', overwrite: true })
  })

  test('the link is of the same view', () => {
    expect(linkOf(press('[', START))).toContain('as-of=2018-01-25')
  })
})
