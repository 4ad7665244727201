import type { DossierView } from '@ffc/core/dossier'
import type { FigureContext } from '../../figure-context.ts'
import type { Point } from '../../scene.ts'
import type { RouteGaps, RouteStop } from '../route-words.ts'

export interface RouteMapOptions extends FigureContext {
  /** The state whose affairs these are. */
  readonly focalState: string
  /** Names of states by ISO code; a state without one is called by its code. */
  readonly names: ReadonlyMap<string, string>
  /** Rows of the table of routes. */
  readonly legs: DossierView['tables']['routes']
}

/** A state on the map, with every place that it has on the routes. */
export interface MapState {
  readonly code: string
  readonly at: Point
  readonly stops: readonly { readonly route: RouteGaps; readonly stop: RouteStop }[]
}
