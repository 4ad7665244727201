import * as fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { hasWaits, survivalOf, waitsOf } from '../../test/support/figures-of.ts'
import { idOf, smallDossier, smallDossiers } from '../../test/support/small-dossier.ts'
import type { Mark, Scene } from '../scene.ts'
import { asciiText } from './ascii-text.ts'
import { type CellOptions, type Run, renderCells } from './render-cells.ts'
import { CELL_HEIGHT, CELL_WIDTH, terminalFrame } from './terminal-frame.ts'

function sceneOf(...marks: Mark[]): Scene {
  const texts = { title: '', subtitle: '', description: '', source: '' }
  return { name: 'test', width: 160, height: 32, ...texts, parts: [{ name: 'all', marks }] }
}

function linesOf(scene: Scene, columns: number, rows: number, options: CellOptions = {}): string[] {
  return toLines(renderCells(scene, columns, rows, options))
}

function toLines(rows: readonly (readonly Run[])[]): string[] {
  return rows.map((runs) => runs.map(({ text }) => text).join(''))
}

const text = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end' = 'start'): Mark => ({
  kind: 'text',
  at: [x * CELL_WIDTH, (y + 0.5) * CELL_HEIGHT],
  text: words,
  anchor,
  tone: 'ink',
})

const WAITS = smallDossier([
  { name: 'Alba', signed: '2000-01-01', inForce: '2010-01-01' },
  { name: 'Bolivar', signed: '2010-01-01', pendingOn: '2019-01-25' },
  { name: 'Cresta', signed: '2010', inForce: '2015-01-01' },
  { name: 'Dorado', signed: '2001-01-01', inForce: '2010-01-01', dissent: { stage: 'in-force', date: '2012-01-01' } },
])

