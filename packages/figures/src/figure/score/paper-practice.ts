import type { ScoreData, ScoreParameters } from '@ffc/core/cooperation'
import { paperPracticeFinding, scoreCaveat } from '@ffc/core/present'
import { paperPracticeFigure } from '../../cooperation/paper-practice-figure.ts'
import { defineFigure } from '../../define-figure.ts'

export const scorePaperPracticeFigure = defineFigure<ScoreParameters, ScoreData>({
  name: 'score/paper-practice',
  analysis: 'score',
  title: 'Cooperation on paper against practice',
  finding: paperPracticeFinding,
  caveat: scoreCaveat,
  draw: paperPracticeFigure,
})
