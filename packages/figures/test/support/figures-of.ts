import { answer } from '@ffc/core/analyses'
import { lag } from '@ffc/core/analyses/lag.run'
import { treaties } from '@ffc/core/analyses/treaties.run'
import { type Dossier, type ViewRequest, selectView } from '@ffc/core/dossier'
import { focalName } from '@ffc/core/present'
import { type Grouping, lagObservations } from '@ffc/core/treaty-lag'
import { sourceLine } from '../../src/source-line.ts'
import type { Frame } from '../../src/scene.ts'
import { survivalFigure } from '../../src/survival/survival-figure.ts'
import { treatyWaitsFigure } from '../../src/treaties/treaty-waits-figure.ts'

/** Whether any wait can be measured on the day of the dossier's first edition. */
export function hasWaits(dossier: Dossier): boolean {
  return lagObservations(selectView(dossier), lag.defaults).observations.length > 0
}

/** The survival figure of a dossier with the data that it was drawn from. */
export function survivalOf(dossier: Dossier, frame: Frame, groupBy: Grouping = 'none', request: ViewRequest = {}) {
  const view = selectView(dossier, request)
  const parameters = { ...lag.defaults, groupBy }
  const { data, meta } = answer(lag, view, parameters)
  const finding = lag.finding(data, view, parameters)
  const scene = survivalFigure(data, {
    frame,
    finding,
    asOf: view.asOf,
    source: sourceLine(meta),
    parameters,
    focalName: focalName(view),
  })
  return { scene, data, view }
}

/** The waits of a dossier's treaties with the records that they were drawn from. */
export function waitsOf(dossier: Dossier, frame: Frame, request: ViewRequest = {}) {
  const view = selectView(dossier, request)
  const { data: records, meta } = answer(treaties, view, treaties.defaults)
  const finding = treaties.finding(records, view, treaties.defaults)
  const scene = treatyWaitsFigure(records, { frame, finding, asOf: view.asOf, source: sourceLine(meta) })
  return { scene, records, view }
}
