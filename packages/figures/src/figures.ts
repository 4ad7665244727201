import type { Figure } from './define-figure.ts'
import { backtestFigure } from './figure/backtest.ts'
import { compareFigure } from './figure/compare.ts'
import { countryFigure } from './figure/country.ts'
import { estimatesFigure } from './figure/estimates.ts'
import { flipFigure } from './figure/flip.ts'
import { forecastFigure } from './figure/forecast.ts'
import { forecastWaitsFigure } from './figure/forecast/waits.ts'
import { gapsFigure } from './figure/gaps.ts'
import { gapsMapFigure } from './figure/gaps/map.ts'
import { hazardFigure } from './figure/hazard.ts'
import { interplayFigure } from './figure/interplay.ts'
import { lagFigure } from './figure/lag.ts'
import { poolFigure } from './figure/pool.ts'
import { poolDensityFigure } from './figure/pool/density.ts'
import { poolInfluenceFigure } from './figure/pool/influence.ts'
import { scoreFigure } from './figure/score.ts'
import { scoreHeatMapFigure } from './figure/score/heat-map.ts'
import { scoreHistoryFigure } from './figure/score/history.ts'
import { scorePaperPracticeFigure } from './figure/score/paper-practice.ts'
import { sharesFigure } from './figure/shares.ts'
import { stagesFigure } from './figure/stages.ts'
import { timelineFigure } from './figure/timeline.ts'
import { treatiesFigure } from './figure/treaties.ts'

/** Every figure. Adding one here adds it to the API and the command line; pages import the one that they show. */
export const FIGURES: readonly Figure[] = [
  treatiesFigure,
  lagFigure,
  hazardFigure,
  forecastFigure,
  forecastWaitsFigure,
  backtestFigure,
  stagesFigure,
  scoreFigure,
  scorePaperPracticeFigure,
  scoreHeatMapFigure,
  scoreHistoryFigure,
  flipFigure,
  compareFigure,
  estimatesFigure,
  poolFigure,
  poolDensityFigure,
  poolInfluenceFigure,
  sharesFigure,
  gapsFigure,
  gapsMapFigure,
  timelineFigure,
  interplayFigure,
  countryFigure,
]

/** Names of all figures: `score`, `score/paper-practice`. */
export const FIGURE_NAMES: readonly string[] = FIGURES.map(({ name }) => name)

/** The figure of that name, or undefined. */
export function findFigure(name: string): Figure | undefined {
  return FIGURES.find((figure) => figure.name === name)
}

/** The figure of that name. Throws a `RangeError` that lists those there are. */
export function expectFigure(name: string): Figure {
  const figure = findFigure(name)
  if (figure) return figure
  throw new RangeError(`there is no figure ${name}; there are ${FIGURE_NAMES.join(', ')}`)
}
