import { FONT_SIZE } from '../page-frame.ts'
import type { Bar, Mark, Symbol, Tone } from '../scene.ts'
import { pointList, round, symbolShape } from '../symbol-path.ts'
import { escapeXml } from './escape-xml.ts'

/** What marks need of the drawing that they stand in. */
export interface SvgContext {
  readonly colors: Readonly<Record<Tone, string>>
  /** The id of a gradient that thins a tone out towards a side; the drawing defines each that is asked for. */
  readonly gradient: (request: Gradient) => string
}

export interface Gradient {
  readonly tone: Tone
  readonly towards: 'right' | 'left'
  /** Opacity at the thin end: a bar that goes on stays visible, a doubt thins out to nothing. */
  readonly thinnest: number
}

const DASHES = '2 3'
const FADED = 0.3
const VANISHED = 0.05

/** One mark as SVG. */
export function svgMark(mark: Mark, context: SvgContext): string {
  const { colors } = context
  switch (mark.kind) {
    case 'line': {
      const [[x1, y1], [x2, y2]] = [mark.from.map(round), mark.to.map(round)]
      const dashes = mark.dashed ? ` stroke-dasharray="${DASHES}"` : ''
      return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colors[mark.tone]}" stroke-width="${mark.weight ?? 1}"${dashes}/>`
    }
    case 'polyline':
      return `<polyline points="${pointList(mark.points)}" fill="none" stroke="${colors[mark.tone]}" stroke-width="${mark.weight ?? 1}" stroke-linejoin="round"/>`
    case 'area': {
      const opacity = mark.opacity === undefined ? '' : ` fill-opacity="${mark.opacity}"`
      return `<polygon points="${pointList(mark.points)}" fill="${colors[mark.tone]}"${opacity}/>`
    }
    case 'bar':
      return svgBar(mark, context)
    case 'symbol':
      return svgSymbol(mark, context)
    case 'text': {
      const anchor = mark.anchor === 'start' ? '' : ` text-anchor="${mark.anchor}"`
      const weight = mark.bold ? ' font-weight="600"' : ''
      const lang = mark.lang === undefined ? '' : ` xml:lang="${escapeXml(mark.lang)}"`
      // A halo of paper keeps a label readable where it crosses a line.
      const halo = ` stroke="${colors.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`
      return `<text x="${round(mark.at[0])}" y="${round(mark.at[1] + FONT_SIZE * 0.35)}"${anchor} fill="${colors[mark.tone]}"${weight}${lang}${halo}>${escapeXml(mark.text)}</text>`
    }
  }
}

function svgBar({ x, y, width, height, tone, fade, soft }: Bar, { colors, gradient }: SvgContext): string {
  const towards = soft ?? fade
  const fill = towards ? `url(#${gradient({ tone, towards, thinnest: soft ? VANISHED : FADED })})` : colors[tone]
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`
}

function svgSymbol({ symbol, at, tone, size }: Symbol, { colors }: SvgContext): string {
  const { path, paint } = symbolShape(symbol, at, size)
  const color = colors[tone]
  if (paint === 'fill') return `<path d="${path}" fill="${color}"/>`
  return `<path d="${path}" fill="${paint === 'outline' ? colors.paper : 'none'}" stroke="${color}" stroke-width="1.5"/>`
}
