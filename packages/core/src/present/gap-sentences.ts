import type { Evidence } from '../dossier/evidence.ts'
import type { DossierView } from '../dossier/view.ts'
import type { GapChanges, PracticeChange } from '../routes/gap-changes.ts'
import { sourceEnding } from './cite-text.ts'
import { countryName } from './country-name.ts'
import { formatAct, formatCount, formatList, formatNumber } from './format.ts'
import { EVENT_KIND_LABELS } from './labels.ts'
import { treatyChangeText } from './treaty-change-text.ts'

export interface GapSentence {
  /** The state it is about; null for a route as a whole. */
  readonly state: string | null
  readonly sentence: string
  readonly sources: readonly Evidence[]
}

/** What changed on the routes, a sentence each: instruments first, then what states did, then the weakest links. */
export function gapSentences(changes: GapChanges, view: DossierView): GapSentence[] {
  const treaties = new Map(view.tables.treaties.map((treaty) => [treaty.id, treaty]))
  const titles = new Map(view.tables.routes.map(({ route, title }) => [route, title]))
  const names = (states: readonly string[]) => formatList(states.map((state) => countryName(view, state))) || 'nobody'
  return [
    ...changes.instruments.map(({ state, treaty, sources, ...change }) => {
      const kind = treaties.get(treaty)?.kind ?? null
      const sentence = `${treatyChangeText({ ...change, kind, subject: countryName(view, state), sources })}.`
      return { state, sentence, sources }
    }),
    ...changes.events.map((event) => ({
      state: event.state,
      sentence: `${countryName(view, event.state)}: ${eventText(event)}.`,
      sources: event.sources,
    })),
    ...changes.weakestOnPaper.map(({ route, from, to, sources }) => ({
      state: null,
      sentence: `${titles.get(route) ?? route}: weakest on paper ${names(from)} → ${names(to)}.`,
      sources,
    })),
  ]
}

function eventText({ kind, date, role, peopleLow, peopleHigh, sources }: PracticeChange): string {
  const side = role === 'counterpart' ? ', at the receiving end' : ''
  return `new, ${EVENT_KIND_LABELS[kind]} ${formatAct(date)}${peopleText(peopleLow, peopleHigh)}${side}${sourceEnding(sources)}`
}

/** `, 109 people`; the ends of a range where accounts differ. */
function peopleText(low: number | null, high: number | null): string {
  if (low === null) return high === null ? '' : `, up to ${formatNumber(high)} people`
  if (high === null) return `, at least ${formatNumber(low)} people`
  return low === high
    ? `, ${formatCount(low, 'person', 'people')}`
    : `, ${formatNumber(low)}–${formatNumber(high)} people`
}
