import type { Edtf } from '../time/edtf.ts'
import type { Tables } from './dossier.ts'
import { hasHappened } from './treaty-state.ts'
import type { DossierView } from './view.ts'

/**
 * The rows of a view that speak of something that may have come by its date. A view admits claims whatever they speak
 * of; this leaves out what lies after it. Tables without a date are whole.
 */
export function tablesAsOf({ tables, asOf }: DossierView): Tables {
  const hasCome = (date: Edtf | null) => hasHappened(date, asOf)
  return {
    ...tables,
    milestones: tables.milestones.filter(({ date }) => hasCome(date)),
    events: tables.events.filter(({ date }) => hasCome(date)),
    estimates: tables.estimates.filter(({ statedOn }) => hasCome(statedOn)),
    counts: tables.counts.filter((count) => hasCome(count.asOf)),
    positions: tables.positions.filter(({ date }) => hasCome(date)),
  }
}
