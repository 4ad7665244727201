import { group } from 'd3-array'
import type { PoolClaim, PoolData } from '@ffc/core/analyses/pool.run'
import { formatSignificant } from '@ffc/core/present'
import type { FigureContext } from '../figure-context.ts'
import { firstThatFits, fitText } from '../fit-text.ts'
import { gridLines } from '../rows/grid-lines.ts'
import { axisLabels, lineOfText, rowLayout } from '../rows/row-layout.ts'
import type { Frame, Mark, Scene, ScenePart } from '../scene.ts'
import { claimNames, claimSentence, forestDescription, pooledSentence, valueWithInterval } from './claim-words.ts'
import { type LogAxis, logAxis } from './log-axis.ts'

const POOL_NAME = 'Pooled'
const SET_ASIDE_HEADING = 'Set aside, not pooled:'
/** Width in characters from which the right margin has room for intervals. */
const ROOMY = 75

/**
 * One row a claim on a log axis: a thin line for the 90 % interval, a tick at the median, a ring where the figure cannot
 * hold together with another of the pool, dashes where it was converted. Claims of one origin stand together under its
 * name. The pool stands underneath on the same axis; what was set aside is listed under it, off the axis, because the
 * answer gives it no place there.
 */
export function forestFigure(data: PoolData, { frame, finding, source }: FigureContext): Scene {
  const { pooled, setAside } = data
  const groups = byOrigin(data.claims)
  const claims = groups.flatMap((one) => one.claims)
  const names = claimNames(claims)
  const figure = ({ median, q05, q95 }: { median: number | null; q05: number; q95: number }) =>
    frame.width >= ROOMY * frame.characterWidth || median === null
      ? valueWithInterval(median, q05, q95)
      : formatSignificant(median)
  const layout = rowLayout(frame, {
    names: [POOL_NAME, ...names.values()],
    values: [pooled, ...claims].map(figure),
  })
  const { left, right, rowHeight } = layout
  const axis = logAxis(
    [pooled, ...claims].flatMap(({ q05, q95 }) => [q05, q95]),
    left,
    right,
  )
  const parts: ScenePart[] = []
  let top = rowHeight
  const nextRow = () => {
    top += rowHeight
    return top - rowHeight / 2
  }

  for (const { origin, claims: own } of groups) {
    if (own.length > 1) {
      const text = `${origin}: one voice, told ${own.length} times`
      parts.push({ name: `origin ${origin}`, marks: [lineOfText(text, nextRow(), frame)] })
    }
    for (const claim of own) {
      const middle = nextRow()
      const rows = [...new Set([claim.id, ...claim.sources.map(({ row }) => row), ...conversionRows(claim, data)])]
      parts.push({
        name: claim.id,
        marks: [
          layout.name(names.get(claim.id) ?? claim.id, middle),
          ...intervalMarks(claim, axis, middle),
          ...conflictMarks(claim, data, axis, middle),
          layout.value(figure(claim), middle),
        ],
        label: claimSentence(claim, data),
        rows,
      })
    }
  }
  const plotBottom = top
  const ruleAt = frame.isGrid ? nextRow() : top + 2
  const middle = nextRow()
  parts.push({
    name: 'pooled',
    marks: [
      { kind: 'line', from: [0, ruleAt], to: [frame.width, ruleAt], tone: 'faint' },
      layout.name(POOL_NAME, middle),
      ...pooledMarks(pooled, axis, middle, frame.isGrid ? frame.lineHeight / 2 : 5),
      layout.value(figure(pooled), middle),
    ],
    label: pooledSentence(data),
    rows: [...new Set(data.claims.map(({ id }) => id))],
  })
  const axisMiddle = nextRow()
  const unitMiddle = nextRow()
  parts.unshift({
    name: 'axis',
    marks: [
      lineOfText(data.scopeInWords, rowHeight / 2, frame, { tone: 'ink', bold: true }),
      ...gridLines(frame, [rowHeight, top - 2 * rowHeight], axis.ticks, ({ value }) => axis.x(value)),
      ...axisLabels(
        axis.ticks.map(({ value, label }) => ({ at: axis.x(value), label })),
        axisMiddle,
        frame,
      ),
      layout.value(fitText(axisTitle(data, frame), frame.width, frame), unitMiddle, 'muted'),
    ],
  })
  if (setAside.length > 0) {
    parts.push({
      name: 'set-aside',
      marks: [lineOfText(SET_ASIDE_HEADING, nextRow(), frame, { tone: 'ink', bold: true })],
    })
    for (const { id, why } of setAside) {
      parts.push({
        name: `set aside ${id}`,
        marks: [lineOfText(`${id}: ${why}`, nextRow(), frame, { left: 2 * frame.characterWidth })],
        label: `${id} is set aside: ${why}.`,
        rows: [id],
      })
    }
  }
  return {
    name: 'forest',
    width: frame.width,
    height: Math.max(top, plotBottom) + (frame.isGrid ? 0 : 4),
    title: finding.title,
    subtitle: finding.subtitle,
    description: forestDescription(data),
    source,
    parts,
  }
}