describe('terminal cells', () => {
  test('a treaty in force is a solid bar with a dot, a pending one breaks off at a ring, doubt is shaded', () => {
    const { scene } = waitsOf(WAITS, terminalFrame(80, null))
    const lines = linesOf(scene, 80, scene.height / CELL_HEIGHT)
    const lineOf = (name: string) => lines.find((line) => line.includes(name)) ?? ''
    expect(lineOf('Alba')).toMatch(/Alba +━+● +│ +10\.0$/)
    expect(lineOf('Bolivar')).toMatch(/Bolivar +╌+○ +9\.1\+$/)
    expect(lineOf('Cresta')).toMatch(/Cresta +░+━+● +│ +4\.0–5\.0$/)
    expect(lineOf('Dorado')).toMatch(/Dorado +━+◎ +│ +9\.0$/)
  })

  test('the same in plain ASCII', () => {
    const { scene } = waitsOf(WAITS, terminalFrame(80, null))
    const lines = linesOf(scene, 80, scene.height / CELL_HEIGHT, { ascii: true })
    const lineOf = (name: string) => lines.find((line) => line.includes(name)) ?? ''
    expect(lineOf('Alba')).toMatch(/Alba +=+\* +\| +10\.0$/)
    expect(lineOf('Bolivar')).toMatch(/Bolivar +-+o +9\.1\+$/)
    expect(lineOf('Cresta')).toMatch(/Cresta +~+=+\* +\| +4\.0-5\.0$/)
    expect(lineOf('Dorado')).toMatch(/Dorado +=+\(\?\) +\| +9\.0$/)
  })

  test('numbers at risk stand in the columns of their ticks', () => {
    const { scene } = survivalOf(WAITS, terminalFrame(80, 16))
    const lines = linesOf(scene, 80, 16)
    const axis = lines.findIndex((line) => /^ +0 .* 10$/.test(line))
    const columnsOf = (line = '') => [...line.matchAll(/\d+/g)].map(({ index, 0: digits }) => index + digits.length / 2)
    const [ticks, numbers] = [columnsOf(lines[axis]), columnsOf(lines.find((line) => line.startsWith('At risk')))]
    expect(numbers).toHaveLength(ticks.length)
    for (const [index, tick] of ticks.entries()) expect(Math.abs((numbers[index] ?? 0) - tick)).toBeLessThanOrEqual(0.5)
  })

  test('a curve is drawn in braille and falls to the right', () => {
    const { scene } = survivalOf(WAITS, terminalFrame(80, 16))
    const lines = linesOf({ ...scene, parts: scene.parts.filter(({ name }) => name === 'curve') }, 80, 16)
    const firstDots = lines.flatMap((line) => {
      const at = [...line].findIndex((letter) => letter >= '\u2801' && letter <= '\u28ff')
      return at === -1 ? [] : [at]
    })
    expect(firstDots.length).toBeGreaterThan(4)
    expect(firstDots).toEqual(firstDots.toSorted((a, b) => a - b))
  })

  test('wide letters take two cells and are never cut in half', () => {
    expect(linesOf(sceneOf(text(0, 0, '中国 ok')), 10, 1)).toEqual(['中国 ok'])
    expect(linesOf(sceneOf(text(0, 0, '中国')), 3, 1)).toEqual(['中'])
    expect(linesOf(sceneOf(text(0, 0, '中国'), text(1, 0, 'x')), 10, 1)).toEqual([' x国'])
  })

  test('texts hang where their anchor says', () => {
    expect(linesOf(sceneOf(text(10, 0, 'end', 'end'), text(5, 1, 'mid', 'middle')), 20, 2)).toEqual([
      '       end',
      '    mid',
    ])
  })

  test('nothing in the data reaches the terminal as a control', () => {
    const lines = linesOf(sceneOf(text(0, 0, 'a\u001b[31mb\u0007\u009b\u202ec')), 20, 1)
    expect(lines).toEqual(['a�[31mb���c'])
  })

  test('there are exactly the rows asked for, none wider than asked for, whatever the data', () => {
    const sizes = fc.tuple(fc.integer({ min: 20, max: 200 }), fc.integer({ min: 1, max: 60 }))
    fc.assert(
      fc.property(smallDossiers, sizes, fc.boolean(), (dossier, [columns, rows], ascii) => {
        const frame = terminalFrame(Math.max(columns, 60), rows)
        const scenes = [waitsOf(dossier, frame).scene, ...(hasWaits(dossier) ? [survivalOf(dossier, frame).scene] : [])]
        for (const scene of scenes) {
          const lines = linesOf(scene, columns, rows, { ascii })
          expect(lines).toHaveLength(rows)
          for (const line of lines) {
            expect(stringWidth(line)).toBeLessThanOrEqual(columns)
            // oxlint-disable-next-line no-control-regex -- finding them is the point
            expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
            expect(line).toMatch(ascii ? /^[\u0020-\u007e]*$/ : /^/)
          }
        }
      }),
    )
  })

  test('the part under the cursor is drawn in the accent', () => {
    const { scene } = waitsOf(WAITS, terminalFrame(80, null))
    const rows = renderCells(scene, 80, scene.height / CELL_HEIGHT, { selected: idOf(0) })
    const runs = rows.find((row) => row.some((run) => run.text.includes('Alba')))
    expect(runs?.find((run) => run.text.includes('━'))).toMatchObject({ tone: 'accent', bold: true })
    expect(
      rows.find((row) => row.some((run) => run.text.includes('Bolivar')))?.some(({ tone }) => tone === 'accent'),
    ).toBe(false)
  })

  test('a tint stays behind the line that crosses it', () => {
    const corners = [
      [0, 0],
      [80, 0],
      [80, 16],
      [0, 16],
    ] as const
    const tint: Mark = { kind: 'area', points: corners, tone: 'in-force', opacity: 0.2 }
    const stroke: Mark = {
      kind: 'polyline',
      points: [
        [40, 8],
        [47, 8],
      ],
      tone: 'ink',
    }
    const runs = renderCells(sceneOf(tint, stroke), 10, 1)[0] ?? []
    expect(runs.map(({ tone, text }) => [tone, text.length])).toEqual([
      ['faint', 5],
      ['ink', 1],
      ['faint', 4],
    ])
  })

  test('rows can be left out at the top', () => {
    const scene = sceneOf(text(0, 0, 'first'), text(0, 1, 'second'))
    expect(linesOf(scene, 20, 1, { skipRows: 1 })).toEqual(['second'])
  })
})

describe('ASCII text', () => {
  test('it takes the same room as the text that it stands for', () => {
    expect(asciiText('1.8–4.2 … “Côte d’Ivoire” 中国')).toBe('1.8-4.2 . "Cote d\'Ivoire" ????')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(asciiText(words)).toHaveLength(stringWidth(words))
      }),
    )
  })
})
