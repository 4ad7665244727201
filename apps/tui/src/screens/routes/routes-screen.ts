import type { CountryData } from '@ffc/core/analyses/country.run'
import type { GapsData } from '@ffc/core/analyses/gaps.run'
import { type ComputedAnswer, isRefusal } from '../answers.ts'

import { shortDate } from '../short-date.ts'
import { figureSheet } from '../figure-sheet.ts'
import { flatSheet } from '../flat-sheet.ts'
import { notesPane } from '../notes-sheet.ts'
import type { ChoiceValue, PaneContext, PaneDefinition, ScreenDefinition } from '../screen.ts'
import type { TableSheet, Target } from '../sheet.ts'

const question: PaneDefinition['question'] = ({ given }) => ({ analysis: 'gaps', given: given('gaps') })

export const routesScreen: ScreenDefinition = {
  name: 'routes',
  title: 'Routes',
  question: 'Where are the gaps on the way?',
  choice: { analyses: ['gaps'], values: routeChoices },
  panes: [
    {
      name: 'figure',
      title: 'Lines',
      question,
      sheet: (answer, context) =>
        figureSheet('gaps', answer, context, { sticky: 0, opens: (part) => stopTarget(part, answer) }),
    },
    {
      name: 'map',
      title: 'Map',
      question,
      figure: 'gaps/map',
      sheet: (answer, context) =>
        figureSheet('gaps/map', answer, context, { sticky: 0, opens: (part) => stopTarget(part, answer) }),
    },
    { name: 'stops', title: 'Stops', question, sheet: stopsSheet },
    { name: 'legs', title: 'Legs', question: () => ({ analysis: 'routes', given: {} }), sheet: legsSheet },
    notesPane(question),
  ],
}

function routesOf({ answer }: ComputedAnswer): GapsData['routes'] {
  return (answer.data as GapsData).routes
}

function routeChoices({ ask }: PaneContext): ChoiceValue[] {
  const outcome = ask({ analysis: 'gaps', given: {} })
  const routes = outcome && !isRefusal(outcome) ? routesOf(outcome) : []
  return [{ label: 'all routes', given: {} }, ...routes.map(({ route, title }) => ({ label: title, given: { route } }))]
}

/** A part of the figure names its stop: its state is opened. */
function stopTarget(part: string, answer: ComputedAnswer): Target | undefined {
  const stop = routesOf(answer)
    .flatMap(({ stops }) => stops)
    .find(({ state }) => part.split(' ').includes(state))
  return stop ? { screen: 'country', subject: stop.state } : undefined
}

function stopsSheet(answer: ComputedAnswer): TableSheet {
  const stops = routesOf(answer).flatMap((route) => route.stops.map((stop) => ({ route, stop })))
  const at = (record: number) => stops[record]
  return flatSheet(answer, {
    empty: 'No route in this view.',
    columns: STOP_COLUMNS,
    change: {
      name: { least: 11, most: 22 },
      leg: { least: 3 },
      extradition: { least: 10, most: 24 },
      returned: { label: 'Back' },
      notReturned: { label: 'Not' },
      sentOn: { label: 'On' },
      weakestOnPaper: { label: 'Weakest', least: 7 },
      transferOfSentencedPersons: { least: 8 },
      threeEvils: { least: 8 },
    },
    idOf: (record) => `${at(record)?.route.route} ${at(record)?.stop.state}`,
    rowsOf: (record) => evidenceOfStop(at(record)?.stop),
    headingOf: (record) => at(record)?.route.title ?? '',
    opens: (record) => {
      const stop = at(record)?.stop
      return stop ? { screen: 'country', subject: stop.state } : undefined
    },
  })
}

type Stop = GapsData['routes'][number]['stops'][number]

function evidenceOfStop(stop: Stop | undefined): string[] {
  if (!stop) return []
  const rows = [
    ...stop.sources,
    ...stop.instruments.flatMap((one) => [
      ...one.instruments.flatMap((item) => item.sources),
      ...(one.denial?.sources ?? []),
    ]),
    ...stop.events.flatMap((event) => event.sources),
  ]
  return [...new Set(rows.map(({ row }) => row))]
}

/** What matters most first: narrow terminals leave out the last ones. */
const STOP_COLUMNS = [
  'name',
  'leg',
  'extradition',
  'returned',
  'notReturned',
  'sentOn',
  'weakestOnPaper',
  'transferOfSentencedPersons',
  'threeEvils',
  'mutualLegalAssistance',
  'framework',
  'arrangement',
  'multilateral',
]

/** "by 2014~" and "2014~/2019" fit. */
const PERIOD = 12

function legsSheet({ answer }: ComputedAnswer, { view }: PaneContext): TableSheet {
  const names = new Map(view.tables.countries.map(({ id, nameEn }) => [id, nameEn]))
  const place = (country: string, inside: string | null) => {
    const name = names.get(country) ?? country
    return inside === null ? name : `${name} (${inside})`
  }
  return {
    kind: 'table',
    empty: 'No route in this view.',
    columns: [
      { key: 'leg', label: 'Leg', align: 'right' },
      { key: 'from', label: 'From', least: 16, most: 44 },
      { key: 'to', label: 'To', least: 12, most: 34 },
      { key: 'period', label: 'When', least: PERIOD, most: PERIOD },
    ],
    rows: (answer.data as readonly RouteLeg[]).map((one, record) => ({
      id: one.id,
      record,
      heading: one.title,
      rows: [...new Set([one.id, ...one.sources.map(({ row }) => row)])],
      says: `${one.title}, leg ${one.leg}: from ${place(one.fromCountry, one.fromPlace)} to ${place(one.toCountry, one.toPlace)}${one.period === null ? '' : `, ${shortDate(one.period, 30)}`}.`,
      opens: { screen: 'country', subject: one.toCountry },
      cells: [
        { text: String(one.leg), order: one.leg },
        { text: place(one.fromCountry, one.fromPlace) },
        { text: place(one.toCountry, one.toPlace) },
        { text: shortDate(one.period, PERIOD), order: one.period },
      ],
    })),
  }
}

/** A row of routes, as its table answers it. */
type RouteLeg = CountryData['routes'][number]