interface OriginGroup {
  readonly origin: string
  readonly claims: readonly PoolClaim[]
}

/** Origins by their lowest median, and so are the claims of each. */
function byOrigin(claims: readonly PoolClaim[]): OriginGroup[] {
  const sorted = claims.toSorted((a, b) => a.median - b.median || (a.id < b.id ? -1 : 1))
  return [...group(sorted, ({ origin }) => origin)].map(([origin, own]) => ({ origin, claims: own }))
}

function conversionRows({ converted }: PoolClaim, { conversion }: PoolData): string[] {
  return converted === null || conversion === null ? [] : [conversion.id]
}

function axisTitle({ claims, conflicts }: PoolData, frame: Frame): string {
  const dashes = claims.some(({ converted }) => converted !== null) ? '; dashed: converted' : ''
  const ring = (words: string) => (conflicts.length > 0 ? `; ring: ${words}` : '')
  return firstThatFits(
    [
      `People, log scale; 90% interval, median${dashes}${ring('cannot hold together with another')}`,
      `Log scale; 90% interval${dashes}${ring('in conflict')}`,
    ],
    frame.width,
    frame,
  )
}

/** A ring where the figure cannot hold together with another of the pool. */
function conflictMarks({ id, median }: PoolClaim, { conflicts }: PoolData, { x }: LogAxis, middle: number): Mark[] {
  const isContested = conflicts.some(({ a, b }) => a === id || b === id)
  return isContested ? [{ kind: 'symbol', symbol: 'ring', at: [x(median), middle], tone: 'accent', size: 7 }] : []
}

function intervalMarks({ q05, median, q95, converted }: PoolClaim, { x }: LogAxis, middle: number): Mark[] {
  return [
    {
      kind: 'line',
      from: [x(q05), middle],
      to: [x(q95), middle],
      tone: 'ink',
      ...(converted === null ? {} : { dashed: true }),
    },
    { kind: 'symbol', symbol: 'tick', at: [x(median), middle], tone: 'ink', size: 5 },
  ]
}

/** The pool: 90 % thin, 50 % thick, the median a tick where there is one. */
function pooledMarks(
  { q05, q25, median, q75, q95 }: PoolData['pooled'],
  { x }: LogAxis,
  middle: number,
  height: number,
): Mark[] {
  return [
    { kind: 'line', from: [x(q05), middle], to: [x(q95), middle], tone: 'accent' },
    { kind: 'bar', x: x(q25), y: middle - height / 2, width: x(q75) - x(q25), height, tone: 'accent' },
    ...(median === null
      ? []
      : [{ kind: 'symbol', symbol: 'tick', at: [x(median), middle], tone: 'accent', size: 8 } as const]),
  ]
}
