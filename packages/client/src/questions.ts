/** What each question takes and gives, from the runs themselves: types alone, no code is loaded. */
// Generated from the catalogue by `pnpm --filter @ffc/client questions:write`. Do not edit.
import type { QuestionOf, ToolOf } from './question.ts'

/** Every question to a dossier, by its name. */
export interface Questions {
  readonly backtest: QuestionOf<typeof import('@ffc/core/analyses/backtest.run').backtestRun>
  readonly changes: QuestionOf<typeof import('@ffc/core/analyses/changes.run').changes>
  readonly compare: QuestionOf<typeof import('@ffc/core/analyses/compare.run').compare>
  readonly corrections: QuestionOf<typeof import('@ffc/core/analyses/corrections.run').corrections>
  readonly countries: QuestionOf<typeof import('@ffc/core/analyses/tables.run').countries>
  readonly country: QuestionOf<typeof import('@ffc/core/analyses/country.run').country>
  readonly counts: QuestionOf<typeof import('@ffc/core/analyses/tables.run').counts>
  readonly diff: QuestionOf<typeof import('@ffc/core/analyses/diff.run').diff>
  readonly estimates: QuestionOf<typeof import('@ffc/core/analyses/tables.run').estimates>
  readonly events: QuestionOf<typeof import('@ffc/core/analyses/tables.run').events>
  readonly flip: QuestionOf<typeof import('@ffc/core/analyses/flip.run').flip>
  readonly forecast: QuestionOf<typeof import('@ffc/core/analyses/forecast.run').forecast>
  readonly gaps: QuestionOf<typeof import('@ffc/core/analyses/gaps.run').gaps>
  readonly hazard: QuestionOf<typeof import('@ffc/core/analyses/hazard.run').hazard>
  readonly indicators: QuestionOf<typeof import('@ffc/core/analyses/tables.run').indicators>
  readonly interplay: QuestionOf<typeof import('@ffc/core/analyses/interplay.run').interplay>
  readonly lag: QuestionOf<typeof import('@ffc/core/analyses/lag.run').lag>
  readonly organisations: QuestionOf<typeof import('@ffc/core/analyses/tables.run').organisations>
  readonly pool: QuestionOf<typeof import('@ffc/core/analyses/pool.run').pool>
  readonly positions: QuestionOf<typeof import('@ffc/core/analyses/tables.run').positions>
  readonly routes: QuestionOf<typeof import('@ffc/core/analyses/tables.run').routes>
  readonly scopes: QuestionOf<typeof import('@ffc/core/analyses/scopes.run').scopes>
  readonly score: QuestionOf<typeof import('@ffc/core/analyses/score.run').score>
  readonly search: QuestionOf<typeof import('@ffc/core/analyses/search.run').search>
  readonly shares: QuestionOf<typeof import('@ffc/core/analyses/shares.run').shares>
  readonly sources: QuestionOf<typeof import('@ffc/core/analyses/tables.run').sources>
  readonly stages: QuestionOf<typeof import('@ffc/core/analyses/stages.run').stages>
  readonly terms: QuestionOf<typeof import('@ffc/core/analyses/tables.run').terms>
  readonly theses: QuestionOf<typeof import('@ffc/core/analyses/theses.run').theses>
  readonly ties: QuestionOf<typeof import('@ffc/core/analyses/tables.run').ties>
  readonly timeline: QuestionOf<typeof import('@ffc/core/analyses/timeline.run').timeline>
  readonly treaties: QuestionOf<typeof import('@ffc/core/analyses/treaties.run').treaties>
  readonly why: QuestionOf<typeof import('@ffc/core/analyses/why.run').why>
}

/** Every tool for a table of your own, by its name. */
export interface Tools {
  readonly composite: ToolOf<typeof import('@ffc/core/analyses/composite.run').composite>
  readonly 'meta-analysis': ToolOf<typeof import('@ffc/core/analyses/meta-analysis.run').metaAnalysis>
  readonly survival: ToolOf<typeof import('@ffc/core/analyses/survival.run').survival>
}
