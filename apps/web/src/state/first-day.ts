/** Where the as-of slider starts: before it there is nothing to see. */
import type { Dossier } from '@ffc/core/dossier'
import { type CivilDate, type Edtf, earliestDay } from '@ffc/core/time'

type Dated = { readonly source: string; readonly date: Edtf | null }

/** The first day on which anything of that kind was signed; of any kind where it is undefined. */
export function firstSignature(
  { tables }: Dossier,
  sources: readonly string[] | null,
  kind: unknown,
): CivilDate | undefined {
  const treaties = new Set(
    tables.treaties.filter((treaty) => kind === undefined || treaty.kind === kind).map(({ id }) => id),
  )
  const signatures = tables.milestones.filter(({ stage, treaty }) => stage === 'signed' && treaties.has(treaty))
  return firstDate(signatures, sources)
}

/** The first day on which anything was signed or happened. */
export function firstHappening(dossier: Dossier, sources: readonly string[] | null): CivilDate | undefined {
  const days = [firstSignature(dossier, sources, undefined), firstDate(dossier.tables.events, sources)]
  return days.filter((day) => day !== undefined).toSorted()[0]
}

function firstDate(rows: readonly Dated[], sources: readonly string[] | null): CivilDate | undefined {
  return rows
    .filter(({ source }) => sources?.includes(source) ?? true)
    .flatMap(({ date }) => (date === null ? [] : (earliestDay(date) ?? [])))
    .toSorted()[0]
}
