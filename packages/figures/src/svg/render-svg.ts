import { balanceText, wrapText } from '../fit-text.ts'
import { FONT_SIZE, sansWidth } from '../page-frame.ts'
import { PALETTES, type Scheme } from '../palette.ts'
import type { Scene, ScenePart, Tone } from '../scene.ts'
import { round } from '../symbol-path.ts'
import { escapeXml } from './escape-xml.ts'
import { type Gradient, type SvgContext, svgMark } from './svg-marks.ts'

export interface FontStacks {
  /** Axes, labels, subtitle and source. */
  readonly sans: string
  /** The title. */
  readonly serif: string
}

export interface SvgOptions {
  readonly scheme?: Scheme
  /** A drawing that leaves its page: with paper under it, title, subtitle and source drawn, and room around. */
  readonly standalone?: boolean
  readonly fonts?: FontStacks
}

/** No external fonts: what a reader's machine has. */
const FONTS: FontStacks = {
  sans: "'Source Sans 3', 'Helvetica Neue', Helvetica, Arial, 'Noto Sans', 'Noto Sans CJK SC', sans-serif",
  serif: "'Newsreader', Georgia, 'Times New Roman', 'Noto Serif', 'Noto Serif CJK SC', serif",
}

const MARGIN = 24
/** Between the lines under a drawing. */
const FOOT_GAP = 5

/** A scene as SVG text. The same scene gives the same bytes. */
export function renderSvg(
  scene: Scene,
  { scheme = 'light', standalone = false, fonts = FONTS }: SvgOptions = {},
): string {
  const colors = PALETTES[scheme]
  const gradients = new Map<string, Gradient>()
  const context: SvgContext = {
    colors,
    gradient(request) {
      const id = `${scene.name}-${scheme}-${request.tone}-${request.towards}-${Math.round(request.thinnest * 100)}`
      gradients.set(id, request)
      return id
    },
  }
  const body = scene.parts.map((part) => svgPart(part, context)).join('\n')
  const surround = standalone ? layOutSurround(scene, colors, fonts) : null
  const width = round(scene.width + (surround ? 2 * MARGIN : 0))
  const height = round(scene.height + (surround?.height ?? 0))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${scene.name}-title" aria-describedby="${scene.name}-description" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escapeXml(fonts.sans)}" font-size="${FONT_SIZE}" style="font-variant-numeric: tabular-nums">`,
    `<title id="${scene.name}-title">${escapeXml(scene.title)}</title>`,
    `<desc id="${scene.name}-description">${escapeXml([scene.description, scene.subtitle, scene.source].filter(Boolean).join(' '))}</desc>`,
    ...(gradients.size > 0
      ? [`<defs>${[...gradients].map(([id, one]) => svgGradient(id, one, colors)).join('')}</defs>`]
      : []),
    ...(surround
      ? [surround.before, `<g transform="translate(${MARGIN} ${round(surround.top)})">`, body, '</g>', surround.after]
      : [body]),
    '</svg>',
    '',
  ].join('\n')
}

function svgPart({ name, marks, label }: ScenePart, context: SvgContext): string {
  const title = label === undefined ? '' : `<title>${escapeXml(label)}</title>`
  return `<g data-part="${escapeXml(name)}">${title}${marks.map((mark) => svgMark(mark, context)).join('')}</g>`
}

function svgGradient(
  id: string,
  { tone, towards, thinnest }: Gradient,
  colors: Readonly<Record<Tone, string>>,
): string {
  const [x1, x2] = towards === 'right' ? [0, 1] : [1, 0]
  return (
    `<linearGradient id="${id}" x1="${x1}" x2="${x2}"><stop stop-color="${colors[tone]}"/>` +
    `<stop offset="1" stop-color="${colors[tone]}" stop-opacity="${thinnest}"/></linearGradient>`
  )
}

interface Surround {
  readonly before: string
  readonly after: string
  /** Where the scene starts. */
  readonly top: number
  /** What the surround adds to the height of the scene. */
  readonly height: number
}

interface TextBlock {
  readonly text: string
  readonly size: number
  readonly lineHeight: number
  readonly tone: Tone
  readonly attributes?: string
  /** Lines of about the same length, for a title. */
  readonly isBalanced?: boolean
}

/** Title and subtitle above, footnotes and source below, paper under all of it. */
function layOutSurround(scene: Scene, colors: Readonly<Record<Tone, string>>, fonts: FontStacks): Surround {
  const width = scene.width + 2 * MARGIN
  const isNarrow = width < 560
  const title: TextBlock = {
    text: scene.title,
    size: isNarrow ? 19 : 23,
    lineHeight: isNarrow ? 25 : 30,
    tone: 'ink',
    attributes: ` font-family="${escapeXml(fonts.serif)}" font-weight="600"`,
    isBalanced: true,
  }
  const subtitle: TextBlock = { text: scene.subtitle, size: 14, lineHeight: 20, tone: 'muted' }
  const source: TextBlock = { text: scene.source, size: 11.5, lineHeight: 16, tone: 'muted' }
  const head = [title, subtitle].map((block) => svgBlock(block, scene.width, colors))
  const feet = [...(scene.footnotes ?? []).map((text) => ({ ...source, text })), source].map((block) =>
    svgBlock(block, scene.width, colors),
  )
  const [titleHeight = 0, subtitleHeight = 0] = head.map(({ height }) => height)
  const top = MARGIN + titleHeight + 4 + subtitleHeight + 20
  const footTop = top + scene.height + 18
  const footHeight = feet.reduce((sum, foot) => sum + foot.height + FOOT_GAP, -FOOT_GAP)
  const height = footTop + footHeight + MARGIN - scene.height
  let footAt = footTop - FOOT_GAP
  return {
    before: [
      `<rect width="${round(width)}" height="${round(height + scene.height)}" fill="${colors.paper}"/>`,
      head[0]?.draw(MARGIN) ?? '',
      head[1]?.draw(MARGIN + titleHeight + 4) ?? '',
    ].join('\n'),
    after: feet
      .map((foot) => {
        const top = footAt + FOOT_GAP
        footAt = top + foot.height
        return foot.draw(top)
      })
      .join('\n'),
    top,
    height,
  }
}

/** A last line shorter than this share of the width is a word that was left over. */
const LEFT_OVER = 0.25

function breakLines(text: string, width: number, textWidth: (line: string) => number, isBalanced: boolean): string[] {
  const lines = wrapText(text, width, textWidth)
  const isLeftOver = lines.length > 1 && textWidth(lines.at(-1) ?? '') < LEFT_OVER * width
  return isBalanced || isLeftOver ? balanceText(text, width, textWidth) : lines
}

function svgBlock(
  { text, size, lineHeight, tone, attributes = '', isBalanced = false }: TextBlock,
  width: number,
  colors: Readonly<Record<Tone, string>>,
) {
  const lines = breakLines(text, width, (line) => sansWidth(line, size), isBalanced)
  return {
    height: lines.length * lineHeight,
    draw: (top: number) =>
      lines
        .map((line, index) => {
          const baseline = round(top + index * lineHeight + lineHeight / 2 + size * 0.35)
          return `<text x="${MARGIN}" y="${baseline}" font-size="${size}" fill="${colors[tone]}"${attributes}>${escapeXml(line)}</text>`
        })
        .join('\n'),
  }
}
