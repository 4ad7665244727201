/** The words of the routes page. */
import { formatCount, formatDay, formatList } from '@ffc/core/present'
import type { CivilDate } from '@ffc/core/time'

export const ROUTES_TEXT = {
  controls: {
    label: 'Which routes, and compared with when',
    route: 'Route',
    every: 'all',
    since: 'What changed since',
    never: 'no comparison',
    yearsBefore: (years: number) => `${formatCount(years, 'year', 'years')} before`,
  },
  noRoute: (route: string) => `There is no route “${route}” in this view; all are shown.`,
  noSince: (since: CivilDate, asOf: CivilDate) =>
    `${formatDay(since)} is not before the date of the view, ${formatDay(asOf)}; nothing is compared.`,
  line: {
    heading: 'Leg by leg',
    hint: 'Point at a stop, or tab to it and use the arrow keys; Enter shows who says so.',
    data: 'The stops as a table',
    caption: 'What binds each state on the routes, and what it did',
  },
  map: {
    heading: (paper: readonly string[], practice: readonly string[]) => {
      if (paper.length === 0) return 'Where the routes run'
      const inPractice = practice.length === 0 ? '' : `; in practice, ${formatList(practice)}`
      return `The weakest links: on paper, ${formatList(paper)}${inPractice}`
    },
    hint: 'Point at a state or a line, or tab to the map and use the arrow keys; Enter shows who says so.',
    loading: 'The map is being drawn…',
    failed: 'The map could not be fetched; the figure above and the table below say the same.',
    data: 'The legs as a table',
    caption: 'Each leg as the sources describe it',
    columns: { route: 'Route', leg: 'Leg', from: 'From', to: 'To', period: 'In use', sources: 'Sources' },
    borders:
      'Boundaries are those of Natural Earth (public domain, 1:110 million), which draws them as they are controlled in fact. They endorse no claim: where borders are disputed, other maps draw them otherwise.',
    lines:
      'A line joins two states that a source names one after the other. No source here gives a path on the ground, and none is drawn.',
  },
  stops: {
    heading: (unbound: readonly string[], bound: readonly string[]) => {
      const [without, despite] = [formatList(unbound), formatList(bound)]
      if (without !== '' && despite !== '') {
        return `${without} returned people without an extradition treaty in force; ${despite} did not return some although one was in force`
      }
      if (without !== '') return `${without} returned people without an extradition treaty in force`
      return despite === ''
        ? 'State by state'
        : `With an extradition treaty in force, ${despite} did not return some people`
    },
    caption: (asOf: CivilDate) => `States in the order of the legs, as of ${formatDay(asOf)}`,
    columns: {
      state: 'State',
      place: 'On the way',
      extradition: 'Extradition treaty',
      others: 'Also in force',
      practice: 'What it did',
      evidence: 'Evidence',
    },
    place: (leg: number, route: string) => `leg ${leg}, ${route}`,
    destination: (route: string) => `where it ends, ${route}`,
    weakest: (links: readonly string[]) => `weakest link ${formatList(links)}`,
    onPaper: 'on paper',
    inPractice: 'in practice',
    none: 'nothing else on record',
    noPractice: 'no return or refusal on record',
    returned: (count: number) => formatCount(count, 'return', 'returns'),
    refused: (count: number) => formatCount(count, 'refusal', 'refusals'),
    sentOn: (count: number) => formatCount(count, 'transfer to a third state', 'transfers to third states'),
    evidence: 'Who says so',
    evidenceOf: (state: string) => `Who says so: ${state}`,
  },
  changes: {
    heading: (since: CivilDate, count: number) =>
      count === 0
        ? `Nothing on the routes changed since ${formatDay(since)}`
        : `${formatCount(count, 'thing', 'things')} changed since ${formatDay(since)}`,
    evidence: 'who says so',
  },
  inWords: 'In words',
  doubt: 'What to doubt',
  methods: 'Methods',
  sources: 'Sources',
  change: (title: string, asOf: CivilDate) => `As of ${formatDay(asOf)}: ${title}.`,
  nothing: 'No route is described in this view: sources that describe one came later, or are left out.',
} as const
