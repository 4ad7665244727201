import { compareText } from '../dossier/compare-text.ts'
import { distinctIds } from '../dossier/distinct-ids.ts'
import { type Evidence, toEvidence } from '../dossier/evidence.ts'
import { hasHappened } from '../dossier/treaty-state.ts'
import type { DossierView } from '../dossier/view.ts'
import type { Event, Milestone, Position, Treaty } from '../model/tables.ts'
import { EVENT_KINDS, STAGES } from '../model/vocabulary.ts'
import { formatCount, formatDay } from '../present/format.ts'
import { focalName } from '../present/country-name.ts'
import { stageLabel } from '../present/labels.ts'
import { type Edtf, asDateRange } from '../time/edtf.ts'
import { toCivilDate } from '../time/civil-date.ts'
import type { AnalysisRun } from './analysis.ts'

/** Kinds of entries: events, stages of treaties, and stances taken. */
export const TIMELINE_KINDS = [...EVENT_KINDS, ...STAGES, 'position'] as const
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

export interface TimelineParameters {
  readonly kind: TimelineKind | null
  readonly country: string | null
}

export interface TimelineRecord {
  readonly id: string
  /** EDTF. */
  readonly date: string
  /** First and last day that the date may mean; null where it is open. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly kind: TimelineKind
  readonly title: string
  readonly countries: readonly string[]
  /** Accounts of one happening share this; a milestone has its treaty. */
  readonly happening: string
  readonly sources: readonly Evidence[]
}

export const timeline: AnalysisRun<TimelineParameters, readonly TimelineRecord[]> = {
  name: 'timeline',
  page: '/timeline',
  defaults: { kind: null, country: null },

  run(view, { kind, country }) {
    const data = [...eventsOf(view), ...milestonesOf(view), ...positionsOf(view)]
      .filter(({ date }) => hasHappened(date as Edtf, view.asOf))
      .filter((record) => kind === null || record.kind === kind)
      .filter((record) => country === null || record.countries.includes(country))
      .toSorted(byDate)
    return {
      data,
      n: data.length,
      warnings: [],
      sources: data.flatMap(({ sources }) => sources.map(({ source }) => source)),
      methods: [],
    }
  },

  finding: (records, view) => ({
    title: `${formatCount(records.length, 'dated claim', 'dated claims')}${spanOf(records)}${halfOf(records)}`,
    subtitle: `Events, stages of treaties and stances as of ${formatDay(view.asOf)}, ${view.edition.name} edition; each as its source tells it.`,
    notes: [],
  }),

  table: (records) => ({
    columns: [
      { key: 'date', label: 'Date' },
      { key: 'kind', label: 'Kind' },
      { key: 'countries', label: 'States' },
      { key: 'title', label: 'What' },
      { key: 'id', label: 'Row', detail: true },
      { key: 'happening', label: 'Happening', detail: true },
      { key: 'sources', label: 'Sources' },
    ],
    rows: records.map(({ date, kind, countries, title, id, happening, sources }) => [
      date,
      kind,
      countries.join(' '),
      title,
      id,
      happening,
      sources.map(({ source, locator }) => `${source} ${locator}`).join('; '),
    ]),
  }),
}

function eventsOf({ tables }: DossierView): TimelineRecord[] {
  return tables.events.map((event: Event) => ({
    ...datesOf(event.date),
    id: event.id,
    kind: event.kind,
    title: event.summary,
    countries: distinctIds([event.place, ...event.actors, ...event.counterparts]),
    happening: event.happening,
    sources: [toEvidence(event)],
  }))
}

function milestonesOf(view: DossierView): TimelineRecord[] {
  const { tables } = view
  const focal = focalName(view)
  const treaties = new Map(tables.treaties.map((treaty) => [treaty.id, treaty]))
  return tables.milestones.flatMap((milestone: Milestone) => {
    const treaty = treaties.get(milestone.treaty)
    if (!treaty || milestone.date === null) return []
    return [
      {
        ...datesOf(milestone.date),
        id: milestone.id,
        kind: milestone.stage,
        title: `${treaty.titleEn}: ${stageLabel(milestone.stage, focal)}${milestone.party ? ` (${milestone.party})` : ''}`,
        countries: partiesOf(treaty, milestone),
        happening: treaty.id,
        sources: [toEvidence(milestone)],
      },
    ]
  })
}

function partiesOf(treaty: Treaty, { party }: Milestone): string[] {
  return distinctIds([...treaty.parties, party])
}

function positionsOf({ tables }: DossierView): TimelineRecord[] {
  return tables.positions.flatMap((position: Position) => {
    if (position.date === null) return []
    return [
      {
        ...datesOf(position.date),
        id: position.id,
        kind: 'position' as const,
        title: `${position.country} ${position.stance.replaceAll('-', ' ')}: ${position.subject}`,
        countries: [position.country],
        happening: position.id,
        sources: [toEvidence(position)],
      },
    ]
  })
}

function datesOf(date: Edtf): Pick<TimelineRecord, 'date' | 'earliest' | 'latest'> {
  const { earliest, latest } = asDateRange(date)
  return {
    date,
    earliest: earliest === null ? null : toCivilDate(earliest),
    latest: latest === null ? null : toCivilDate(latest),
  }
}

/** By the first day that a date may mean; an open start comes first, a vaguer date after a sharper one. */
function byDate(a: TimelineRecord, b: TimelineRecord): number {
  return (
    compareText(a.earliest ?? '', b.earliest ?? '') ||
    compareText(a.latest ?? '~', b.latest ?? '~') ||
    compareText(a.id, b.id)
  )
}

/** The years between the first and the last day that any date may mean; an open end is no day to count to. */
function spanOf(records: readonly TimelineRecord[]): string {
  const days = records.flatMap(({ earliest, latest }) => [earliest, latest].filter((day) => day !== null)).toSorted()
  const years = days.map((day) => day.slice(0, 4))
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined) return ''
  return first === last ? `, ${first}` : `, ${first}–${last}`
}

/** From which year on half of the rows lie: where the record is thick. */
function halfOf(records: readonly TimelineRecord[]): string {
  const years = records.flatMap(({ earliest, latest }) => (latest ?? earliest)?.slice(0, 4) ?? []).toSorted()
  const middle = years[Math.floor(years.length / 2)]
  return middle === undefined || middle === years[0] ? '' : `; half of them from ${middle} on`
}
