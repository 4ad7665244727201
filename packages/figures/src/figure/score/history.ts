import type { ScoreData, ScoreParameters } from '@ffc/core/cooperation'
import { scoreHistoryFinding, scoreCaveat } from '@ffc/core/present'
import { scoreLinesFigure } from '../../cooperation/score-lines-figure.ts'
import { defineFigure } from '../../define-figure.ts'

export const scoreHistoryFigure = defineFigure<ScoreParameters, ScoreData>({
  name: 'score/history',
  analysis: 'score',
  title: 'The score of each state over time',
  defaults: { since: '2000' },
  finding: scoreHistoryFinding,
  caveat: scoreCaveat,
  draw: scoreLinesFigure,
})
