import type { GapsData } from '@ffc/core/analyses/gaps.run'
import { type ComputedAnswer, isRefusal } from '../answers.ts'
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
    {
      name: 'legs',
      title: 'Legs',
      question: () => ({ analysis: 'routes', given: {} }),
      sheet: (answer) =>
        flatSheet(answer, { columns: ['route', 'leg', 'fromCountry', 'fromPlace', 'toCountry', 'toPlace', 'period'] }),
    },
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
