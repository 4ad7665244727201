import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { formatCount, formatDay } from '@ffc/core/present'
import { fitText } from '../fit-text.ts'
import type { FigureContext } from '../figure-context.ts'
import { emptyScene } from '../make-scene.ts'
import { gridLines } from '../rows/grid-lines.ts'
import { makeRowCursor } from '../rows/row-cursor.ts'
import { lineOfText, nameColumn } from '../rows/row-layout.ts'
import type { Frame, Mark, Scene, ScenePart } from '../scene.ts'
import { claimRows } from './claim-rows.ts'
import { kindGroups } from './kind-groups.ts'
import { treatyName, treatySentence, waitFigure } from './treaty-words.ts'
import { asOfLine, rowInset, rowMeasures, yearLabels } from './wait-bar.ts'
import { waitMarks } from './wait-marks.ts'
import { spanScale, waitSpan, yearTicks } from './wait-scale.ts'

const WAIT_HEADER = 'Years'
/** Width in characters from which the margin has room for a word. */
const ROOMY = 75
/** From so many rows on, the years stand under the bars as well. */
const MANY_ROWS = 20

/**
 * One row a treaty, kind by kind and in the order of signature: a bar from signature to entry into force on a calendar
 * axis, the wait in years at the right margin, and one hairline at the as-of date.
 */
export function treatyWaitsFigure(records: readonly TreatyRecord[], context: FigureContext): Scene {
  const { frame, finding, asOf, source } = context
  if (records.length === 0) return emptyScene('treaty-waits', context)
  const groups = kindGroups(records)
  const rows = groups.flatMap((group) => group.records)
  const span = waitSpan(rows, asOf)
  const gap = frame.characterWidth
  const rowHeight = frame.isGrid ? frame.lineHeight : frame.lineHeight + 3
  const head = frame.lineHeight * (frame.isGrid ? 1 : 1.5)
  const nameWidth = nameColumn(rows.map(treatyName), frame)
  const waitWidth = Math.max(
    ...[WAIT_HEADER, ...pendingWords(rows, frame), ...rows.map(waitFigure)].map(frame.textWidth),
  )
  const left = nameWidth + gap + rowInset(frame)
  const right = frame.width - waitWidth - gap - rowInset(frame)
  const x = spanScale(span, left, right - left)
  const place = { ...rowMeasures(frame), x, span, asOf }
  const rowPart = (record: TreatyRecord, middle: number): ScenePart => ({
    name: record.id,
    marks: [
      {
        kind: 'text',
        at: [nameWidth, middle],
        text: fitText(treatyName(record), nameWidth, frame),
        anchor: 'end',
        tone: 'ink',
      },
      ...waitMarks(record, { ...place, middle }),
      {
        kind: 'text',
        at: [frame.width, middle],
        text: waitFigure(record),
        anchor: 'end',
        tone: record.lagDays === null ? 'muted' : 'ink',
      },
    ],
    label: treatySentence(record),
    rows: claimRows(record),
  })
  const cursor = makeRowCursor(rowHeight, head)
  const bodies = groups.flatMap(({ heading, records: own }): ScenePart[] => [
    ...(heading === null
      ? []
      : [{ name: heading, marks: [lineOfText(heading, cursor.next(), frame, { tone: 'ink', bold: true })] }]),
    ...own.map((record) => rowPart(record, cursor.next())),
  ])
  const bottom = cursor.bottom()
  const ticks = yearTicks(span, (right - left) / (6.5 * frame.characterWidth))

  const axisEnd = frame.width - waitWidth - gap
  const axis = (middle: number) => yearLabels(ticks, x, middle, frame, axisEnd, left - rowInset(frame))
  const footLine = bottom + frame.lineHeight / 2 + (frame.isGrid ? 0 : 2)
  const hasFootAxis = rows.length >= MANY_ROWS
  const asOfEnd = Math.min(x(span.end) + rowInset(frame), frame.width)
  const asOfMiddle = footLine + (hasFootAxis ? frame.lineHeight : 0)
  const parts: ScenePart[] = [
    {
      name: 'axis',
      marks: [
        ...gridLines(frame, [head - 4, bottom], ticks, ({ day }) => x(day)),
        ...axis(frame.lineHeight / 2),
        ...(hasFootAxis ? axis(footLine) : []),
        { kind: 'text', at: [frame.width, frame.lineHeight / 2], text: WAIT_HEADER, anchor: 'end', tone: 'muted' },
        ...pendingWords(rows, frame).map((text): Mark => ({
          kind: 'text',
          at: [frame.width, footLine],
          text,
          anchor: 'end',
          tone: 'muted',
        })),
      ],
    },
    {
      name: 'as-of',
      marks: [
        asOfLine(x(span.end), frame.isGrid ? frame.lineHeight : head - 4, bottom),
        {
          kind: 'text',
          at: [asOfEnd, asOfMiddle],
          text: fitText(`as of ${formatDay(asOf)}`, asOfEnd, frame),
          anchor: 'end',
          tone: 'muted',
        },
      ],
    },
    ...bodies,
  ]
  return {
    name: 'treaty-waits',
    width: frame.width,
    height: asOfMiddle + frame.lineHeight / 2 + (frame.isGrid ? 0 : 4),
    title: finding.title,
    subtitle: finding.subtitle,
    description: describe(records, context),
    source,
    parts,
  }
}

function describe(records: readonly TreatyRecord[], { asOf }: FigureContext): string {
  const inForce = records.filter(({ inForceOn }) => inForceOn !== null).length
  const pending = records.filter(({ status }) => status === 'pending').length
  return (
    `One bar for each of ${formatCount(records.length, 'treaty', 'treaties')}, from signature to entry into force: ` +
    `${inForce} end in force, ${pending} are open at ${formatDay(asOf)}.`
  )
}

/** What the plus sign means, where there is one and room to say it. */
function pendingWords(rows: readonly TreatyRecord[], frame: Frame): string[] {
  const hasRoom = frame.width > ROOMY * frame.characterWidth
  return hasRoom && rows.some((row) => waitFigure(row).endsWith('+')) ? ['+ pending'] : []
}
