import type { Answered } from './define-figure.ts'
import { expectFigure } from './figures.ts'
import { pageFrame } from './page-frame.ts'
import type { Frame, Scene } from './scene.ts'
import { renderSvg } from './svg/render-svg.ts'

/** Width of a figure where nobody asks for another, in pixels. */
export const FIGURE_WIDTH = 760

export interface DrawFigureOptions {
  /** Name of the figure; default: the analysis's own, which is called as the analysis is. */
  readonly figure?: string | undefined
  /** Of the drawing without its margins, in pixels. */
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
}

/**
 * The figure of an answer as SVG that stands alone: title, n, as-of date and source line drawn, with an accessible title
 * and description. Throws a `RangeError` for a figure that does not exist or that draws another analysis.
 */
export function drawFigure(
  answered: Answered,
  { figure, width = FIGURE_WIDTH, scheme = 'light' }: DrawFigureOptions = {},
): string {
  return renderSvg(figureScene(answered, pageFrame(width), figure), { scheme, standalone: true })
}

/**
 * The figure of an answer as a scene in a room: of a page (`pageFrame`) or of a terminal (`terminalFrame`). Knows every
 * figure; a page that shows one imports that one from `@ffc/figures/figure/<name>` and calls its `scene`.
 */
export function figureScene(answered: Answered, frame: Frame, name?: string): Scene {
  return expectFigure(name ?? answered.answer().meta.analysis).scene(answered, frame)
}
