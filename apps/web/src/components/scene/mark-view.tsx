import { type Bar, FONT_SIZE, type Mark, type Symbol, pointList, symbolShape } from '@ffc/figures'
import type { JSX } from 'solid-js'
import { gradientId } from './scene-defs.tsx'

const DASHES = '2 3'

/** One mark of a scene as an SVG element. Tones become classes; the token file gives them their colours. */
export function markView(mark: Mark): JSX.Element {
  switch (mark.kind) {
    case 'line':
      return (
        <line
          class={`stroke tone-${mark.tone}`}
          x1={mark.from[0]}
          y1={mark.from[1]}
          x2={mark.to[0]}
          y2={mark.to[1]}
          stroke-width={mark.weight ?? 1}
          stroke-dasharray={mark.dashed ? DASHES : undefined}
        />
      )
    case 'polyline':
      return (
        <polyline class={`stroke tone-${mark.tone}`} points={pointList(mark.points)} stroke-width={mark.weight ?? 1} />
      )
    case 'area':
      return (
        <polygon class={`fill tone-${mark.tone}`} points={pointList(mark.points)} fill-opacity={mark.opacity ?? 1} />
      )
    case 'bar':
      return barView(mark)
    case 'symbol':
      return symbolView(mark)
    case 'text':
      return (
        <text
          class={`tone-${mark.tone}`}
          classList={{ bold: mark.bold ?? false }}
          x={mark.at[0]}
          y={mark.at[1] + FONT_SIZE * 0.35}
          text-anchor={mark.anchor}
          lang={mark.lang}
        >
          {mark.text}
        </text>
      )
  }
}

function barView({ x, y, width, height, tone, fade, soft }: Bar): JSX.Element {
  const towards = soft ?? fade
  const isThinning = towards !== undefined
  return (
    <rect
      class={isThinning ? 'thinning' : `fill tone-${tone}`}
      x={x}
      y={y}
      width={Math.max(width, 0)}
      height={height}
      fill={isThinning ? `url(#${gradientId(tone, soft ? 'soft' : 'fade', towards)})` : undefined}
    />
  )
}

function symbolView({ symbol, at, tone, size }: Symbol): JSX.Element {
  const { path, paint } = symbolShape(symbol, at, size)
  return <path class={`${paint} tone-${tone}`} d={path} />
}
