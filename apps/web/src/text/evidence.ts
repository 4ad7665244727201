/** The words of the evidence page. */
import { formatCount, formatDay, formatNumber } from '@ffc/core/present'
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

export const EVIDENCE_TEXT = {
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
      published: 'Published',
      address: 'Address',
    },
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
} as const
