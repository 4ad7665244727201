import type { Tone } from './scene.ts'

export type Scheme = 'light' | 'dark'

/**
 * The colours of the tones. Text tones (ink, muted, accent, in-force) have at least 4.5:1 on paper, marks at least 3:1;
 * faint is for grid lines that may be missed.
 */
export const PALETTES: Readonly<Record<Scheme, Readonly<Record<Tone, string>>>> = {
  light: {
    paper: '#fdfcf8',
    ink: '#1f1d1a',
    muted: '#67625a',
    faint: '#dedacf',
    accent: '#b03a10',
    'in-force': '#1d5b82',
    pending: '#5d93b3',
  },
  dark: {
    paper: '#16181a',
    ink: '#ebe7de',
    muted: '#a5a097',
    faint: '#36393c',
    accent: '#f0905f',
    'in-force': '#79b8dd',
    pending: '#4e86a8',
  },
}
