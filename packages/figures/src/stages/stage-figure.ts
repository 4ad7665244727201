import { ticks as niceTicks } from 'd3-array'
import type { StagesData, StagesParameters } from '@ffc/core/analyses/stages.run'
import { TREATY_KIND_LABELS, formatCount, formatDays, formatNumber, formatYears } from '@ffc/core/present'
import { DAYS_PER_YEAR, daysBetween } from '@ffc/core/time'
import type { StageRecord } from '@ffc/core/treaty-lag'
import type { FigureContext } from '../figure-context.ts'
import { emptyScene, makeScene, paragraph } from '../make-scene.ts'
import { gridLines } from '../rows/grid-lines.ts'
import { makeRowCursor } from '../rows/row-cursor.ts'
import { axisLabels, lineOfText, rowLayout } from '../rows/row-layout.ts'
import type { Frame, Mark, Scene, ScenePart } from '../scene.ts'

export interface StageFigureOptions extends FigureContext {
  readonly parameters: StagesParameters
}

const GAP_HEADER = 'Years'

/** A treaty of which both approvals are dated. */
interface SplitWait {
  readonly record: StageRecord
  /** Days from signature. */
  readonly first: number
  readonly last: number
  readonly inForce: number | null
}

/**
 * Years since signature, one row a treaty, by the side that approved last: dashes while neither side had approved, a bar
 * while one waited for the other, a line from the later approval to entry into force, where a source gives its day. The longest wait for the
 * other side comes first; the margin has it in years. Treaties that cannot be split are counted, not drawn.
 */
export function stageFigure(data: StagesData, options: StageFigureOptions): Scene {
  const { frame, parameters } = options
  const waits = data.treaties.flatMap((record) => splitWait(record))
  const rest = restWords(data, waits.length, parameters)
  if (waits.length === 0) return emptyScene('stages', options, rest ?? undefined)
  const groups = [
    { side: 'partner', title: 'The partner approved last' },
    { side: 'focal', title: `${data.focalName} approved last` },
    { side: null, title: 'Both on one day' },
  ].flatMap(({ side, title }) => {
    const own = waits.filter(({ record }) => record.lastSide === side).toSorted(byGap)
    return own.length === 0 ? [] : [{ title: `${title}: ${formatCount(own.length, 'treaty', 'treaties')}`, own }]
  })
  const layout = rowLayout(frame, {
    names: waits.map(({ record }) => nameOf(record)),
    values: [GAP_HEADER, ...waits.map(gapText)],
  })
  const { left, right, rowHeight } = layout
  const longest = Math.max(DAYS_PER_YEAR, ...waits.map(({ last, inForce }) => Math.max(last, inForce ?? 0)))
  const x = (days: number) => left + (Math.min(days, longest) / longest) * (right - left)
  const years = longest / DAYS_PER_YEAR
  const ticks = niceTicks(0, years, Math.max(1, (right - left) / (8 * frame.characterWidth))).filter(Number.isInteger)
  const rows = makeRowCursor(rowHeight)
  const headerMiddle = rows.next()
  const parts: ScenePart[] = []
  for (const { title, own } of groups) {
    parts.push({ name: title, marks: [lineOfText(title, rows.next(), frame, { tone: 'ink', bold: true })] })
    for (const wait of own) {
      const middle = rows.next()
      parts.push({
        name: wait.record.treaty,
        marks: [
          layout.name(nameOf(wait.record), middle),
          ...waitMarks(wait, x, middle, frame),
          layout.value(gapText(wait), middle),
        ],
        label: splitSentence(wait, data.focalName),
        rows: [...new Set([wait.record.treaty, ...wait.record.sources.map(({ row }) => row)])],
      })
    }
  }
  const bottom = rows.bottom()
  const labels = rows.next()
  const key = paragraph(
    'Years since signature. Dashes: neither had approved; bar: one waited for the other, in years at the margin; dot: in force, where a source gives the day.' +
      (rest === null ? '' : ` ${rest}`),
    rows.bottom(),
    frame,
  )
  return makeScene('stages', options, {
    height: key.bottom,
    description:
      `For each of ${formatCount(waits.length, 'treaty', 'treaties')} with both approvals dated a bar as long as one side waited for the other, ` +
      `on an axis of years since signature: ${groups.map((one) => one.title.toLowerCase()).join('; ')}.`,
    parts: [
      {
        name: 'axis',
        marks: [
          ...gridLines(frame, [rowHeight, bottom], ticks, (year) => x(year * DAYS_PER_YEAR)),
          ...axisLabels(
            ticks.map((year) => ({ at: x(year * DAYS_PER_YEAR), label: String(year) })),
            labels,
            frame,
          ),
          layout.value(GAP_HEADER, headerMiddle, 'muted'),
        ],
      },
      ...parts,
      { name: 'key', marks: key.marks },
    ],
  })
}

