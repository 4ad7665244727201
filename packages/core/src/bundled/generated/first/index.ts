// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Tables } from '../../../dossier/dossier.ts'
import { sources } from './sources.ts'
import { countries } from './countries.ts'
import { treaties } from './treaties.ts'
import { milestones } from './milestones.ts'
import { estimates } from './estimates.ts'
import { counts } from './counts.ts'
import { events } from './events.ts'
import { organisations } from './organisations.ts'
import { ties } from './ties.ts'
import { routes } from './routes.ts'
import { positions } from './positions.ts'
import { terms } from './terms.ts'
import { theses } from './theses.ts'
import { indicators } from './indicators.ts'
import { conversions } from './conversions.ts'

export const tables: Tables = { sources, countries, treaties, milestones, estimates, counts, events, organisations, ties, routes, positions, terms, theses, indicators, conversions }
