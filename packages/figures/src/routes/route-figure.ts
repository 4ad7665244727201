import type { GapsData } from '@ffc/core/analyses/gaps.run'
import { formatCount, formatEdtf, formatList } from '@ffc/core/present'
import type { FigureContext } from '../figure-context.ts'
import { fitText, wrapText } from '../fit-text.ts'
import { NOTHING_TO_DRAW, lineOfText } from '../rows/row-layout.ts'
import type { Frame, Mark, Point, Scene, ScenePart, SymbolName, Tone } from '../scene.ts'
import {
  type Cover,
  type RouteGaps,
  coverWords,
  extraditionCover,
  outcomeCounts,
  stopRows,
  stopSentence,
} from './route-words.ts'
import { type TrackNode, planTracks } from './track-plan.ts'

export interface RouteFigureOptions extends FigureContext {
  /** Names of states by ISO code; where a route starts is called by its code without one. */
  readonly names: ReadonlyMap<string, string>
}

const OUTCOME_SYMBOLS = [
  ['returned', 'filled-triangle-left', 'accent', 'returned'],
  ['refused', 'crossed', 'ink', 'refused'],
  ['sentOn', 'triangle-right', 'ink', 'sent on'],
] as const
/** Width of one outcome, and between two tracks, in characters. */
const OUTCOME_CHARACTERS = { grid: 5, page: 4.5 }
const TRACK_CHARACTERS = 4
/** Most that outcomes stand away from the start of a stop’s words, so that the eye can follow. */
const STOP_CHARACTERS = 48
const KEY = 'Dot filled: extradition treaty in force; hollow: signed or pending.'

/**
 * Each route as a line of a transit map, from top to bottom: the mark of a stop is the status of its extradition treaty,
 * with the words beside it, and then what became of requests.
 */
export function routeFigure({ routes }: GapsData, { frame, finding, source, names }: RouteFigureOptions): Scene {
  const { lineHeight, isGrid } = frame
  const parts: ScenePart[] = []
  let top = 0
  for (const route of routes) {
    const drawn = drawRoute(route, top, frame, names)
    parts.push(...drawn.parts)
    top = drawn.bottom + lineHeight
  }
  const key = routes.length === 0 ? [] : keyMarks(top, frame)
  const keyLines = wrapText(KEY, frame.width, frame.textWidth).length + 1
  const stops = routes.flatMap((route) => route.stops)
  return {
    name: 'routes',
    width: frame.width,
    height: routes.length === 0 ? lineHeight : top + keyLines * lineHeight + (isGrid ? 0 : 4),
    title: finding.title,
    subtitle: finding.subtitle,
    description:
      routes.length === 0
        ? NOTHING_TO_DRAW
        : `${formatCount(routes.length, 'route', 'routes')} as lines of a transit map with ${formatCount(stops.length, 'stop', 'stops')}: ` +
          `${formatList(routes.map(routeWords))}. Each stop is marked with the status of its extradition treaty.`,
    source,
    parts:
      routes.length === 0
        ? [{ name: 'nothing', marks: [lineOfText(NOTHING_TO_DRAW, lineHeight / 2, frame)] }]
        : [...parts, { name: 'key', marks: key }],
  }
}

/** What the marks mean, on as many lines as it takes. */
function keyMarks(top: number, frame: Frame): Mark[] {
  const { lineHeight, characterWidth } = frame
  const lines = wrapText(KEY, frame.width, frame.textWidth)
  const middle = top + (lines.length + 0.5) * lineHeight
  let left = 0
  return [
    ...lines.map((line, index) => lineOfText(line, top + (index + 0.5) * lineHeight, frame)),
    ...OUTCOME_SYMBOLS.flatMap(([, symbol, tone, words]): Mark[] => {
      const start = left
      left += frame.textWidth(words) + 4 * characterWidth
      return [
        { kind: 'symbol', symbol, at: [start + characterWidth / 2, middle], tone, size: characterWidth / 2 },
        lineOfText(words, middle, frame, { left: start + 2 * characterWidth }),
      ]
    }),
  ]
}

function routeWords({ title, summary }: RouteGaps): string {
  return `${title}, ${summary.extraditionInForce} of ${summary.transitStates} on the way bound by an extradition treaty`
}

