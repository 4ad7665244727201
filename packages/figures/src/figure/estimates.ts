import type { EstimateRecord, EstimatesParameters } from '@ffc/core/analyses/tables.run'
import { estimatesFinding } from '@ffc/core/present'
import { defineFigure } from '../define-figure.ts'
import { publishedFigure } from '../estimates/published-figure.ts'

export const estimatesFigure = defineFigure<EstimatesParameters, readonly EstimateRecord[]>({
  name: 'estimates',
  analysis: 'estimates',
  title: 'Every published figure, under whom it counts',
  finding: estimatesFinding,
  draw: (records, { view, ...context }) =>
    publishedFigure(records, {
      ...context,
      organisations: new Map(view.tables.organisations.map(({ id, nameEn }) => [id, nameEn])),
    }),
})
