/** Which rows of a view are about a state. */
import { hasHappened } from '../dossier/treaty-state.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Count, Estimate, Event, Milestone, Position, Route, Thesis, Treaty } from '../model/tables.ts'
import { THEATRE_STATES } from './theatre-states.ts'

export interface RowsAboutCountry {
  readonly treaties: readonly Treaty[]
  readonly milestones: readonly Milestone[]
  readonly events: readonly Event[]
  readonly positions: readonly Position[]
  readonly counts: readonly Count[]
  readonly estimates: readonly Estimate[]
  readonly routes: readonly Route[]
  readonly theses: readonly Thesis[]
}

/** Counts of people that the focal state’s nationals are in. */
const OF_FOCAL_NATIONALS = /^chinese-/

/**
 * Rows that name the state, that have come by the view's date; figures of a theatre that lies in it, and for the focal
 * state those that count its nationals; arguments on which any of these rows bears.
 */
export function rowsAboutCountry(view: DossierView, state: string): RowsAboutCountry {
  const { tables, asOf, dossier } = view
  const treaties = tables.treaties.filter(({ parties }) => parties.includes(state))
  const treatyIds = new Set(treaties.map(({ id }) => id))
  const isFocal = state === dossier.focalState
  const rows = {
    treaties,
    milestones: tables.milestones.filter(
      ({ treaty, party, date }) => (treatyIds.has(treaty) || party === state) && hasHappened(date, asOf),
    ),
    events: tables.events.filter(
      ({ place, actors, counterparts, date }) =>
        [place, ...actors, ...counterparts].includes(state) && hasHappened(date, asOf),
    ),
    positions: tables.positions.filter(({ country, date }) => country === state && hasHappened(date, asOf)),
    counts: tables.counts.filter(({ partner, asOf: date }) => partner === state && hasHappened(date, asOf)),
    estimates: tables.estimates.filter(
      ({ theatre, counted, statedOn }) =>
        (THEATRE_STATES[theatre].includes(state) || (isFocal && OF_FOCAL_NATIONALS.test(counted))) &&
        hasHappened(statedOn, asOf),
    ),
    routes: tables.routes.filter(({ fromCountry, toCountry }) => fromCountry === state || toCountry === state),
  }
  const about = new Set(Object.values(rows).flatMap((list) => list.map(({ id }) => id)))
  return { ...rows, theses: tables.theses.filter(({ bearsOn }) => bearsOn.some((id) => about.has(id))) }
}
