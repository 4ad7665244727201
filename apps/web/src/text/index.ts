/** The words of the frame and of what pages share; each page's own stand beside this file. Findings and labels of the data come from core’s `present`. */
import { formatCount, formatDay, formatList } from '@ffc/core/present'
import type { CivilDate } from '@ffc/core/time'

export const TEXT = {
  product: 'ffc',
  productLine: 'State cooperation on foreign fighters',
  noValue: 'none',
  skip: 'Skip to the text',
  page: {
    loading: 'The page is being fetched…',
    failed: 'The page’s program could not be fetched.',
    retry: 'Try again',
  },
  /** On a page about something that the view does not have. */
  missing: {
    inEdition: (edition: string) => `Look in the ${edition} edition`,
    atUsual: 'Look on the edition’s own date',
  },
  nav: {
    label: 'Pages',
    briefing: 'Briefing',
    treaties: 'Treaties',
    cooperation: 'Cooperation',
    estimates: 'Estimates',
    routes: 'Routes',
    timeline: 'Timeline',
    evidence: 'Evidence',
    data: 'Data',
    methods: 'Methods',
  },
  withoutScript:
    'Without JavaScript these pages show the default view: the article edition as of its own date. Dates, editions and sorting need JavaScript; nothing leaves your browser either way.',

  asOf: {
    label: 'As of',
    keys: 'Arrow keys move a month, with Shift a day; Page Up and Page Down a year.',
    play: 'Play',
    pause: 'Pause',
    placeholder: 'year-month-day',
    wrong: (text: string) => `“${text}” is not a day that exists; write it as 2019-01-25.`,
  },
  view: {
    label: 'View',
    hint: 'Move the date, and the page shows how things stood on that day.',
    edition: 'Edition',
    loading: 'Loading everything sourced since the article…',
    failed:
      'The extended edition could not be loaded; the article edition is still shown. Choose it again to try again.',
    known: {
      label: 'Known by',
      any: 'Known by: any date',
      by: (day: CivilDate) => `Known by: ${formatDay(day)}`,
      meaning:
        'The date above asks how the world was. This one asks what could be known of it: only what had been published by then is counted. Put both on one day to see what a reader of that day could have said.',
      shown: (day: CivilDate) => `Only what had been published by ${formatDay(day)}.`,
      forget: 'Take all that is published',
    },
    excluded: (ids: readonly string[]) => `Left out by hand: ${formatList(ids)}.`,
    restore: 'Put back',
    change: {
      from: (before: CivilDate, after: CivilDate) => `From ${formatDay(before)} to ${formatDay(after)}`,
      back: (before: CivilDate, after: CivilDate) => `Back from ${formatDay(before)} to ${formatDay(after)}`,
      signed: (count: number) => `${formatCount(count, 'instrument', 'instruments')} signed`,
      bound: (count: number) => `${count} came into force`,
      happened: (count: number) => `${formatCount(count, 'event', 'events')} happened`,
      unsigned: (count: number) => `${formatCount(count, 'instrument', 'instruments')} not signed yet`,
      unbound: (count: number) => `${count} not yet in force`,
      unhappened: (count: number) => `${formatCount(count, 'event', 'events')} still to come`,
      nothing: 'nothing in these tables happened',
      evidence: (rows: number) => `${formatCount(rows, 'row', 'rows')} of evidence in this view.`,
    },
  },
  /** The question that a page answers: its title, on the page and in the window. */
  questions: {
    briefing: 'What is the problem, in numbers?',
    treaties: 'How long until a signature binds?',
    treaty: 'What happened to this one, and who says so?',
    cooperation: 'Who helps, on paper and in practice?',
    country: 'What is between China and this state?',
    estimates: 'How many, and of whom?',
    routes: 'Where are the gaps on the way?',
    timeline: 'What happened when?',
    turningPoints: 'What changed when, and can it be told from chance?',
    evidence: 'Who says so, and who disagrees?',
    data: 'How do I take it, or bring mine?',
    methods: 'Why should I believe it?',
    search: 'Where is it?',
  },
  newVersion: { text: 'A newer version of these pages is here.', show: 'Show it' },
  notices: { label: 'About this address' },

  scene: { empty: 'There is nothing to point at in this view.' },

  search: {
    label: 'Search',
    rest: (count: number) => `${count} more`,
    key: 'The key / opens this',
  },

  takeAway: {
    label: 'Cite it, link to it, compute it again',
    command: 'As a command',
    address: 'As a URL',
    request: 'From the API',
    cite: 'Cite',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Not copied: select the text instead',
  },

  embed: {
    whole: 'The whole page: ffc',
    missing: (figure: string) => `This page has no figure “${figure}”.`,
    page: 'Open the page',
  },

  downloads: {
    label: 'Download it, use it in code, embed it',
    loading: 'The files are being prepared…',
    failed: 'The program that makes the files could not be fetched. Close this and open it again to try again.',
    kinds: {
      svg: 'SVG',
      png: 'PNG',
      'csv-shown': 'CSV, as shown',
      'csv-all': 'CSV, all of it',
      json: 'JSON',
    },
    amount: {
      svg: (size: string) => `the figure, ${size}; asks for the fonts of the machine that opens it`,
      png: 'the figure at twice its size, with the fonts of this page',
      csv: (rows: string, size: string) => `${rows}, ${size}`,
      json: (n: number, size: string) =>
        `the whole answer with its method and sources, n = ${n}, ${size}; the bytes that ffc prints with --json`,
    },
    saved: (name: string) => `${name} is on its way to your downloads.`,
    notMade: (name: string) => `${name} could not be made in this browser.`,
    licence: (licence: string | null) =>
      `${licence === null ? 'The data state no licence.' : `Licence of the data: ${licence}.`} Cells that a spreadsheet would run as a formula start with an apostrophe.`,
    code: 'In code',
    languages: { R: 'R', pandas: 'Python, pandas', curl: 'curl', shell: 'ffc' },
    apiNote: 'The addresses work where this site is served together with its API, as “ffc serve” does.',
    embed: 'Elsewhere',
    embedLabel: 'HTML',
  },

  evidence: {
    close: 'Close',
    whoSaysSo: 'Who says so',
    title: (count: number) => (count === 1 ? 'Who says so' : `Who says so: ${count} treaties`),
    openTreaty: 'All that is known of this treaty',
    dissent: 'Others say otherwise',
    accounts: 'Each account of it',
    sameScope: 'Other figures for the same people',
    standing: (standing: string) => `This claim is ${standing}.`,
    undated: 'no date given',
    inKeeping: ', in keeping with the date that is used',
    loading: 'The evidence is being fetched…',
    failed: 'The program that tells the evidence could not be fetched. Close this and open it again to try again.',
    notHere: (row: string) => `${row} is not in this view: another date or edition has it.`,
    noRows: 'No row of the tables stands behind this: it is computed from all of them.',
    more: (count: number) => `Show ${count} more`,
  },

  reportError: {
    label: 'Report an error',
    which: 'Row',
    what: 'What is wrong',
    whole: 'the row as a whole',
    lead: 'Nothing is sent from here. Copy this, add what should stand there and who says so, and give it to whoever keeps this data.',
    copy: 'Copy the report',
    empty: '(empty)',
    report: {
      title: (row: string) => `A possible error in ${row}`,
      row: 'Row',
      field: 'Field',
      value: 'Value',
      source: 'Source of the row',
      data: 'Data',
      seen: 'Seen at',
      should: 'Should be',
      because: 'Who says so, and where',
    },
  },

  failed: {
    heading: 'This view could not be computed',
    text: (message: string) => `The program says: ${message}. That is a fault of the program, not of the address.`,
    usual: 'Show the default view',
  },

  notFound: {
    heading: 'There is no such page',
    text: 'The address may be mistyped, or the page may have moved.',
    home: 'Go to the briefing',
  },

  sources: { undated: 'undated' },
  thisLink: 'this link',

  footer: {
    about:
      'ffc studies how states cooperate on foreign fighters: treaties, how long they take to bind, and who says so. Its rows are claims, each with its source; contested words are quoted, never asserted.',
    computed: (version: string, hash: string, core: string) =>
      `Computed in your browser from data version ${version} (SHA-256 ${hash}) with ffc ${core}. The same figures come from the command line, the API and the library.`,
    licence: 'Data: CC BY 4.0. Code: MIT.',
  },
} as const
