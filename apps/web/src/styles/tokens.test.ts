import { readFile } from 'node:fs/promises'
import { PALETTES, type Scheme } from '@ffc/figures'
import { describe, expect, test } from 'vitest'

const css = await readFile(new URL('tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const blocks: Readonly<Record<Scheme, string>> = { light, dark }

describe.each(['light', 'dark'] as const)('the colours of the %s scheme', (scheme) => {
  test('are those of the figures', () => {
    for (const [tone, color] of Object.entries(PALETTES[scheme])) {
      expect(colorOf(scheme, tone), tone).toBe(color)
    }
  })

  test.each(['ink', 'muted', 'accent', 'in-force'])('%s is readable on paper and on the wash behind it', (tone) => {
    for (const ground of ['paper', 'wash']) {
      expect(contrast(colorOf(scheme, tone), colorOf(scheme, ground))).toBeGreaterThanOrEqual(4.5)
    }
  })
})

function colorOf(scheme: Scheme, tone: string): string {
  return new RegExp(`--${tone}: (#[0-9a-f]{6});`).exec(blocks[scheme])?.[1] ?? `no --${tone}`
}

/** Contrast ratio as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
