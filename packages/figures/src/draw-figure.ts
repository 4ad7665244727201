import type { PreparedAnswer } from '@ffc/core/analyses'
import type { TreatyRecord } from '@ffc/core/analyses/treaties.run'
import type { LagData, LagParameters } from '@ffc/core/treaty-lag'
import type { FigureContext } from './figure-context.ts'
import { pageFrame } from './page-frame.ts'
import type { Scene } from './scene.ts'
import { sourceLine } from './source-line.ts'
import { renderSvg } from './svg/render-svg.ts'
import { survivalFigure } from './survival/survival-figure.ts'
import { treatyWaitsFigure } from './treaties/treaty-waits-figure.ts'

type DrawScene = (answer: ReturnType<PreparedAnswer['answer']>, context: FigureContext) => Scene

/** The figure of each analysis that has one. Adding one here adds it to the API and the command line. */
const FIGURES: Readonly<Record<string, DrawScene>> = {
  lag: ({ meta, data }, context) =>
    survivalFigure(data as LagData, { ...context, parameters: meta.parameters as unknown as LagParameters }),
  treaties: ({ data }, context) => treatyWaitsFigure(data as readonly TreatyRecord[], context),
}

/** Names of the analyses that have a figure. */
export const FIGURE_NAMES: readonly string[] = Object.keys(FIGURES)

/** Width of a figure where nobody asks for another, in pixels. */
export const FIGURE_WIDTH = 760

export interface DrawFigureOptions {
  /** Of the drawing without its margins, in pixels. */
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
}

/**
 * The figure of an answer as SVG that stands alone: title, n, as-of date and source line drawn, with an accessible title
 * and description. Throws a `RangeError` for an analysis without a figure.
 */
export function drawFigure(
  prepared: PreparedAnswer,
  { width = FIGURE_WIDTH, scheme = 'light' }: DrawFigureOptions = {},
): string {
  const answer = prepared.answer()
  const { analysis, asOf } = answer.meta
  const draw = Object.hasOwn(FIGURES, analysis) ? FIGURES[analysis] : undefined
  if (!draw || asOf === null) throw new RangeError(`${analysis} has no figure; there are ${FIGURE_NAMES.join(', ')}`)
  const frame = pageFrame(width)
  const scene = draw(answer, { frame, finding: prepared.finding(), asOf, source: sourceLine(answer.meta) })
  return renderSvg(scene, { scheme, standalone: true })
}
