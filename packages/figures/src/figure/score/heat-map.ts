import type { ScoreData, ScoreParameters } from '@ffc/core/cooperation'
import { heatMapFinding, scoreCaveat } from '@ffc/core/present'
import { heatMapFigure } from '../../cooperation/heat-map-figure.ts'
import { defineFigure } from '../../define-figure.ts'

export const scoreHeatMapFigure = defineFigure<ScoreParameters, ScoreData>({
  name: 'score/heat-map',
  analysis: 'score',
  title: 'What is known of each state, indicator by indicator',
  finding: heatMapFinding,
  caveat: scoreCaveat,
  draw: heatMapFigure,
})
