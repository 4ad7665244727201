import { capitalise, formatLevel, formatNumber, formatPValue, referenceGroups } from '@ffc/core/present'
import type { HazardData, HazardParameters } from '@ffc/core/treaty-lag'
import type { FigureContext } from '../figure-context.ts'
import { logAxis } from '../estimates/log-axis.ts'
import { emptyScene, makeScene, paragraph } from '../make-scene.ts'
import { RATIO_ENDS, ratioLines, ratioMarks } from '../rows/ratio-marks.ts'
import { makeRowCursor } from '../rows/row-cursor.ts'
import { axisLabels, rowLayout } from '../rows/row-layout.ts'
import type { Scene, ScenePart } from '../scene.ts'

export interface HazardRatioFigureOptions extends FigureContext {
  readonly parameters: Pick<HazardParameters, 'level'>
}

type Coefficient = NonNullable<HazardData['cox']>['coefficients'][number]

const RATIO_HEADER = 'Hazard ratio'

/** One row a term of the model: its hazard ratio with its interval on a log axis round "no difference". */
export function hazardRatioFigure(data: HazardData, options: HazardRatioFigureOptions): Scene {
  const { cox, observations } = data
  const { frame, parameters } = options
  const coefficients = cox?.coefficients ?? []
  if (coefficients.length === 0) return emptyScene('hazard-ratios', options, options.finding.title)
  const values = coefficients.map(ratioText)
  const layout = rowLayout(frame, {
    names: coefficients.map(({ term }) => termText(term)),
    values: [RATIO_HEADER, ...values],
  })
  const { left, right, rowHeight } = layout
  const limits = coefficients.flatMap(({ hazardRatio, lower, upper }) => [hazardRatio, lower, upper])
  const axis = logAxis([0.5, 2, ...limits.filter((value) => value !== null).map(withinEnds)], left, right)
  const rows = makeRowCursor(rowHeight)
  const headerMiddle = rows.next()
  const evidence = [...new Set(observations.flatMap((one) => one.rows))]
  const parts = coefficients.map((coefficient, index): ScenePart => {
    const middle = rows.next()
    const { term, hazardRatio, lower, upper, pValue } = coefficient
    return {
      name: term,
      marks: [
        layout.name(termText(term), middle),
        ...ratioMarks({ ratio: hazardRatio, lower, upper, pValue }, axis.x, {
          left,
          right,
          middle,
          frame,
          level: parameters.level,
        }),
        layout.value(values[index] ?? '', middle),
      ],
      label: `${termText(term)}: hazard ratio ${values[index]}${pValue === null ? '' : `, ${formatPValue(pValue)}`}.`,
      rows: evidence,
    }
  })
  const bottom = rows.bottom()
  const labels = rows.next()
  const key = paragraph(
    `How many times as readily a treaty binds, log scale, dashes: no difference. Tick: estimate; line: ${formatLevel(parameters.level)} interval. ` +
      comparisonText(data),
    rows.bottom(),
    frame,
  )
  return makeScene('hazard-ratios', options, {
    height: key.bottom,
    description: `The hazard ratio of each of ${coefficients.length} terms with its ${formatLevel(parameters.level)} interval, on a logarithmic axis.`,
    parts: [
      {
        name: 'axis',
        marks: [
          ...ratioLines(axis, [rowHeight, bottom], frame),
          ...axisLabels(
            axis.ticks.map(({ value }) => ({ at: axis.x(value), label: `×${value}` })),
            labels,
            frame,
          ),
          layout.value(RATIO_HEADER, headerMiddle, 'muted'),
        ],
      },
      ...parts,
      { name: 'key', marks: key.marks },
    ],
  })
}

/** What a ratio compares: a year with the one before, a group with that which has no row. */
function comparisonText(data: HazardData): string {
  const hasYear = data.cox?.coefficients.some(({ term }) => term === 'signature-year')
  const compared = [...(hasYear ? [['year', 'the year before']] : []), ...referenceGroups(data)]
  const texts = compared.map(([one, other], at) =>
    at === 0 ? `A ${one} is set against ${other}` : `a ${one} against ${other}`,
  )
  return texts.length === 0 ? '' : `${texts.join(', ')}.`
}

function withinEnds(ratio: number): number {
  return Math.min(RATIO_ENDS.most, Math.max(RATIO_ENDS.least, ratio))
}

/** `0.94 (0.89–1.00)`; a limit that does not exist is open. */
function ratioText({ hazardRatio, lower, upper }: Coefficient): string {
  if (hazardRatio === null) return 'none'
  const limit = (value: number | null) => (value === null ? 'open' : formatNumber(value, 2))
  return `${formatNumber(hazardRatio, 2)} (${limit(lower)}–${limit(upper)})`
}

/** `signature-year` → `Signature year`, `region=Europe` → `Region: Europe`. */
function termText(term: string): string {
  return capitalise(term.replace('=', ': ').replace('-', ' '))
}
