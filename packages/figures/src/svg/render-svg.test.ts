import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { waitsOf } from '../../test/support/figures-of.ts'
import { smallDossier, smallDossiers } from '../../test/support/small-dossier.ts'
import { pageFrame } from '../page-frame.ts'
import { PALETTES } from '../palette.ts'
import type { Scene } from '../scene.ts'
import { renderSvg } from './render-svg.ts'

/** Text of the elements of a document; throws on anything that is not well-formed XML of the kind that we write. */
function textOf(xml: string): string {
  const open: string[] = []
  let text = ''
  let at = 0
  const token = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z\d:-]+="[^"<]*")*)(\/?)>|([^<]+)/gy
  while (at < xml.length) {
    token.lastIndex = at
    const match = token.exec(xml)
    if (!match) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`)
    const [, isEnd, name = '', attributes = '', isEmpty, characters = ''] = match
    if (isEnd && open.pop() !== name) throw new Error(`</${name}> closes another element`)
    if (name && !isEnd && !isEmpty) open.push(name)
    for (const part of [attributes, characters]) {
      if (/&(?!amp;|lt;|gt;|quot;|#39;)/.test(part)) throw new Error(`a bare ampersand in ${part}`)
    }
    text += characters
    at = token.lastIndex
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`)
  return text
}

function sceneSaying(text: string): Scene {
  return {
    name: 'saying',
    width: 200,
    height: 40,
    title: text,
    subtitle: text,
    description: text,
    source: text,
    parts: [{ name: text, label: text, marks: [{ kind: 'text', at: [0, 20], text, anchor: 'start', tone: 'ink' }] }],
  }
}

describe('SVG', () => {
  test('markup in the data is text in the drawing', () => {
    const svg = renderSvg(sceneSaying(`<script>alert("x")</script> & 'more'`), { standalone: true })
    expect(svg).not.toContain('<script')
    expect(textOf(svg)).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;more&#39;')
  })

  test('it is well-formed and free of controls, whatever the data', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.boolean(), (text, standalone) => {
        const svg = renderSvg(sceneSaying(text), { standalone })
        textOf(svg)
        // oxlint-disable-next-line no-control-regex -- finding them is the point
        expect(svg).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      }),
    )
  })

  test('every text of the scene is in the drawing', () => {
    const dossier = smallDossier([{ name: 'Alba', signed: '2000-01-01', inForce: '2001-01-01' }])
    const { scene } = waitsOf(dossier, pageFrame(600))
    const text = textOf(renderSvg(scene, { standalone: true }))
    for (const said of ['Alba', scene.title, scene.subtitle, scene.source]) expect(text).toContain(said)
    expect(text).toContain(scene.parts.find(({ label }) => label !== undefined)?.label)
  })

  test('it is an image with a name and a description', () => {
    const svg = renderSvg(sceneSaying('A finding'))
    expect(svg).toMatch(
      /^<svg [^>]*role="img"[^>]*aria-labelledby="saying-title"[^>]*aria-describedby="saying-description"/,
    )
    expect(svg).toContain('<title id="saying-title">A finding</title>')
    expect(svg).toContain('<desc id="saying-description">')
  })

  test('title, subtitle and source are drawn only where it stands alone', () => {
    const scene = { ...sceneSaying('x'), title: 'The title', parts: [] }
    expect(renderSvg(scene)).not.toContain('>The title</text>')
    expect(renderSvg(scene, { standalone: true })).toContain('>The title</text>')
  })

  test('footnotes are drawn only where it stands alone, each, and the drawing has room for them', () => {
    const scene = { ...sceneSaying('x'), footnotes: ['A caveat', 'A command'] }
    const heightOf = (svg: string) => Number(/ height="([\d.]+)"/.exec(svg)?.[1])
    const [alone, plain] = [renderSvg(scene, { standalone: true }), renderSvg(sceneSaying('x'), { standalone: true })]
    expect(alone).toContain('>A caveat</text>')
    expect(alone).toContain('>A command</text>')
    expect(heightOf(alone)).toBeGreaterThan(heightOf(plain) + 20)
    expect(renderSvg(scene)).not.toContain('A caveat')
  })

  test('every gradient that is used is defined', () => {
    fc.assert(
      fc.property(smallDossiers, fc.constantFrom('light', 'dark'), (dossier, scheme) => {
        const svg = renderSvg(waitsOf(dossier, pageFrame(600)).scene, { scheme })
        const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id)
        const defined = new Set([...svg.matchAll(/<linearGradient id="([^"]+)"/g)].map(([, id]) => id))
        expect(used.filter((id) => !defined.has(id))).toEqual([])
      }),
    )
  })
})

/** Contrast of two colours as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
      const share = Number.parseInt(color.slice(start, start + 2), 16) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}

describe.each(['light', 'dark'] as const)('the %s palette', (scheme) => {
  const palette = PALETTES[scheme]

  test.each(['ink', 'muted', 'accent', 'in-force'] as const)('%s can be read on paper', (tone) => {
    expect(contrast(palette[tone], palette.paper)).toBeGreaterThanOrEqual(4.5)
  })

  test('a pending mark can be seen on paper', () => {
    expect(contrast(palette.pending, palette.paper)).toBeGreaterThanOrEqual(3)
  })
})
