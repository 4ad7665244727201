/** The schema of every table, keyed by its name: the one definition that parsing, types and the codebook share. */
import type * as z from 'zod'
import type { TableName } from './table-name.ts'
import { conversionSchema } from './tables/conversions.ts'
import { countSchema } from './tables/counts.ts'
import { countrySchema } from './tables/countries.ts'
import { estimateSchema } from './tables/estimates.ts'
import { eventSchema } from './tables/events.ts'
import { indicatorSchema } from './tables/indicators.ts'
import { milestoneSchema } from './tables/milestones.ts'
import { organisationSchema } from './tables/organisations.ts'
import { positionSchema } from './tables/positions.ts'
import { routeSchema } from './tables/routes.ts'
import { sourceSchema } from './tables/sources.ts'
import { termSchema } from './tables/terms.ts'
import { thesisSchema } from './tables/theses.ts'
import { tieSchema } from './tables/ties.ts'
import { treatySchema } from './tables/treaties.ts'

/** The schema of a row of each table: the columns in their order, what they mean and what they admit. */
export const TABLES = {
  sources: sourceSchema,
  countries: countrySchema,
  treaties: treatySchema,
  milestones: milestoneSchema,
  estimates: estimateSchema,
  counts: countSchema,
  events: eventSchema,
  organisations: organisationSchema,
  ties: tieSchema,
  routes: routeSchema,
  positions: positionSchema,
  terms: termSchema,
  theses: thesisSchema,
  indicators: indicatorSchema,
  conversions: conversionSchema,
} as const satisfies Record<TableName, z.ZodObject>

/** A row as parsed. Every row but a source is a claim: it names its source and locator. */
export type Row<Table extends TableName = TableName> = z.output<(typeof TABLES)[Table]>

export type Source = Row<'sources'>
export type Country = Row<'countries'>
export type Treaty = Row<'treaties'>
export type Milestone = Row<'milestones'>
export type Estimate = Row<'estimates'>
export type Count = Row<'counts'>
export type Event = Row<'events'>
export type Organisation = Row<'organisations'>
export type Tie = Row<'ties'>
export type Route = Row<'routes'>
export type Position = Row<'positions'>
export type Term = Row<'terms'>
export type Thesis = Row<'theses'>
export type Indicator = Row<'indicators'>
export type Conversion = Row<'conversions'>
