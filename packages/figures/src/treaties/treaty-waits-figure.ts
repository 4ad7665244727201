import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { formatCount, formatDay } from '@ffc/core/present'
import { fitText, firstThatFits } from '../fit-text.ts'
import type { FigureContext } from '../figure-context.ts'
import type { Mark, Scene, ScenePart } from '../scene.ts'
import { claimRows } from './claim-rows.ts'
import { treatyName, treatySentence, waitFigure } from './treaty-words.ts'
import { asOfLine, rowInset, rowMeasures, yearLabels } from './wait-bar.ts'
import { waitMarks } from './wait-marks.ts'
import { spanScale, waitSpan, yearTicks } from './wait-scale.ts'

/** Most of the width that names may take. */
const NAME_SHARE = 0.34

/**
 * One row a treaty, in the order of signature: a bar from signature to entry into force on a calendar axis, the wait in
 * years at the right margin, and one hairline at the as-of date.
 */
export function treatyWaitsFigure(records: readonly TreatyRecord[], context: FigureContext): Scene {
  const { frame, finding, asOf, source } = context
  const rows = records.toSorted(bySignature)
  const span = waitSpan(rows, asOf)
  const gap = frame.characterWidth
  const rowHeight = frame.isGrid ? frame.lineHeight : frame.lineHeight + 3
  const head = frame.lineHeight * (frame.isGrid ? 1 : 1.5)
  const nameWidth = Math.min(
    NAME_SHARE * frame.width,
    Math.max(0, ...rows.map((row) => frame.textWidth(treatyName(row)))),
  )
  const waitHeader = firstThatFits(['Years', 'Yrs'], frame.width / 4, frame)
  const waitWidth = Math.max(...[waitHeader, ...rows.map(waitFigure)].map(frame.textWidth))
  const left = nameWidth + gap + rowInset(frame)
  const right = frame.width - waitWidth - gap - rowInset(frame)
  const x = spanScale(span, left, right - left)
  const bottom = head + rows.length * rowHeight
  const place = { ...rowMeasures(frame), x, span, asOf }
  const ticks = yearTicks(span, (right - left) / (8 * frame.characterWidth))

  const axis = (middle: number) =>
    yearLabels(ticks, x, middle, frame, frame.width - waitWidth - gap, left - rowInset(frame))
  const labelLine = frame.lineHeight / 2
  const asOfText = `as of ${formatDay(asOf)}`
  const parts: ScenePart[] = [
    {
      name: 'axis',
      marks: [
        ...(frame.isGrid
          ? []
          : ticks.map(({ day }): Mark => ({
              kind: 'line',
              from: [x(day), head - 4],
              to: [x(day), bottom],
              tone: 'faint',
            }))),
        ...axis(labelLine),
        { kind: 'text', at: [frame.width, labelLine], text: waitHeader, anchor: 'end', tone: 'muted' },
      ],
    },
    {
      name: 'as-of',
      marks: [
        asOfLine(x(span.end), frame.isGrid ? frame.lineHeight : head - 4, bottom),
        {
          kind: 'text',
          at: [
            Math.min(x(span.end) + rowInset(frame), frame.width),
            bottom + frame.lineHeight / 2 + (frame.isGrid ? 0 : 2),
          ],
          text: fitText(asOfText, x(span.end), frame),
          anchor: 'end',
          tone: 'muted',
        },
      ],
    },
    ...rows.map((record, index): ScenePart => {
      const middle = head + (index + 0.5) * rowHeight
      return {
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
      }
    }),
  ]
  return {
    name: 'treaty-waits',
    width: frame.width,
    height: bottom + frame.lineHeight + (frame.isGrid ? 0 : 6),
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

function bySignature(a: TreatyRecord, b: TreatyRecord): number {
  const [dateA, dateB] = [a.signedOn ?? '~', b.signedOn ?? '~']
  if (dateA !== dateB) return dateA < dateB ? -1 : 1
  return a.id < b.id ? -1 : 1
}