function splitWait(record: StageRecord): SplitWait[] {
  const { signedOn, focalDays, partnerDays, inForceOn } = record
  if (signedOn === null || focalDays === null || partnerDays === null) return []
  return [
    {
      record,
      first: Math.min(focalDays, partnerDays),
      last: Math.max(focalDays, partnerDays),
      inForce: inForceOn === null ? null : daysBetween(signedOn, inForceOn),
    },
  ]
}

function byGap(a: SplitWait, b: SplitWait): number {
  return b.last - b.first - (a.last - a.first) || (a.record.treaty < b.record.treaty ? -1 : 1)
}

function waitMarks(
  { record, first, last, inForce }: SplitWait,
  x: (days: number) => number,
  middle: number,
  frame: Frame,
): Mark[] {
  const height = frame.isGrid ? frame.lineHeight / 2 : 7
  const tone = record.lastSide === 'partner' ? 'accent' : 'ink'
  const bar: Mark = {
    kind: 'bar',
    x: x(first),
    y: middle - height / 2,
    width: Math.max(1, x(last) - x(first)),
    height,
    tone,
  }
  const before: Mark = { kind: 'line', from: [x(0), middle], to: [x(first), middle], tone: 'muted', dashed: true }
  if (inForce === null) return [before, bar]
  const size = frame.isGrid ? frame.characterWidth / 2 : 4
  return [
    before,
    ...(inForce > last
      ? [{ kind: 'line', from: [x(last), middle], to: [x(inForce), middle], tone: 'in-force' } as const]
      : []),
    bar,
    { kind: 'symbol', symbol: 'filled-dot', at: [x(inForce), middle], tone: 'in-force', size },
  ]
}

function nameOf({ partnerName, partner, treaty }: StageRecord): string {
  return partnerName ?? partner ?? treaty
}

function gapText({ first, last }: SplitWait): string {
  return ((last - first) / DAYS_PER_YEAR).toFixed(1)
}

function splitSentence({ record, first, last, inForce }: SplitWait, focalName: string): string {
  const { focalDays, partnerDays, lastSide } = record
  const gap =
    lastSide === null
      ? 'both on one day'
      : `${lastSide === 'focal' ? 'the partner waited for ' + focalName : `${focalName} waited for the partner`} ${formatYears(last - first)}`
  const entry =
    inForce === null ? 'no source dates its entry into force to the day' : `in force after ${formatYears(inForce)}`
  return (
    `${nameOf(record)}: ${focalName} approved after ${formatDays(focalDays ?? 0)}, the partner after ${formatDays(partnerDays ?? 0)}; ` +
    `${gap}; ${entry}.`
  )
}

/** What cannot be drawn, and why; null where everything is. */
function restWords({ n, sides, focalName }: StagesData, drawn: number, { kind }: StagesParameters): string | null {
  if (drawn === n && n > 0) return null
  const { singular, plural } = TREATY_KIND_LABELS[kind]
  const dated = sides
    .filter((side) => side.n > 0)
    .map(({ side, n: count }) => `${side === 'focal' ? `${focalName}’s` : 'the partner’s'} for ${formatNumber(count)}`)
  return (
    `Of ${formatCount(n - drawn, drawn === 0 ? singular : `other ${singular}`, drawn === 0 ? plural : `other ${plural}`)} no source of this view dates both approvals` +
    (dated.length === 0 ? '.' : `; in all, ${dated.join(' and ')}.`)
  )
}
