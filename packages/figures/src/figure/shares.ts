import type { SharesData, SharesParameters } from '@ffc/core/analyses/shares.run'
import { defineFigure } from '../define-figure.ts'
import { shareFigure } from '../estimates/share-figure.ts'

export const sharesFigure = defineFigure<SharesParameters, SharesData>({
  name: 'shares',
  analysis: 'shares',
  title: 'A part, its whole and the share',
  draw: shareFigure,
})
