import type { CountryData } from '../analyses/country.run.ts'
import { groupBy } from '../dossier/group-by.ts'
import type { DossierView } from '../dossier/view.ts'
import { TREATY_KINDS } from '../model/vocabulary.ts'
import { coverText } from './cover-text.ts'
import { focalName } from './country-name.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatList } from './format.ts'
import { TREATY_KIND_LABELS, TREATY_STATUS_LABELS } from './labels.ts'

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
  const bound = treaties.filter(({ status }) => status === 'in-force').length
  const byKind = groupBy(treaties, ({ kind }) => kind)
  const kinds = TREATY_KINDS.flatMap((kind) => {
    const number = byKind.get(kind)?.length ?? 0
    const { singular, plural } = TREATY_KIND_LABELS[kind]
    return number > 0 ? [formatCount(number, singular, plural)] : []
  })
  return `${name}: ${formatList(kinds)} in this view, ${bound} of all ${treaties.length} in force`
}

function paperText({ instruments }: CountryData, view: DossierView): string {
  const extradition = instruments.find(({ kind }) => kind === 'extradition')
  if (!extradition || extradition.cover === 'none-on-record') {
    return `no extradition treaty with ${focalName(view)} on record`
  }
  const text = coverText(extradition, view.asOf)
  return extradition.cover === 'none-claimed'
    ? text.replace('none', `no extradition treaty with ${focalName(view)}`)
    : `extradition treaty with ${focalName(view)} ${text}`
}

function practiceText({ outcomes }: CountryData): string {
  if (!outcomes || outcomes.returned + outcomes.notReturned === 0) return 'no return or refusal on record'
  const returned = formatCount(outcomes.returned, 'return', 'returns')
  return `${returned} against ${formatCount(outcomes.notReturned, 'refusal or transfer elsewhere', 'refusals or transfers elsewhere')}`
}

function otherInstruments({ instruments }: CountryData, view: DossierView): string[] {
  const others = instruments.filter(({ kind, cover }) => kind !== 'extradition' && cover !== 'none-on-record')
  if (others.length === 0) return []
  return [
    `Besides: ${others
      .map(
        (one) =>
          `${formatCount(one.instruments.length, TREATY_KIND_LABELS[one.kind].singular, TREATY_KIND_LABELS[one.kind].plural)} ` +
          (one.instruments.length === 1 ? `(${coverText(one, view.asOf)})` : `(${statuses(one.instruments)})`),
      )
      .join('; ')}.`,
  ]
}

function statuses(instruments: CountryData['instruments'][number]['instruments']): string {
  return formatList(instruments.map(({ status }) => TREATY_STATUS_LABELS[status]))
}
