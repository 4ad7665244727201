/**
 * Figures as plain scenes. Renderers are at ./svg and ./terminal; each figure is at ./figure/<name>, so that a page bundles
 * the one that it shows.
 */
export type {
  Area,
  Bar,
  Frame,
  Line,
  Mark,
  Point,
  Polyline,
  Scene,
  ScenePart,
  Symbol,
  SymbolName,
  Text,
  Tone,
} from './scene.ts'
export { type Answered, type Figure } from './define-figure.ts'
export { type DrawFigureOptions, FIGURE_WIDTH, drawFigure, figureScene } from './draw-figure.ts'
export { FIGURES, FIGURE_NAMES, findFigure } from './figures.ts'
export { publishedSentence, publishedText } from './estimates/published-words.ts'
export { FONT_SIZE, pageFrame, sansWidth } from './page-frame.ts'
export { PALETTES, type Scheme } from './palette.ts'
export { sourceLine } from './source-line.ts'
export { type SymbolShape, pointList, symbolShape } from './symbol-path.ts'
export { type SurvivalFigureOptions, survivalFigure } from './survival/survival-figure.ts'
export { type WaitRange, treatyName, treatySentence, waitFigure, waitRange } from './treaties/treaty-words.ts'
export { bySignature } from './treaties/by-signature.ts'
export { curvesFigure } from './tools/curves-figure.ts'
export { effectsFigure } from './tools/effects-figure.ts'
export { indexFigure } from './tools/index-figure.ts'
export { type WaitBarOptions, waitAxis, waitBar } from './treaties/wait-bar.ts'
export { type WaitSpan, waitSpan } from './treaties/wait-scale.ts'
