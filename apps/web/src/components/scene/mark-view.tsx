import {
  type Area,
  type Bar,
  FONT_SIZE,
  type Line,
  type Mark,
  type Polyline,
  type Symbol,
  type Text,
  pointList,
  symbolShape,
} from '@ffc/figures'
import { type Accessor, Index, type JSX, createMemo, on } from 'solid-js'
import { gradientId } from './scene-defs.tsx'

const DASHES = '2 3'

/**
 * Marks as SVG elements. Tones become classes; the token file gives them their colours. While the date moves, a mark
 * mostly stays of its kind, so its element stays and only what differs is set anew.
 */
export function Marks(props: { readonly marks: readonly Mark[] }): JSX.Element {
  return <Index each={props.marks}>{(mark) => markView(mark)}</Index>
}

type MarkOf<Kind extends Mark['kind']> = Extract<Mark, { readonly kind: Kind }>
type Views = { readonly [Kind in Mark['kind']]: (mark: Accessor<MarkOf<Kind>>) => JSX.Element }

function markView(mark: Accessor<Mark>): JSX.Element {
  // A memo of its own: the view is made anew when the kind is another, not whenever the mark is.
  const kind = createMemo(() => mark().kind)
  const view = createMemo(on(kind, (present) => (VIEWS[present] as (mark: Accessor<Mark>) => JSX.Element)(mark)))
  return view as unknown as JSX.Element
}

const VIEWS: Views = { line, polyline, area, bar, symbol, text }

function line(mark: Accessor<Line>): JSX.Element {
  return (
    <line
      class={`stroke tone-${mark().tone}`}
      x1={mark().from[0]}
      y1={mark().from[1]}
      x2={mark().to[0]}
      y2={mark().to[1]}
      stroke-width={mark().weight ?? 1}
      stroke-dasharray={mark().dashed ? DASHES : undefined}
    />
  )
}

function polyline(mark: Accessor<Polyline>): JSX.Element {
  return (
    <polyline
      class={`stroke tone-${mark().tone}`}
      points={pointList(mark().points)}
      stroke-width={mark().weight ?? 1}
    />
  )
}

function area(mark: Accessor<Area>): JSX.Element {
  return (
    <polygon class={`fill tone-${mark().tone}`} points={pointList(mark().points)} fill-opacity={mark().opacity ?? 1} />
  )
}

function bar(mark: Accessor<Bar>): JSX.Element {
  const gradient = () => {
    const { tone, fade, soft } = mark()
    const towards = soft ?? fade
    return towards === undefined ? undefined : gradientId(tone, soft ? 'soft' : 'fade', towards)
  }
  return (
    <rect
      class={gradient() === undefined ? `fill tone-${mark().tone}` : undefined}
      x={mark().x}
      y={mark().y}
      width={Math.max(mark().width, 0)}
      height={mark().height}
      fill={gradient() === undefined ? undefined : `url(#${gradient()})`}
    />
  )
}

function symbol(mark: Accessor<Symbol>): JSX.Element {
  const shape = () => symbolShape(mark().symbol, mark().at, mark().size)
  return <path class={`${shape().paint} tone-${mark().tone}`} d={shape().path} />
}

function text(mark: Accessor<Text>): JSX.Element {
  return (
    <text
      class={`tone-${mark().tone}`}
      classList={{ bold: mark().bold ?? false }}
      x={mark().at[0]}
      y={mark().at[1] + FONT_SIZE * 0.35}
      text-anchor={mark().anchor}
      lang={mark().lang}
    >
      {mark().text}
    </text>
  )
}
