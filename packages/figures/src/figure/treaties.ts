import type { TreatiesParameters, TreatyRecord } from '@ffc/core/analyses/treaties.run'
import { defineFigure } from '../define-figure.ts'
import { treatyWaitsFigure } from '../treaties/treaty-waits-figure.ts'

export const treatiesFigure = defineFigure<TreatiesParameters, readonly TreatyRecord[]>({
  name: 'treaties',
  analysis: 'treaties',
  title: 'Each treaty from signature to entry into force',
  draw: treatyWaitsFigure,
})
