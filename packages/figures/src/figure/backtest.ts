import { calibrationFinding } from '@ffc/core/present'
import type { BacktestData, BacktestParameters } from '@ffc/core/treaty-lag'
import { calibrationFigure } from '../backtest/calibration-figure.ts'
import { defineFigure } from '../define-figure.ts'

export const backtestFigure = defineFigure<BacktestParameters, BacktestData>({
  name: 'backtest',
  analysis: 'backtest',
  title: 'What the best forecaster said against what came true',
  finding: calibrationFinding,
  draw: calibrationFigure,
})
