/** The words of a state's page. */
import type { GapStop } from '@ffc/core/routes'
import type { Stance } from '@ffc/core/model'
import { formatCount, formatDay, formatNumber } from '@ffc/core/present'
import type { CivilDate } from '@ffc/core/time'

export const COUNTRY_TEXT = {
  missing: (asOf: CivilDate, edition: string) =>
    `As of ${formatDay(asOf)} no row of the ${edition} edition names this state.`,
  missingHow: 'Another edition may know more of it.',
  noSuch: 'No state of this data has that code; write an ISO 3166-1 code of three letters, such as MYS.',
  nothing: (name: string, focal: string, asOf: CivilDate) =>
    `Nothing is known of ${name} and ${focal} as of ${formatDay(asOf)}: no instrument, no event, no stance.`,
  nothingHow: 'The state is named in these data all the same. Move the date, or look in another edition.',
  focal: 'This is the state whose affairs these data are about: what lies between it and others stands on their pages.',
  official: (name: string) => `Officially ${name}.`,
  ranking: 'The ranking',
  change: (finding: string) => `${finding}.`,
  strip: {
    label: 'What happened when',
    hint: 'Point at a mark, or tab to the figure and use the arrow keys; Enter shows who says so.',
    data: 'All that is known of the state as a table',
    caption: 'Every row about the state: instruments, events, stances, counts, legs of routes, arguments',
  },
  instruments: {
    heading: 'On paper',
    caption: 'How far each kind of instrument has come',
    columns: { kind: 'Instrument', cover: 'How far', treaty: 'Which' },
    none: 'No instrument on record.',
  },
  practice: {
    heading: 'In practice',
    lead: (returned: number, notReturned: number, sentOn: number, focal: string) =>
      `What became of people whom ${focal} wanted, as far as sources tell: ${formatCount(returned, 'return', 'returns')}, ` +
      `${formatCount(notReturned, 'refusal', 'refusals')}${sentOn > 0 ? `, of which ${formatNumber(sentOn)} to a third state` : ''}. Events, not people.`,
    unbound: (count: number) => `${formatCount(count, 'return', 'returns')} with no extradition treaty in force.`,
    bound: (count: number) =>
      `${formatCount(count, 'refusal', 'refusals')} although an extradition treaty was in force.`,
    caption: 'Events that name the state, with how the people were described and by whom',
    columns: { date: 'When', kind: 'What', summary: 'What is said', described: 'Described as', source: 'Who says so' },
    describedBy: (what: string, who: string | null) => (who === null ? `“${what}”` : `“${what}”, by ${who}`),
    none: 'No event names this state in this view.',
  },
  positions: {
    heading: 'Stances',
    caption: 'Where the state stands on terms and frameworks, as sources tell it',
    columns: { subject: 'On', stance: 'Stance', date: 'As of', source: 'Who says so' },
    stances: {
      endorses: 'endorses it',
      'does-not-endorse': 'does not endorse it',
      rejects: 'rejects it',
      silent: 'is silent',
    } satisfies Record<Stance, string>,
    undated: 'no date given',
    none: 'No source tells of a stance.',
  },
  score: {
    heading: 'What its score is made of',
    rank: (name: string, rank: number, of: number, score: string) =>
      `${name} stands at rank ${formatNumber(rank)} of ${formatNumber(of)}, with a score of ${score}.`,
    interval: (lower: number, upper: number, share: string, draws: number) =>
      `Under other weights, ${share} of ${formatNumber(draws)} draws rank it ${formatNumber(lower)}–${formatNumber(upper)}.`,
    unscored: 'The state has no score: no row bears on an indicator of the index.',
    noneRanked: 'No state can be ranked in this view.',
    weights: 'Weigh it yourself on the page of the ranking',
    compare: (name: string) => `Compare with ${name}`,
  },
  routes: {
    heading: 'On the routes',
    caption: 'Where the state lies on each route, and how it compares with the others on the way',
    columns: { route: 'Route', role: 'Its place', weakest: 'Among the states on the way' },
    roles: { transit: 'on the way', destination: 'where the route ends' } satisfies Record<GapStop['role'], string>,
    leg: (leg: number) => `leg ${leg}`,
    paper: 'bound least on paper',
    practice: 'refused most over returned',
    neither: 'neither the least bound nor the most refusing',
    destination: 'not compared',
    none: 'No route of this view passes through the state.',
  },
  estimates: {
    heading: 'Figures of fighters there',
    lead: 'They count people in theatres that lie in the state, not its nationals.',
    caption: 'Published figures about theatres in the state',
    columns: { who: 'Whom', figure: 'Figure', stated: 'Stated by', source: 'Who says so' },
    all: 'What the figures come to, and which may be put together',
    none: 'No published figure is about this state.',
  },
  counts: {
    heading: 'Counts',
    caption: 'Counts of things other than people',
    columns: { what: 'What', number: 'Number', stated: 'Stated by', source: 'Who says so' },
  },
  theses: { heading: 'Arguments that rest on it', judged: 'How they are judged' },
  sources: 'Sources',
  doubt: 'What to doubt',
  whoSaysSo: 'Who says so',
  previous: 'Next above',
  next: 'Next below',
  back: 'All states',
} as const
