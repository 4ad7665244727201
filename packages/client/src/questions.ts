/** What each question takes and gives, from the runs themselves: types alone, no code is loaded. */
import type { AnalysisRun } from '@ffc/core/analyses'
import type { backtestRun } from '@ffc/core/analyses/backtest.run'
import type { compare } from '@ffc/core/analyses/compare.run'
import type { corrections } from '@ffc/core/analyses/corrections.run'
import type { country } from '@ffc/core/analyses/country.run'
import type { diff } from '@ffc/core/analyses/diff.run'
import type { flip } from '@ffc/core/analyses/flip.run'
import type { forecast } from '@ffc/core/analyses/forecast.run'
import type { gaps } from '@ffc/core/analyses/gaps.run'
import type { hazard } from '@ffc/core/analyses/hazard.run'
import type { interplay } from '@ffc/core/analyses/interplay.run'
import type { lag } from '@ffc/core/analyses/lag.run'
import type { pool } from '@ffc/core/analyses/pool.run'
import type { scopes } from '@ffc/core/analyses/scopes.run'
import type { score } from '@ffc/core/analyses/score.run'
import type { search } from '@ffc/core/analyses/search.run'
import type { shares } from '@ffc/core/analyses/shares.run'
import type { stages } from '@ffc/core/analyses/stages.run'
import type * as tables from '@ffc/core/analyses/tables.run'
import type { theses } from '@ffc/core/analyses/theses.run'
import type { timeline } from '@ffc/core/analyses/timeline.run'
import type { treaties } from '@ffc/core/analyses/treaties.run'
import type { why } from '@ffc/core/analyses/why.run'

interface Question<Parameters, Data> {
  readonly parameters: Partial<Parameters>
  readonly data: Data
}

type Of<Run> = Run extends AnalysisRun<infer Parameters, infer Data> ? Question<Parameters, Data> : never

/** Every question of which types are known, by its name. */
export interface Questions {
  readonly backtest: Of<typeof backtestRun>
  readonly compare: Of<typeof compare>
  readonly corrections: Of<typeof corrections>
  readonly country: Of<typeof country>
  readonly counts: Of<typeof tables.counts>
  readonly countries: Of<typeof tables.countries>
  readonly diff: Of<typeof diff>
  readonly estimates: Of<typeof tables.estimates>
  readonly events: Of<typeof tables.events>
  readonly flip: Of<typeof flip>
  readonly forecast: Of<typeof forecast>
  readonly gaps: Of<typeof gaps>
  readonly hazard: Of<typeof hazard>
  readonly indicators: Of<typeof tables.indicators>
  readonly interplay: Of<typeof interplay>
  readonly lag: Of<typeof lag>
  readonly organisations: Of<typeof tables.organisations>
  readonly pool: Of<typeof pool>
  readonly positions: Of<typeof tables.positions>
  readonly routes: Of<typeof tables.routes>
  readonly scopes: Of<typeof scopes>
  readonly score: Of<typeof score>
  readonly search: Of<typeof search>
  readonly shares: Of<typeof shares>
  readonly sources: Of<typeof tables.sources>
  readonly stages: Of<typeof stages>
  readonly terms: Of<typeof tables.terms>
  readonly theses: Of<typeof theses>
  readonly ties: Of<typeof tables.ties>
  readonly timeline: Of<typeof timeline>
  readonly treaties: Of<typeof treaties>
  readonly why: Of<typeof why>
}

/** The part of a question that says which evidence is looked at. */
export interface ViewParameters {
  readonly edition?: string
  readonly asOf?: string
  readonly knownAt?: string
  readonly exclude?: readonly string[]
}
