import type { DossierView } from '../dossier/view.ts'
import { groupBy } from '../dossier/group-by.ts'
import { formatDay } from '../present/format.ts'
import { LEFT_OUT_REASONS, type LagObservations } from './lag-observations.ts'

/** What a reader must know of how the waits of a view were measured, one sentence each. */
export function waitWarnings(waits: LagObservations, view: DossierView): string[] {
  const { leftOut, censoredEarly, taken } = waits
  const rejected = waits.observations.filter((wait) => wait.rejected)
  return [
    ...[...groupBy(leftOut, (one) => one.why)].map(
      ([why, treaties]) => `Left out because ${LEFT_OUT_REASONS[why]}: ${list(treaties.map(({ treaty }) => treaty))}.`,
    ),
    ...rejectionWarnings(rejected.map(({ treaty, endedOn }) => `${treaty} (${endedOn})`)),
    ...(censoredEarly.length === 0
      ? []
      : [
          `Censored before ${formatDay(view.asOf)}, at the last day that a source of this view confirms as pending: ${list(censoredEarly)}.`,
        ]),
    ...(taken.length === 0
      ? []
      : [
          'Taken to wait for this stage as long as they are known not to be in force, since no source of this view reports it: ' +
            `${list(taken)}.`,
        ]),
  ]
}

/** What a rejection does to a curve; nothing where none was rejected. */
export function rejectionWarnings(rejected: readonly string[]): string[] {
  if (rejected.length === 0) return []
  return [
    `Rejected, and censored on that day: ${list(rejected)}. Chances to bind are those of treaties that are not rejected; ` +
      'with rejections counted as a way out they are lower.',
  ]
}

function list(items: readonly string[]): string {
  return items.join(', ')
}
