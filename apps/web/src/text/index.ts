/** The words of the interface, in one place. Findings and labels of the data come from core’s `present`. */
import { formatCount, formatDay, formatDays, formatList, formatNumber } from '@ffc/core/present'
import type { SourceKind, SourceTier } from '@ffc/core/model'
import type { CivilDate } from '@ffc/core/time'

const SOURCE_TIERS_IN_WORDS: Readonly<Record<SourceTier, string>> = {
  register: 'Registers of treaties',
  ministry: 'Ministries and gazettes',
  parliament: 'Parliaments',
  'law-database': 'Law databases',
  press: 'Press',
  ngo: 'Organisations and research',
  copy: 'Copies on other sites',
}

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
  nav: { label: 'Pages', treaties: 'Treaties', evidence: 'Evidence' },
  withoutScript:
    'Without JavaScript these pages show the default view: the article edition as of its own date. Dates, editions and sorting need JavaScript; nothing leaves your browser either way.',

  asOf: {
    label: 'As of',
    keys: 'Arrow keys move a month, with Shift a day; Page Up and Page Down a year.',
    play: 'Play',
    pause: 'Pause',
    wrong: (text: string) => `“${text}” is not a day that exists; write it as 2019-01-25.`,
  },
  view: {
    label: 'View',
    hint: 'Move the date: everything on the page follows. Treaties signed later are absent, those that bound later are pending.',
    edition: 'Edition',
    loading: 'Loading everything sourced since the article…',
    failed:
      'The extended edition could not be loaded; the article edition is still shown. Choose it again to try again.',
    knownAt: (day: CivilDate) => `Only what had been published by ${formatDay(day)}.`,
    forgetKnownAt: 'Take all that is published',
    excluded: (ids: readonly string[]) => `Left out by hand: ${formatList(ids)}.`,
    restore: 'Put back',
  },
  notices: { label: 'About this address' },

  scene: { empty: 'There is nothing to point at in this view.' },

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

  evidence: {
    close: 'Close',
    title: (count: number) => (count === 1 ? 'Who says so' : `Who says so: ${count} treaties`),
    openTreaty: 'All that is known of this treaty',
    says: 'says',
    dissent: 'Others say otherwise',
  },

  treaties: {
    question: 'How long until a signature binds?',
    nothing: (plural: string, asOf: CivilDate) =>
      `No ${plural} to measure as of ${formatDay(asOf)}: none that had been signed by then gives its days.`,
    nothingTitle: 'There is nothing to measure in this view.',
    curveHint: 'Point at the curve, or tab to it and use the arrow keys, to read each step; Enter shows who says so.',
    curveData: 'The curve as a table',
    curveCaption: 'Kaplan–Meier estimate: share of treaties still waiting, by days since the wait began',
    controls: {
      label: 'What is estimated, and how',
      kind: 'Instruments',
      groupBy: 'Compare',
      groupings: { none: 'all together', region: 'by region', decade: 'by decade of signature' },
      interval: 'Interval',
      from: (stage: string) => `from ${stage}`,
      to: (stage: string) => `to ${stage}`,
      level: (share: string) => `intervals of ${share}`,
      horizon: (years: string) => `mean up to ${years}`,
      also: (choices: readonly string[]) => `Also chosen: ${formatList(choices)}.`,
      usual: 'Back to the usual',
      intervals: { 'log-log': 'log-log', log: 'log', plain: 'plain' },
    },
    words: {
      median: 'Median',
      medianMeaning: (days: number | null) =>
        `The wait by which half of the treaties have come into force${days === null ? '; not reached here, because more than half are still waiting' : `: here ${formatDays(days)}`}. Treaties still waiting count for as long as they have waited.`,
      medianOfGroups:
        'The wait by which half of a group’s treaties have come into force. Treaties still waiting count for as long as they have waited.',
      interval: 'Interval',
      intervalMeaning: (share: string, lower: string, upper: string) =>
        `How far chance could have moved the median. If these treaties were a sample of all such treaties, ${share} of samples would give limits that hold the true value; here ${lower} to ${upper}.`,
      intervalMissing: (share: string) =>
        `How far chance could have moved a figure: ${share} of samples would give limits that hold the true value.`,
      censored: 'Censored',
      censoredMeaning: (count: number) =>
        count === 0
          ? 'A treaty still waiting when last heard of, counted as waiting at least that long. There is none in this view.'
          : `A treaty still waiting when last heard of. ${count === 1 ? 'One such treaty is' : `The ${count} of them are`} counted as waiting at least that long, not dropped: a short upright tick on the curve.`,
      atRisk: 'At risk',
      atRiskMeaning:
        'How many had waited that long and were still waiting: the fewer, the less the curve can be trusted there.',
    },
    table: {
      columns: { name: 'With', wait: 'Wait', years: 'Years', signed: 'Signed', inForce: 'In force' },
      yearsUnit: 'years',
      caption: (asOf: CivilDate) =>
        `Each bar runs from signature to entry into force; open ones were still pending on ${formatDay(asOf)}, the line at the right.`,
      disputed: 'disputed',
      status: 'Show',
      anyStatus: 'all',
      filtered: (shown: number, of: number) => `The table shows ${shown} of ${of}; the curve above counts them all.`,
      partner: (name: string) => `Only treaties with ${name}.`,
      everyPartner: 'Show every partner',
      empty: 'No treaty of this kind existed on this date.',
    },
    doubt: {
      heading: 'What to doubt',
      caption: 'The wait counted rightly, and with those still waiting dropped',
      group: 'Counted',
      all: 'All, those waiting censored',
      completed: 'Those in force alone',
      n: 'Treaties',
      inForce: 'In force',
      median: 'Median, days',
      limits: 'limits',
      noLimits: 'none',
      mean: 'Mean, days',
      meanNote: (years: string) => `The mean of censored waits is taken up to ${years} years.`,
      notReached: 'not reached',
      none: 'Nothing was left out of the estimate.',
      thisLink: 'this link',
    },
    sources: 'Sources',
    methods: 'Methods',
  },

  treaty: {
    question: 'What happened to this one, and who says so?',
    back: 'All treaties',
    milestones: 'What happened',
    milestonesCaption: 'Each stage that has been reached, and who says so',
    columns: { stage: 'Stage', date: 'Date', source: 'Who says so', reason: 'Why this claim' },
    undated: 'no date given',
    onlyClaim: 'the only claim',
    lastConfirmation: 'the last to confirm it',
    dissent: 'Who says otherwise',
    dissentCaption: 'Claims that give another value',
    dissentColumns: { field: 'About', value: 'Says', source: 'Who' },
    noDissent: 'No source of this edition says otherwise.',
    note: 'Note',
    without: 'The estimate without this treaty',
    previous: 'Signed before',
    next: 'Signed after',
    sources: 'Sources',
    missing: (asOf: CivilDate, edition: string) =>
      `As of ${formatDay(asOf)} the ${edition} edition knows no treaty of this name.`,
    missingHow: 'It may have been signed later, or stand in another edition.',
    inEdition: (edition: string) => `Look in the ${edition} edition`,
    atUsual: 'Look on the edition’s own date',
    waitHint: 'From signature to entry into force, on the calendar.',
  },

  evidencePage: {
    question: 'Who says so, and who disagrees?',
    contents: 'On this page',
    first: (publisher: string, own: number, all: number) =>
      `One publication, ${publisher}, makes ${formatNumber(own)} of the ${formatNumber(all)} claims here, and nobody here could disagree.`,
    firstNote: (edition: string, asOf: CivilDate) => `The ${edition} edition, as of ${formatDay(asOf)}.`,
    none: 'No figure of the article is contradicted in this view.',
    nobody: 'Nobody says anything in this view.',
    change: (answer: string, asOf: CivilDate) => `As of ${formatDay(asOf)}: ${answer}`,
    corrections: {
      heading: 'Where the article is contradicted',
      needsOthers: 'This edition holds nobody who could contradict the article: that needs the word of others.',
      inEdition: (edition: string) => `See them in the ${edition} edition`,
      caption: 'What the article says, what others say, and which of the two the figures here use',
      columns: {
        about: 'About',
        says: 'The article says',
        instead: 'Others say',
        standing: 'What stands here',
        evidence: 'Evidence',
      },
      standings: { stands: 'the article’s', overruled: 'the others’', 'both shown': 'both are shown' },
      evidence: 'Who says so',
      evidenceOf: (about: string) => `Who says so: ${about}`,
      nothing: 'Nobody contradicts the article in this view.',
    },
    sources: {
      heading: 'Sources',
      lead: (count: number) =>
        `${formatCount(count, 'source', 'sources')}, by authority on the dates of treaties, the highest first: where two give different dates, the higher one is used.`,
      tier: (tier: SourceTier, count: number) => `${SOURCE_TIERS_IN_WORDS[tier]}: ${formatNumber(count)}`,
      columns: {
        publisher: 'Publisher',
        title: 'What',
        kind: 'Kind',
        tier: 'Authority',
        published: 'Published',
        address: 'Address',
      },
      tiers: SOURCE_TIERS_IN_WORDS,
      kinds: {
        article: 'article',
        'treaty-register': 'treaty register',
        'official-gazette': 'official gazette',
        ministry: 'ministry',
        parliament: 'parliament',
        'law-database': 'law database',
        'un-document': 'UN document',
        'news-agency': 'news agency',
        newspaper: 'newspaper',
        broadcaster: 'broadcaster',
        'think-tank': 'think tank',
        ngo: 'non-governmental organisation',
        academic: 'academic work',
        standard: 'standard',
        project: 'this project',
        copy: 'copy on another site',
      } satisfies Record<SourceKind, string>,
      noAddress: 'not online',
    },
    terms: {
      heading: 'Words',
      caption: 'Terms of the debate, and who uses them: to list a word is not to agree with it',
      columns: {
        en: 'In English',
        zh: 'Chinese',
        pinyin: 'Pinyin',
        meaning: 'What it means',
        usedBy: 'Who uses it',
        source: 'Who says so',
      },
      notGiven: 'not given',
    },
    theses: {
      heading: 'Arguments',
      caption: 'The article’s arguments in other words, and what the rows of this view say of each by a stated rule',
      columns: { title: 'Argument', verdict: 'Verdict', because: 'Because', rows: 'Rests on' },
      verdicts: {
        supported: 'supported',
        contradicted: 'contradicted',
        mixed: 'in part, or both ways',
        'not-testable': 'cannot be tested here',
      },
      show: 'Show',
      all: 'all',
      inPart: 'of a part alone',
      rule: 'Rule:',
      reason: 'How far it can be tested:',
      rows: (count: number) => formatCount(count, 'row', 'rows'),
      rowsOf: (title: string, count: number) => `${formatCount(count, 'row', 'rows')} behind: ${title}`,
      behind: 'The rows behind the verdict',
      makes: 'Who makes the argument',
      judging: 'The arguments are judged when you come to them.',
      failed: 'The program that judges the arguments could not be loaded.',
      nothing: 'No argument has this verdict in this view.',
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
    home: 'Go to the treaties',
  },

  sources: { undated: 'undated' },

  footer: {
    about:
      'ffc studies how states cooperate on foreign fighters: treaties, how long they take to bind, and who says so. Its rows are claims, each with its source; contested words are quoted, never asserted.',
    computed: (version: string, hash: string, core: string) =>
      `Computed in your browser from data version ${version} (SHA-256 ${hash}) with ffc ${core}. The same figures come from the command line, the API and the library.`,
    licence: 'Data: CC BY 4.0. Code: MIT.',
  },

  change: {
    from: (before: CivilDate, after: CivilDate) => `From ${formatDay(before)} to ${formatDay(after)}`,
    back: (before: CivilDate, after: CivilDate) => `Back from ${formatDay(before)} to ${formatDay(after)}`,
    signed: (names: readonly string[]) =>
      `${formatCount(names.length, 'treaty', 'treaties')} signed (${someOf(names)})`,
    bound: (names: readonly string[]) => `${names.length} came into force (${someOf(names)})`,
    unsigned: (names: readonly string[]) =>
      `${formatCount(names.length, 'treaty is', 'treaties are')} not signed yet (${someOf(names)})`,
    unbound: (names: readonly string[]) => `${names.length} not yet in force (${someOf(names)})`,
    nothing: 'nothing happened to these treaties',
    medianIs: (days: number) => `Half had bound after ${formatDays(days)}`,
    medianWas: (days: number) => ` (it was ${formatDays(days)})`,
    noMedian: 'Fewer than half had bound so far',
    edition: (title: string, count: number) => `${title}: ${formatCount(count, 'treaty', 'treaties')} of this kind.`,
  },
} as const

const MOST_NAMED = 3

/** The first few names, the rest counted. */
function someOf(names: readonly string[]): string {
  if (names.length <= MOST_NAMED + 1) return formatList(names)
  return formatList([...names.slice(0, MOST_NAMED), `${names.length - MOST_NAMED} more`])
}
