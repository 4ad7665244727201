import type { Finding } from '@ffc/core/present'
import type { CivilDate } from '@ffc/core/time'
import type { Frame } from './scene.ts'

/** What every figure is given beside its data. */
export interface FigureContext {
  /** The room to lay it out in. */
  readonly frame: Frame
  /** The sentences of the same answer: title and subtitle come from them, never typed in. */
  readonly finding: Finding
  /** The date of the view: what is drawn is the world on that day. */
  readonly asOf: CivilDate
  /** Source line; `sourceLine(meta)` writes it. */
  readonly source: string
}
