import type { Tone } from '@ffc/figures'
import type { TextProps } from 'ink'

/** How a stretch of text looks, as attributes that a terminal of sixteen colours has. */
export type Look = Pick<TextProps, 'color' | 'bold' | 'dimColor' | 'inverse'>

/**
 * One accent, bold for what is selected, dim for context. Everything else keeps the reader's own colours, since no other
 * of the sixteen can be read on both a light and a dark background; shapes carry what tones mean.
 */
const LOOKS: Readonly<Record<Tone, Look>> = {
  ink: {},
  accent: { color: 'red', bold: true },
  'in-force': {},
  pending: {},
  muted: { dimColor: true },
  faint: { dimColor: true },
  paper: {},
}

/** The look of a tone; without colour the accent is still bold. */
export function lookOf(tone: Tone, useColor: boolean): Look {
  const look = LOOKS[tone]
  return useColor ? look : { ...(look.bold ? { bold: true } : {}), ...(look.dimColor ? { dimColor: true } : {}) }
}
