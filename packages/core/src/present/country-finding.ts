import type { CountryData } from '../analyses/country.run.ts'
import { groupBy } from '../dossier/group-by.ts'
import type { DossierView } from '../dossier/view.ts'
import { TREATY_KINDS } from '../model/vocabulary.ts'
import type { InstrumentCover } from '../routes/instrument-cover.ts'
import { coverText, denialText } from './cover-text.ts'
import { focalName } from './country-name.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatList, formatNumber } from './format.ts'
import { TREATY_KIND_LABELS } from './labels.ts'
import { statusCounts } from './status-counts.ts'

/** Everything on one state in a sentence, and what else to know. */
export function countryFinding(data: CountryData, view: DossierView): Finding {
  const { treaties, events, positions, estimates, routes, theses } = data
  const parts = [
    formatCount(treaties.length, 'instrument', 'instruments'),
    formatCount(events.length, 'account of an event', 'accounts of events'),
    formatCount(positions.length, 'stance', 'stances'),
    formatCount(estimates.length, 'figure', 'figures'),
    formatCount(routes.length, 'leg of a route', 'legs of routes'),
    formatCount(theses.length, 'argument', 'arguments'),
  ]
  return {
    title: data.isFocal ? focalTitle(data) : `${data.name}: ${paperText(data, view)}; ${practiceText(data)}`,
    subtitle: `${formatList(parts)}, as of ${formatDay(view.asOf)}, ${view.edition.name} edition.`,
    notes: data.isFocal ? [] : otherInstruments(data, view),
  }
}

function focalTitle({ name, treaties }: CountryData): string {
  if (treaties.length === 0) return `${name}: no instrument in this view`
  const bound = treaties.filter(({ status }) => status === 'in-force').length
  const byKind = groupBy(treaties, ({ kind }) => kind)
  const kinds = TREATY_KINDS.flatMap((kind) => {
    const number = byKind.get(kind)?.length ?? 0
    const { singular, plural } = TREATY_KIND_LABELS[kind]
    return number > 0 ? [formatCount(number, singular, plural)] : []
  })
  const inForce =
    bound === treaties.length
      ? 'all'
      : bound === 0
        ? 'none'
        : `${formatNumber(bound)} of all ${formatNumber(treaties.length)}`
  return `${name}: ${formatList(kinds)} in this view, ${inForce} in force`
}

function paperText({ instruments }: CountryData, view: DossierView): string {
  const extradition = instruments.find(({ kind }) => kind === 'extradition')
  const treaty = `extradition treaty with ${focalName(view)}`
  if (!extradition || extradition.cover === 'none-on-record') return `no ${treaty} on record`
  if (extradition.cover === 'none-claimed') return `no ${treaty}, ${denialText(extradition.denial, view.asOf)}`
  return `${treaty} ${coverText(extradition, view.asOf)}`
}

function practiceText({ outcomes }: CountryData): string {
  if (!outcomes || outcomes.returned + outcomes.notReturned === 0) return 'no return or refusal on record'
  const returned = formatCount(outcomes.returned, 'return', 'returns')
  return `${returned} against ${formatCount(outcomes.notReturned, 'refusal or transfer elsewhere', 'refusals or transfers elsewhere')}`
}

function otherInstruments({ instruments }: CountryData, view: DossierView): string[] {
  const others = instruments.filter(({ kind, cover }) => kind !== 'extradition' && cover !== 'none-on-record')
  return others.length === 0 ? [] : [`Besides: ${others.map((one) => instrumentsText(one, view)).join('; ')}.`]
}

function instrumentsText({ kind, instruments, ...cover }: InstrumentCover, { asOf }: DossierView): string {
  const { singular, plural } = TREATY_KIND_LABELS[kind]
  if (instruments.length === 0) return `no ${singular}, ${denialText(cover.denial, asOf)}`
  const became = instruments.length === 1 ? coverText({ kind, instruments, ...cover }, asOf) : statusCounts(instruments)
  return `${formatCount(instruments.length, singular, plural)}, ${became}`
}
