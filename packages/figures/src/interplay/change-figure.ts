import type { InterplayData, InterplayParameters } from '@ffc/core/analyses/interplay.run'
import { formatCount, formatLevel } from '@ffc/core/present'
import type { FigureContext } from '../figure-context.ts'
import { logAxis } from '../estimates/log-axis.ts'
import { wrapText } from '../fit-text.ts'
import { emptyScene, makeScene, paragraph } from '../make-scene.ts'
import { RATIO_ENDS, ratioLines, ratioMarks } from '../rows/ratio-marks.ts'
import { makeRowCursor } from '../rows/row-cursor.ts'
import { axisLabels, lineOfText, rowLayout } from '../rows/row-layout.ts'
import type { Scene, ScenePart } from '../scene.ts'
import { assessmentTitle, changesOf } from './change-words.ts'

export interface ChangeFigureOptions extends FigureContext {
  readonly parameters: Pick<InterplayParameters, 'level' | 'window'>
}

const { least: LEAST, most: MOST } = RATIO_ENDS
const COUNT_HEADER = 'before → after'

/**
 * For each turning point and what is compared around it, how many times as much came after as before, on a log axis
 * round "no change": the estimate with its interval, which fades where it has no limit or runs off the axis. An interval
 * that leaves out "no change" is drawn in the accent. The margin has what was counted.
 */
export function changeFigure({ turningPoints }: InterplayData, options: ChangeFigureOptions): Scene {
  const { frame, parameters } = options
  const blocks = turningPoints.flatMap((point) =>
    point.assessments.map((assessment) => ({
      title: assessmentTitle(point, assessment),
      changes: changesOf(assessment),
      id: `${point.id} ${assessment.at}`,
      // The day itself rests on rows of its own.
      rows: point.sources.map(({ row }) => row),
    })),
  )
  if (blocks.length === 0) return emptyScene('interplay', options, options.finding.title)
  const all = blocks.flatMap(({ changes }) => changes)
  const layout = rowLayout(frame, {
    names: all.map(({ name }) => name),
    values: [COUNT_HEADER, ...all.map(({ counts }) => counts)],
  })
  const { left, right, rowHeight } = layout
  const axis = logAxis([LEAST, MOST], left, right)
  const rows = makeRowCursor(rowHeight)
  const headerMiddle = rows.next()
  const parts: ScenePart[] = []
  for (const { id, title, changes, rows: own } of blocks) {
    const heading = wrapText(title, frame.width, frame.textWidth).map((line) =>
      lineOfText(line, rows.next(), frame, { tone: 'ink', bold: true }),
    )
    parts.push({ name: `heading ${id}`, marks: heading })
    for (const change of changes) {
      const middle = rows.next()
      parts.push({
        name: `${id} ${change.name}`,
        marks: [
          layout.name(change.name, middle),
          ...ratioMarks(change, axis.x, { left, right, middle, frame, level: parameters.level }),
          layout.value(change.counts, middle, 'muted'),
        ],
        label: `${title}: ${change.reading}`,
        rows: [...new Set([...own, ...change.rows])],
      })
    }
    if (!frame.isGrid) rows.skip(0.4)
  }
  const bottom = rows.bottom()
  const labels = rows.next()
  const key = paragraph(
    `How many times as much after as before, log scale, up to ${parameters.window} years on either side. Tick: estimate; line: ` +
      `${formatLevel(parameters.level)} interval; dashes: no change. An interval across the dashes does not tell a change from chance.`,
    rows.bottom(),
    frame,
  )
  return makeScene('interplay', options, {
    height: key.bottom,
    description:
      `Ratios of after to before with ${formatLevel(parameters.level)} intervals, for ${formatCount(blocks.length, 'assessed day', 'assessed days')} ` +
      'of turning points, on a logarithmic axis round no change.',
    parts: [
      {
        name: 'axis',
        marks: [
          ...ratioLines(axis, [rowHeight, bottom], frame),
          ...axisLabels(
            [1, 0.1, 10, 0.2, 5, 0.5, 2, LEAST, MOST].map((value) => ({ at: axis.x(value), label: `×${value}` })),
            labels,
            frame,
          ),
          layout.value(COUNT_HEADER, headerMiddle, 'muted'),
        ],
      },
      ...parts,
      { name: 'key', marks: key.marks },
    ],
  })
}
