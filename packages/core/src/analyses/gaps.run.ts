import { undatedSignatureWarnings } from '../dossier/undated-signatures.ts'
import { badParameter } from '../failure.ts'
import type { DossierView } from '../dossier/view.ts'
import type { TreatyKind } from '../model/vocabulary.ts'
import { COVER_LABELS, coverText } from '../present/cover-text.ts'
import { formatEdtf } from '../present/format.ts'
import { TREATY_KIND_LABELS } from '../present/labels.ts'
import { gapsFinding } from '../present/gaps-finding.ts'
import { type GapSentence, gapSentences } from '../present/gap-sentences.ts'
import { type GapChanges, gapChanges } from '../routes/gap-changes.ts'
import { extraditionOf } from '../routes/instrument-cover.ts'
import { type GapStop, type RouteGaps, routeGaps } from '../routes/route-gaps.ts'
import type { CivilDate } from '../time/civil-date.ts'
import type { AnalysisRun, Cell, FlatTable } from './analysis.ts'
import { METHODS } from './methods.ts'

export interface GapsParameters {
  /** Id of one route; null: all. */
  readonly route: string | null
  /** An earlier day: what changed from then to the view's date. */
  readonly since: CivilDate | null
}

export interface GapsData {
  readonly since: CivilDate | null
  readonly routes: readonly RouteGaps[]
  /** Null without `since`. */
  readonly changes: (GapChanges & { readonly sentences: readonly GapSentence[] }) | null
}

export const gaps: AnalysisRun<GapsParameters, GapsData> = {
  name: 'gaps',
  page: '/routes',
  defaults: { route: null, since: null },

  run(view, { route, since }) {
    const routes = routeGaps(view, route)
    if (route !== null && routes.length === 0) throw unknownRoute(view, route)
    const changes = since === null ? null : changesSince(view, routes, route, since)
    const stops = routes.flatMap((one) => one.stops)
    return {
      data: { since, routes, changes },
      n: stops.length,
      warnings: [...warningsOf(stops), ...undatedSignatureWarnings(view)],
      sources: [...stops.flatMap(evidenceOfStop), ...(changes?.sentences ?? []).flatMap((one) => one.sources)].map(
        ({ source }) => source,
      ),
      methods: [METHODS.resolution],
    }
  },

  finding: gapsFinding,

  table: ({ routes, changes }) => gapsTable(routes, changes),
}

function unknownRoute(view: DossierView, route: string) {
  const known = [...new Set(view.tables.routes.map((one) => one.route))]
  return badParameter(
    'route',
    `there is no route "${route}" in this view`,
    `Use one of: ${known.join(', ') || 'none'}.`,
  )
}

function changesSince(view: DossierView, routes: readonly RouteGaps[], route: string | null, since: CivilDate) {
  if (since > view.asOf) {
    throw badParameter(
      'since',
      `${since} is after the date of the view, ${view.asOf}`,
      'Give an earlier day, or a later as-of.',
    )
  }
  const earlier = { ...view, asOf: since }
  const changes = gapChanges({ view: earlier, routes: routeGaps(earlier, route) }, { view, routes })
  return { ...changes, sentences: gapSentences(changes, view) }
}

function evidenceOfStop({ sources, instruments, events }: GapStop) {
  return [
    ...sources,
    ...instruments.flatMap((one) => [
      ...one.instruments.flatMap((item) => item.sources),
      ...(one.denial?.sources ?? []),
    ]),
    ...events.flatMap((event) => event.sources),
  ]
}

function warningsOf(stops: readonly GapStop[]): string[] {
  const warnings: string[] = []
  if (stops.some(({ instruments }) => instruments.some(({ cover }) => cover === 'none-on-record'))) {
    warnings.push(
      '“None on record” means that no row of this view names such an instrument, not that none exists; instruments with ' +
        'many parties count for the states that a row names.',
    )
  }
  for (const { name, instruments } of stops) {
    for (const { kind, denial } of instruments) {
      if (!denial) continue
      const when = denial.asOf === null ? 'without a date' : `as of ${formatEdtf(denial.asOf)}`
      const what = TREATY_KIND_LABELS[kind].singular
      warnings.push(`That there is no ${what} with ${name} is what ${denial.statedBy} says, ${when}.`)
    }
  }
  return [...new Set(warnings)]
}

const KIND_COLUMNS: readonly { readonly kind: TreatyKind; readonly key: string; readonly label: string }[] = [
  { kind: 'extradition', key: 'extradition', label: 'Extradition' },
  { kind: 'transfer-of-sentenced-persons', key: 'transferOfSentencedPersons', label: 'Transfer' },
  { kind: 'three-evils', key: 'threeEvils', label: '“Three evils”' },
  { kind: 'mutual-legal-assistance', key: 'mutualLegalAssistance', label: 'Legal assistance' },
  { kind: 'multilateral', key: 'multilateral', label: 'Multilateral' },
  { kind: 'framework', key: 'framework', label: 'Framework' },
  { kind: 'arrangement', key: 'arrangement', label: 'Arrangement' },
]

function gapsTable(routes: readonly RouteGaps[], changes: GapsData['changes']): FlatTable {
  return {
    columns: [
      { key: 'route', label: 'Route' },
      { key: 'leg', label: 'Leg' },
      { key: 'state', label: 'ISO', detail: true },
      { key: 'name', label: 'State' },
      { key: 'role', label: 'Role', detail: true },
      ...KIND_COLUMNS.map(({ key, label }) => ({ key, label })),
      { key: 'returned', label: 'Returned' },
      { key: 'notReturned', label: 'Not returned' },
      { key: 'sentOn', label: 'Sent on' },
      { key: 'weakestOnPaper', label: 'Weakest' },
      { key: 'extraditionInWords', label: 'Extradition in words', detail: true },
      { key: 'signedOn', label: 'Extradition signed', detail: true },
      { key: 'inForceOn', label: 'Extradition in force', detail: true },
      { key: 'lagDays', label: 'Lag (days)', detail: true },
      { key: 'events', label: 'Events', detail: true },
      { key: 'changed', label: 'Changed', detail: true },
      { key: 'sources', label: 'Sources', detail: true },
    ],
    rows: routes.flatMap((route) => route.stops.map((stop) => toRow(route, stop, changes))),
  }
}

function toRow(route: RouteGaps, stop: GapStop, changes: GapsData['changes']): Cell[] {
  const extradition = extraditionOf(stop.instruments)
  const treaty = extradition.instruments.find(({ status }) => status === extradition.cover)
  const cells = [...new Set(evidenceOfStop(stop).map(({ source, locator }) => `${source} ${locator}`))]
  return [
    route.route,
    stop.leg,
    stop.state,
    stop.name,
    stop.role,
    ...KIND_COLUMNS.map(({ kind }) => {
      const { cover } = stop.instruments.find((one) => one.kind === kind)!
      return cover === 'none-on-record' ? null : COVER_LABELS[cover]
    }),
    stop.outcomes.returned,
    stop.outcomes.notReturned,
    stop.outcomes.sentOn,
    route.weakestOnPaper?.states.includes(stop.state) ?? false,
    coverText(extradition, null),
    treaty?.signedOn ?? null,
    treaty?.inForceOn ?? null,
    treaty?.lagDays ?? null,
    stop.events.map(({ kind, date }) => `${kind} ${date}`).join('; '),
    changes === null
      ? null
      : changes.sentences
          .filter(({ state }) => state === stop.state)
          .map(({ sentence }) => sentence)
          .join(' '),
    cells.join('; '),
  ]
}
