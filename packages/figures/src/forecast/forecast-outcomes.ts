import { treaties } from '@ffc/core/analyses/treaties.run'
import type { DossierView } from '@ffc/core/dossier'
import type { TreatyKind } from '@ffc/core/model'
import type { CivilDate } from '@ffc/core/time'
import type { Outcome } from './forecast-words.ts'

/**
 * What became of each treaty by the last day that the edition tells of. Empty where the view stands on that day, and
 * where it asks for what was known at a date: who plays at not knowing must not be told.
 */
export function forecastOutcomes(view: DossierView, kind: TreatyKind): ReadonlyMap<string, Outcome> {
  const { edition, asOf, knownAt } = view
  if (asOf >= edition.asOf || knownAt !== null) return new Map()
  const { data } = treaties.run({ ...view, asOf: edition.asOf }, { ...treaties.defaults, kind })
  return new Map(
    data.flatMap((record): [string, Outcome][] => {
      const rows = [...new Set([...record.milestones, ...record.sources].map(({ row }) => row))]
      if (record.inForceOn !== null) {
        return [[record.id, { inForceOn: record.inForceOn, knownTo: edition.asOf, rows }]]
      }
      const knownTo = record.status === 'pending' ? (record.pendingOn as CivilDate | null) : null
      return knownTo === null ? [] : [[record.id, { inForceOn: null, knownTo, rows }]]
    }),
  )
}