function drawRoute(
  route: RouteGaps,
  top: number,
  frame: Frame,
  names: ReadonlyMap<string, string>,
): { parts: ScenePart[]; bottom: number } {
  const { lineHeight, characterWidth, isGrid } = frame
  const rowHeight = isGrid ? 2 * lineHeight : lineHeight + 13
  const plan = planTracks(route.stops)
  // Many tracks crowd together rather than leave the words no room.
  const trackWidth = Math.min(TRACK_CHARACTERS * characterWidth, (0.3 * frame.width) / plan.tracks)
  const inset = isGrid ? characterWidth / 2 : 8
  const place = ({ row, track }: Pick<TrackNode, 'row' | 'track'>): Point => [
    inset + track * trackWidth,
    top + lineHeight + row * rowHeight + (isGrid ? lineHeight / 2 : rowHeight / 2),
  ]
  const textLeft = inset + (plan.tracks - 1) * trackWidth + 2 * characterWidth
  const size = isGrid ? characterWidth / 2 : 6
  const period = route.period === null ? '' : ` (${formatEdtf(route.period)})`
  const text = (words: string, middle: number, tone: Tone, right = frame.width): Mark => ({
    kind: 'text',
    at: [textLeft, middle],
    text: fitText(words, right - textLeft, frame),
    anchor: 'start',
    tone,
  })
  const line: ScenePart = {
    name: `line ${route.route}`,
    marks: [
      lineOfText(`${route.title}${period}`, top + lineHeight / 2, frame, { tone: 'ink', bold: true }),
      ...plan.edges.map(({ from, to, via }): Mark => {
        const [start, end] = [place(from), place(to)]
        const viaX = place({ row: 0, track: via })[0]
        const bend = (Math.sign(end[1] - start[1]) * rowHeight) / 2
        return {
          kind: 'polyline',
          points: [start, [viaX, start[1] + bend], [viaX, end[1] - bend], end],
          tone: 'muted',
          weight: 2,
        }
      }),
      ...plan.origins.flatMap((origin): Mark[] => [
        { kind: 'symbol', symbol: 'small-circle', at: place(origin), tone: 'ink', size },
        text(`from ${names.get(origin.state) ?? origin.state}`, place(origin)[1], 'muted'),
      ]),
    ],
  }
  const outcomeWidth = (isGrid ? OUTCOME_CHARACTERS.grid : OUTCOME_CHARACTERS.page) * characterWidth
  const outcomesLeft = Math.min(
    frame.width - OUTCOME_SYMBOLS.length * outcomeWidth,
    textLeft + STOP_CHARACTERS * characterWidth,
  )
  const stops = route.stops.map((stop, index): ScenePart => {
    const node = plan.stops[index]
    const at = place(node ?? { row: index, track: 0 })
    const cover = extraditionCover(stop)
    const counts = outcomeCounts(stop)
    const hasOutcomes = Object.values(counts).some((count) => count > 0)
    const end = stop.role === 'destination' ? ' (end)' : ''
    return {
      name: `${route.route} ${index} ${stop.state}`,
      marks: [
        ...stopMarks(cover, at, size),
        text(
          `${stop.name}${end}: ${coverWords(cover)}`,
          at[1],
          'ink',
          hasOutcomes ? outcomesLeft - (isGrid ? characterWidth : characterWidth / 2) : frame.width,
        ),
        ...OUTCOME_SYMBOLS.flatMap(([outcome, symbol, tone], column): Mark[] => {
          const count = counts[outcome]
          const left = outcomesLeft + column * outcomeWidth
          if (count === 0) return []
          return [
            { kind: 'symbol', symbol, at: [left + characterWidth / 2, at[1]], tone, size: isGrid ? size : 4.5 },
            { kind: 'text', at: [left + 2 * characterWidth, at[1]], text: String(count), anchor: 'start', tone: 'ink' },
          ]
        }),
      ],
      label: stopSentence(stop, route),
      rows: stopRows(stop),
    }
  })
  return { parts: [line, ...stops], bottom: top + lineHeight + (plan.origins.length + plan.stops.length) * rowHeight }
}

/** The mark of a stop; one that is thinner than the line stands in a gap of it. */
function stopMarks(cover: Cover, at: Point, size: number): Mark[] {
  const mark = coverSymbol(cover)
  const isThin = mark.symbol === 'short-tick' || mark.symbol === 'crossed'
  return [
    ...(isThin ? [{ kind: 'symbol', symbol: 'filled-dot', at, tone: 'paper', size: size + 3 } as const] : []),
    { kind: 'symbol', at, size, ...mark },
  ]
}

/** The mark of a stop: how far its extradition treaty has come. */
function coverSymbol(cover: Cover): { symbol: SymbolName; tone: Tone } {
  switch (cover) {
    case 'in-force':
      return { symbol: 'filled-dot', tone: 'in-force' }
    case 'pending':
    case 'unknown':
      return { symbol: 'hollow-dot', tone: 'pending' }
    case 'rejected':
    case 'terminated':
      return { symbol: 'crossed', tone: 'ink' }
    default:
      return { symbol: 'short-tick', tone: 'ink' }
  }
}
