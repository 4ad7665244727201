import type { GapsData } from '../analyses/gaps.run.ts'
import type { DossierView } from '../dossier/view.ts'
import type { GapStop, RouteGaps } from '../routes/route-gaps.ts'
import { extraditionOf } from '../routes/instrument-cover.ts'
import { PAPER_RULE, PRACTICE_RULE } from '../routes/weakest-link.ts'
import { coverText } from './cover-text.ts'
import { countryName, focalName } from './country-name.ts'
import type { Finding } from './finding.ts'
import { formatCount, formatDay, formatEdtf, formatList, formatNumber, uncapitalise } from './format.ts'

/** The gaps on the routes in sentences. */
export function gapsFinding(data: GapsData, view: DossierView): Finding {
  const focal = focalName(view)
  return {
    title: titleOf(data.routes, focal),
    subtitle:
      `As of ${formatDay(view.asOf)}, ${view.edition.name} edition; states on the way from ${focal}, ` +
      'where each route ends left aside.',
    notes: [
      ...data.routes.flatMap((route) => routeNotes(route, view)),
      ...changeNotes(data),
      ...(data.routes.length > 0 ? [RULES] : []),
    ],
  }
}

const RULES =
  `Weakest on paper: ${PAPER_RULE}. Weakest in practice: ${PRACTICE_RULE}. ` +
  'Not returning people who would be at risk is a duty under the principle of non-refoulement, not a failing.'

/** The thinnest route first: that is the finding. */
function titleOf(routes: readonly RouteGaps[], focal: string): string {
  const [thinnest, ...rest] = routes.toSorted((a, b) => boundShare(a) - boundShare(b))
  if (!thinnest) return 'No route is described in this view'
  const { extraditionInForce, transitStates } = thinnest.summary
  const bound = ` ${extraditionInForce === 1 ? 'is' : 'are'} bound to ${focal} by an extradition treaty`
  const first = `${thinnest.title}, ${shareText(thinnest)}${transitStates === 0 ? '' : bound}`
  return [first, ...rest.map((route) => `${uncapitalise(route.title)}, ${shareText(route)}`)].join('; ')
}

function boundShare({ summary }: RouteGaps): number {
  return summary.transitStates === 0 ? 1 : summary.extraditionInForce / summary.transitStates
}

const NOBODY = 'no state on the way'

function shareText({ summary }: RouteGaps): string {
  if (summary.transitStates === 0) return NOBODY
  return `${formatNumber(summary.extraditionInForce)} of ${formatCount(summary.transitStates, 'state', 'states')}`
}

function routeNotes(route: RouteGaps, view: DossierView): string[] {
  const transit = route.stops.filter(({ role }) => role === 'transit')
  return [
    `${route.title}${periodText(route)}, extradition treaties: ` +
      `${transit.map((stop) => extraditionText(stop, view)).join('; ') || NOBODY}.`,
    ...weakestNotes(route, view),
    ...againstPaper(transit),
  ]
}

function changeNotes({ since, changes }: GapsData): string[] {
  if (changes === null) return []
  const day = formatDay(since!)
  if (changes.sentences.length === 0) return [`Nothing on the routes changed since ${day}.`]
  return [`Since ${day}:`, ...changes.sentences.map(({ sentence }) => sentence)]
}

function periodText({ period, inUse }: RouteGaps): string {
  if (period === null) return ''
  return ` (in use ${formatEdtf(period)}${inUse === false ? ', not on this date as the rows have it' : ''})`
}

function extraditionText({ name, instruments }: GapStop, view: DossierView): string {
  return `${name}, ${coverText(extraditionOf(instruments), view.asOf)}`
}

function weakestNotes({ title, weakestOnPaper, weakestInPractice, stops }: RouteGaps, view: DossierView): string[] {
  if (!weakestOnPaper) return []
  const paper = formatList(weakestOnPaper.states.map((state) => countryName(view, state)))
  const refusing = stops.filter(({ state }) => weakestInPractice?.states.includes(state))
  const practice =
    refusing.length > 0
      ? `; in practice, ${formatList(refusing.map(outcomeText))}`
      : '; in practice no state on it refused more often than it returned, as far as rows tell'
  return [`Weakest link ${uncapitalise(title)}: on paper, ${paper}${practice}.`]
}

function outcomeText({ name, outcomes }: GapStop): string {
  const returned = formatCount(outcomes.returned, 'return', 'returns')
  return `${name} (${returned} against ${formatCount(outcomes.notReturned, 'refusal or transfer elsewhere', 'refusals or transfers elsewhere')})`
}

/** Where practice did not follow paper. */
function againstPaper(transit: readonly GapStop[]): string[] {
  const unbound = transit.filter(({ outcomes }) => outcomes.returnedUnbound.length > 0).map(({ name }) => name)
  const bound = transit.filter(({ outcomes }) => outcomes.refusedBound.length > 0).map(({ name }) => name)
  const parts = [
    ...(unbound.length > 0 ? [`${formatList(unbound)} returned people without an extradition treaty in force`] : []),
    ...(bound.length > 0
      ? [`${formatList(bound)} did not return some people although an extradition treaty was in force`]
      : []),
  ]
  return parts.length === 0 ? [] : [`Paper is not practice: ${parts.join('; ')}.`]
}
