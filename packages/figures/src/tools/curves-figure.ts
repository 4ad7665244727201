import type { SurvivalData } from '@ffc/core/analyses/survival.run'
import { formatCount, formatNumber, formatShare } from '@ffc/core/present'
import { lineOfText } from '../rows/row-layout.ts'
import type { Mark, Point, Scene, ScenePart, Tone } from '../scene.ts'
import { type ToolFigureContext, scaleMarks, valueScale } from './tool-frame.ts'

/** Curves beyond these would be told apart by nothing but their names: the table has them all. */
const TONES: readonly Tone[] = ['ink', 'accent', 'in-force', 'pending', 'muted']
const SHARES = [0, 0.25, 0.5, 0.75, 1] as const
const ASPECT = 0.5

/** The share without the event by time, a step curve for each group, its name and count under the plot; one alone has its band. */
export function curvesFigure(
  { groups, n, events }: SurvivalData,
  { frame, finding, source, axisTitle }: ToolFigureContext,
): Scene {
  const shown = groups.slice(0, TONES.length)
  const { lineHeight, characterWidth, isGrid } = frame
  const left = frame.textWidth(formatShare(1)) + 2 * characterWidth
  const right = frame.width - (isGrid ? characterWidth : 8)
  const top = lineHeight / 2
  const height = Math.round(Math.max(ASPECT * (right - left), 10 * lineHeight) / lineHeight) * lineHeight
  const bottom = top + height
  const scale = valueScale([0, ...shown.flatMap(({ curve }) => curve.map(({ time }) => time))], left, right, frame)
  const y = (share: number) => bottom - share * height
  const stepsOf = (points: readonly { readonly time: number; readonly share: number }[]): Point[] => {
    let share = 1
    return [
      [scale.x(0), y(1)] as Point,
      ...points.flatMap((point): Point[] => {
        const before = share
        share = point.share
        return [
          [scale.x(point.time), y(before)],
          [scale.x(point.time), y(share)],
        ]
      }),
    ]
  }
  const [only] = shown
  const band: Mark[] =
    shown.length === 1 && only && !isGrid
      ? [
          {
            kind: 'area',
            points: [
              ...stepsOf(only.curve.map(({ time, lower, survival }) => ({ time, share: lower ?? survival }))),
              ...stepsOf(
                only.curve.map(({ time, upper, survival }) => ({ time, share: upper ?? survival })),
              ).toReversed(),
            ],
            tone: 'in-force',
            opacity: 0.16,
          },
        ]
      : []
  const keyTop = bottom + 2.75 * lineHeight
  const key = shown.map(({ group, n: size, events: happened, quantiles }, index): ScenePart => {
    const median = quantiles.find(({ probability }) => probability === 0.5)?.value ?? null
    const words = `${group}: ${formatNumber(happened)} of ${formatNumber(size)}, ${
      median === null ? 'half not reached' : `half by ${formatNumber(median, Number.isInteger(median) ? 0 : 2)}`
    }`
    const middle = keyTop + (index + 0.5) * lineHeight
    const tone = TONES[index] ?? 'ink'
    const { curve } = groups[index] ?? { curve: [] }
    return {
      name: `curve ${index}`,
      marks: [
        {
          kind: 'polyline',
          points: stepsOf(curve.map(({ time, survival }) => ({ time, share: survival }))),
          tone,
          weight: 1.75,
        },
        { kind: 'line', from: [0, middle], to: [2 * characterWidth, middle], tone, weight: 2 },
        lineOfText(words, middle, frame, { left: 3 * characterWidth, tone: 'ink' }),
      ],
      label: `${words}.`,
    }
  })
  const more = groups.length - shown.length
  return {
    name: 'curves',
    width: frame.width,
    height: keyTop + (shown.length + (more > 0 ? 1 : 0) + 0.25) * lineHeight,
    title: finding.title,
    subtitle: finding.subtitle,
    source,
    description: `Kaplan–Meier curves of ${formatCount(groups.length, 'group', 'groups')}: the share without the event by time; ${formatNumber(events)} events of ${formatNumber(n)} rows.`,
    parts: [
      {
        name: 'axes',
        marks: [
          ...SHARES.flatMap((share): Mark[] => [
            ...(isGrid
              ? []
              : [{ kind: 'line', from: [left, y(share)], to: [right, y(share)], tone: 'faint' } as const]),
            {
              kind: 'text',
              at: [left - characterWidth, y(share)],
              text: formatShare(share),
              anchor: 'end',
              tone: 'muted',
            },
          ]),
          ...scaleMarks(scale, top, bottom, { frame, axisTitle }),
        ],
      },
      { name: 'band', marks: band },
      ...key,
      ...(more > 0
        ? [
            {
              name: 'more',
              marks: [
                lineOfText(
                  `${formatCount(more, 'more group', 'more groups')} in the table.`,
                  keyTop + (shown.length + 0.5) * lineHeight,
                  frame,
                ),
              ],
            },
          ]
        : []),
    ],
  }
}
