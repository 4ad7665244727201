/** How the wait that is left may turn out: equal chances, for those who draw them. The answer itself carries a median. */
import type { DossierView } from '../dossier/view.ts'
import { bestFit, fitForecastModels, residualWait } from './forecast-models.ts'
import type { ForecastParameters } from './forecast.ts'
import { lagObservations } from './lag-observations.ts'
import { toSurvivalColumns } from './treaty-lag.ts'

export interface ResidualWait {
  readonly treaty: string
  /**
   * Days left in the middle of each of `count` equal chances, ascending; null where the model gives none, as the
   * Kaplan–Meier curve does for what comes after its last event.
   */
  readonly days: readonly (number | null)[]
}

/** The wait left to each pending treaty as `count` equal chances, by the model of the forecast. Empty without any wait. */
export function residualWaits(
  view: DossierView,
  { kind, model: choice }: Pick<ForecastParameters, 'kind' | 'model'>,
  count: number,
): ResidualWait[] {
  const { observations } = lagObservations(view, { kind, from: 'signed', to: 'in-force' })
  if (observations.length === 0) return []
  const models = fitForecastModels(toSurvivalColumns(observations))
  const model = choice === 'best' ? (bestFit(models)?.distribution ?? 'km') : choice
  return observations
    .filter(({ happened, rejected }) => !happened && !rejected)
    .map(({ treaty, lagDays }) => ({
      treaty,
      days: Array.from(
        { length: count },
        (_, index) => residualWait(models, model, lagDays, (index + 0.5) / count).value,
      ),
    }))
}
