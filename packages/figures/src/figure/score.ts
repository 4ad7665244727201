import type { ScoreData, ScoreParameters } from '@ffc/core/cooperation'
import { rankLadderFigure } from '../cooperation/rank-ladder-figure.ts'
import { scoreCaveat } from '@ffc/core/present'
import { defineFigure } from '../define-figure.ts'

export const scoreFigure = defineFigure<ScoreParameters, ScoreData>({
  name: 'score',
  analysis: 'score',
  title: 'The ranking, with the ranks that other weights would give',
  caveat: scoreCaveat,
  draw: rankLadderFigure,
})
