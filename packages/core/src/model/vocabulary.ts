/** The closed vocabularies of the tables, in the order in which readers meet them. No zod here: pages import these. */

/** What kind of instrument a treaty row is. */
export const TREATY_KINDS = [
  'extradition',
  'transfer-of-sentenced-persons',
  'three-evils',
  'mutual-legal-assistance',
  'multilateral',
  'framework',
  'arrangement',
] as const
export type TreatyKind = (typeof TREATY_KINDS)[number]

/**
 * Stages in a treaty's life. `pending` is a source's word that the treaty was not in force on that date;
 * "focal" is the state whose treaties the dossier studies, "partner" the other one.
 */
export const STAGES = [
  'sought',
  'negotiations-opened',
  'signed',
  'submitted-by-focal',
  'approved-by-focal',
  'submitted-by-partner',
  'approved-by-partner',
  'exchanged',
  'in-force',
  'pending',
  'rejected',
  'suspended',
  'terminated',
] as const
export type Stage = (typeof STAGES)[number]

/** What has become of a treaty by a day; `unknown` where it was signed and nothing is said since. */
export const TREATY_STATUSES = ['in-force', 'pending', 'sought', 'rejected', 'terminated', 'unknown'] as const
export type TreatyStatus = (typeof TREATY_STATUSES)[number]

/** How far the treaties in a source's count had come. */
export const TREATY_COUNT_STATUSES = ['signed', 'approved-by-focal', 'in-force'] as const
export type TreatyCountStatus = (typeof TREATY_COUNT_STATUSES)[number]

/** Authority of a source on a treaty's dates, best first: the resolver's first rule. */
export const SOURCE_TIERS = ['register', 'ministry', 'parliament', 'law-database', 'press', 'ngo', 'copy'] as const
export type SourceTier = (typeof SOURCE_TIERS)[number]

/** Region groups of the lag analysis: a convention of the analysis, not a claim about geography. */
export const REGIONS = ['post-Soviet Eurasia', 'SE Asia', 'Europe', 'MENA', 'Other'] as const
export type Region = (typeof REGIONS)[number]

/** What kind of publication a source is. */
export const SOURCE_KINDS = [
  'article',
  'treaty-register',
  'official-gazette',
  'ministry',
  'parliament',
  'law-database',
  'un-document',
  'news-agency',
  'newspaper',
  'broadcaster',
  'think-tank',
  'ngo',
  'academic',
  'standard',
  'project',
  'copy',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** How a published figure bounds the truth. */
export const BOUNDS = ['exact', 'about', 'range', 'up-to', 'at-least', 'order-of-magnitude'] as const
export type Bound = (typeof BOUNDS)[number]

/**
 * Who a figure counts: the people (nationals of the focal state, ethnic Uyghurs of whatever nationality, all
 * foreigners, all members) and whether families are in it. The lattice of what nests in what is computed from these.
 */
export const COUNTED = [
  'chinese-nationals',
  'chinese-fighters',
  'uyghurs',
  'uyghur-fighters',
  'uyghurs-with-families',
  'foreigners',
  'foreign-fighters',
  'foreigners-with-families',
  'members',
  'members-with-families',
] as const
export type Counted = (typeof COUNTED)[number]

/** Where the people are said to be. */
export const THEATRES = [
  'syria',
  'iraq',
  'syria-iraq',
  'afghanistan',
  'pakistan',
  'af-pak',
  'southeast-asia',
  'any',
] as const
export type Theatre = (typeof THEATRES)[number]

/** Whether a figure counts everyone who ever came or those there at the time. */
export const MEASURES = ['cumulative', 'present', 'unstated'] as const
export type Measure = (typeof MEASURES)[number]

/** What happened. A refusal is a decision not to hand over; a third-state transfer sends people on elsewhere. */
export const EVENT_KINDS = [
  'return',
  'refusal',
  'exchange',
  'third-state-transfer',
  'request',
  'arrest',
  'detention',
  'trial',
  'attack',
  'unrest',
  'military-action',
  'protest',
  'statement',
  'law',
  'policy',
  'visit',
  'cooperation',
  'listing',
  'travel-document',
  'migration',
  'investment',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** How two organisations relate, read from left to right. */
export const TIE_RELATIONS = [
  'predecessor-of',
  'affiliated-with',
  'linked-with',
  'part-of',
  'sold-services-to',
  'draws-members-from',
] as const
export type TieRelation = (typeof TIE_RELATIONS)[number]

/** A state's stance towards a term or a framework. */
export const STANCES = ['endorses', 'does-not-endorse', 'rejects', 'silent'] as const
export type Stance = (typeof STANCES)[number]

/** Whether the data here can bear on an argument at all. */
export const TESTABILITY = ['testable', 'in-part', 'not-testable'] as const
export type Testability = (typeof TESTABILITY)[number]

/** Dimensions of the cooperation index. */
export const DIMENSIONS = ['paper', 'practice', 'terms'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Whether more of an indicator means more cooperation. */
export const DIRECTIONS = ['positive', 'negative'] as const
export type Direction = (typeof DIRECTIONS)[number]
