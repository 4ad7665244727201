import type { SymbolName } from '../scene.ts'
import { asciiText } from './ascii-text.ts'

/** The characters of the shared vocabulary, once for terminals that have them and once in plain ASCII. */
export interface Glyphs {
  readonly symbols: Readonly<Record<SymbolName, string>>
  /** A bar that is known, one that goes on beyond what is known, one whose end is doubtful. */
  readonly bar: { readonly solid: string; readonly open: string; readonly soft: string }
  readonly horizontal: string
  readonly vertical: string
  readonly dashedHorizontal: string
  readonly dashedVertical: string
  readonly crossing: string
  /** A text in the letters that the terminal has. */
  readonly letters: (text: string) => string
}

export const UNICODE_GLYPHS: Glyphs = {
  symbols: {
    'filled-dot': '●',
    'hollow-dot': '○',
    ring: '◎',
    tick: '┼',
    'short-tick': '·',
    'filled-triangle-left': '◀',
    crossed: '✕',
    'triangle-right': '▶',
    diamond: '◆',
    'small-circle': '∘',
  },
  bar: { solid: '━', open: '╌', soft: '░' },
  horizontal: '─',
  vertical: '│',
  dashedHorizontal: '┈',
  dashedVertical: '┊',
  crossing: '┼',
  letters: (text) => text,
}

export const ASCII_GLYPHS: Glyphs = {
  symbols: {
    'filled-dot': '*',
    'hollow-dot': 'o',
    ring: '(?)',
    tick: '+',
    'short-tick': '.',
    'filled-triangle-left': '<',
    crossed: 'x',
    'triangle-right': '>',
    diamond: '#',
    'small-circle': ',',
  },
  bar: { solid: '=', open: '-', soft: '~' },
  horizontal: '-',
  vertical: '|',
  dashedHorizontal: '.',
  dashedVertical: ':',
  crossing: '+',
  letters: asciiText,
}
