import type { AnswerMeta, PreparedAnswer } from '@ffc/core/analyses'
import type { DossierView } from '@ffc/core/dossier'
import { type Finding, focalName } from '@ffc/core/present'
import type { FigureContext } from './figure-context.ts'
import type { Frame, Scene } from './scene.ts'
import { sourceLine } from './source-line.ts'

/** What a figure is drawn from: an answer, its sentences and the view that it was given of. */
export type Answered = Pick<PreparedAnswer, 'answer' | 'finding' | 'view'>

/** One figure of one analysis: the same definition for the API, the command line, pages and the terminal. */
export interface Figure {
  /** `score`, or `score/paper-practice` for a further figure of an analysis; kebab-case. */
  readonly name: string
  /** Name of the analysis in the catalogue. */
  readonly analysis: string
  /** What kind of picture it is, for lists of figures. */
  readonly title: string
  /** Parameters of the analysis that the figure asks for where the reader gives none. */
  readonly defaults: Readonly<Record<string, string>>
  /** Lays the answer out in a room. Throws a `RangeError` for an answer of another analysis. */
  readonly scene: (answered: Answered, frame: Frame) => Scene
}

/** What a figure is given to draw from, beside its data. */
export interface DrawContext<Parameters> extends FigureContext {
  readonly view: DossierView
  /** Name of the state whose affairs the dossier studies. */
  readonly focalName: string
  /** As resolved. */
  readonly parameters: Parameters
}

export interface FigureDefinition<Parameters, Data> extends Pick<Figure, 'name' | 'analysis' | 'title'> {
  readonly defaults?: Readonly<Record<string, string>>
  /** The sentences of this figure, where they are not those of the analysis. */
  readonly finding?: (data: Data, view: DossierView, parameters: Parameters) => Finding
  /** What a reader who sees nothing but the figure must know. */
  readonly caveat?: (focalName: string) => string
  readonly draw: (data: Data, context: DrawContext<Parameters>) => Scene
}

/** Makes a figure. Its data and parameters are those of the analysis that it names. */
export function defineFigure<Parameters, Data>(definition: FigureDefinition<Parameters, Data>): Figure {
  const { name, analysis, title, defaults = {}, finding, caveat, draw } = definition
  return {
    name,
    analysis,
    title,
    defaults,
    scene(answered, frame) {
      const { meta, data } = answered.answer()
      const { view } = answered
      if (meta.analysis !== analysis || view === null) {
        throw new RangeError(`the figure ${name} draws answers of ${analysis}, not of ${meta.analysis}`)
      }
      const parameters = meta.parameters as Parameters
      const focal = focalName(view)
      const scene = draw(data as Data, {
        frame,
        finding: finding ? finding(data as Data, view, parameters) : answered.finding(),
        asOf: view.asOf,
        source: sourceLine(meta),
        view,
        focalName: focal,
        parameters,
      })
      return {
        ...scene,
        footnotes: [...(caveat ? [caveat(focal)] : []), `To draw it again: ${commandFor(name, meta)}`],
      }
    },
  }
}

/** The command of the answer, turned into that of the figure. */
function commandFor(name: string, { links }: AnswerMeta): string {
  return `${links.cli.replace(/^ffc \S+/, `ffc figure ${name}`)} --out F.svg`
}
