/** Every analysis, in the order in which help and documentation list them. Adding one here adds it to every surface. */
import type { CatalogueEntry, ToolEntry } from './catalogue-entry.ts'
import { backtestEntry } from './backtest.schema.ts'
import { compositeTool } from './composite.schema.ts'
import { changesEntry } from './changes.schema.ts'
import { correctionsEntry } from './corrections.schema.ts'
import { compareEntry } from './compare.schema.ts'
import { flipEntry } from './flip.schema.ts'
import { forecastEntry } from './forecast.schema.ts'
import { hazardEntry } from './hazard.schema.ts'
import { countryEntry } from './country.schema.ts'
import { diffEntry } from './diff.schema.ts'
import { gapsEntry } from './gaps.schema.ts'
import { interplayEntry } from './interplay.schema.ts'
import { lagEntry } from './lag.schema.ts'
import { stagesEntry } from './stages.schema.ts'
import { TABLE_ENTRIES } from './tables.schema.ts'
import { metaAnalysisTool } from './meta-analysis.schema.ts'
import { scoreEntry } from './score.schema.ts'
import { poolEntry } from './pool.schema.ts'
import { scopesEntry } from './scopes.schema.ts'
import { sharesEntry } from './shares.schema.ts'
import { searchEntry } from './search.schema.ts'
import { whyEntry } from './why.schema.ts'
import { survivalTool } from './survival.schema.ts'
import { timelineEntry } from './timeline.schema.ts'
import { thesesEntry } from './theses.schema.ts'
import { treatiesEntry } from './treaties.schema.ts'

/** Every question to a dossier, in the order in which help and documentation list them. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  treatiesEntry,
  lagEntry,
  hazardEntry,
  forecastEntry,
  backtestEntry,
  stagesEntry,
  countryEntry,
  gapsEntry,
  interplayEntry,
  timelineEntry,
  scoreEntry,
  flipEntry,
  compareEntry,
  poolEntry,
  sharesEntry,
  scopesEntry,
  thesesEntry,
  correctionsEntry,
  ...TABLE_ENTRIES,
  searchEntry,
  whyEntry,
  diffEntry,
  changesEntry,
]

/** The entry of that name, or undefined. */
export function findEntry(name: string): CatalogueEntry | undefined {
  return CATALOGUE.find((entry) => entry.name === name)
}

/** Every tool that works on a CSV of the caller's own. */
export const TOOLS: readonly ToolEntry[] = [survivalTool, metaAnalysisTool, compositeTool]
