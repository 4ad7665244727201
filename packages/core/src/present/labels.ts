/** The words for vocabulary values, in one place. */
import { type EventKind, STAGES, type Stage, type TreatyKind, type TreatyStatus } from '../model/vocabulary.ts'
import type { BacktestModel } from '../treaty-lag/backtest.ts'

interface KindLabel {
  readonly singular: string
  readonly plural: string
  /** What it is about, where there is little room. */
  readonly brief: string
}

export const TREATY_KIND_LABELS: Record<TreatyKind, KindLabel> = {
  extradition: { singular: 'extradition treaty', plural: 'extradition treaties', brief: 'extradition' },
  'transfer-of-sentenced-persons': {
    singular: 'treaty on the transfer of sentenced persons',
    plural: 'treaties on the transfer of sentenced persons',
    brief: 'sentenced persons',
  },
  'three-evils': { singular: '“three evils” agreement', plural: '“three evils” agreements', brief: '“three evils”' },
  'mutual-legal-assistance': {
    singular: 'treaty on mutual legal assistance',
    plural: 'treaties on mutual legal assistance',
    brief: 'legal assistance',
  },
  multilateral: { singular: 'multilateral instrument', plural: 'multilateral instruments', brief: 'multilateral' },
  framework: { singular: 'framework', plural: 'frameworks', brief: 'framework' },
  arrangement: { singular: 'arrangement', plural: 'arrangements', brief: 'arrangement' },
}

export const TREATY_STATUS_LABELS: Record<TreatyStatus, string> = {
  'in-force': 'in force',
  pending: 'pending',
  sought: 'sought',
  rejected: 'rejected',
  terminated: 'terminated',
  unknown: 'unknown',
}

/** A stage as the end of "from … to …", with the name of the state whose treaties the dossier studies. */
export function stageLabel(stage: Stage, focalName: string): string {
  return STAGE_LABELS[stage].replace(FOCAL, focalName)
}

const FIELD_STAGES: Readonly<Record<string, Stage>> = { signedOn: 'signed', inForceOn: 'in-force' }

/** What a claim on a treaty is about: a field of its record, or a stage. */
export function fieldLabel(field: string, focalName: string): string {
  const stage = FIELD_STAGES[field] ?? STAGES.find((one) => one === field)
  return stage === undefined ? field : stageLabel(stage, focalName)
}

/** Treaties that have reached a stage: `in force`, `past signature`. */
export function pastStageLabel(stage: Stage, focalName: string): string {
  return stage === 'in-force' ? 'in force' : `past ${stageLabel(stage, focalName)}`
}

/** Stands for the focal state's name. */
const FOCAL = '{focal}'

const STAGE_LABELS: Record<Stage, string> = {
  sought: 'sought',
  'negotiations-opened': 'opening of negotiations',
  signed: 'signature',
  'submitted-by-focal': 'submission by {focal}',
  'approved-by-focal': 'approval by {focal}',
  'submitted-by-partner': 'submission by the partner',
  'approved-by-partner': 'approval by the partner',
  exchanged: 'exchange of instruments',
  'in-force': 'entry into force',
  pending: 'still pending',
  rejected: 'rejection',
  suspended: 'suspension',
  terminated: 'termination',
}

/** What forecasts, as the subject of a sentence. */
export const FORECASTER_LABELS: Record<BacktestModel, string> = {
  km: 'the Kaplan–Meier curve',
  exponential: 'the exponential law',
  weibull: 'the Weibull law',
  lognormal: 'the log-normal law',
  loglogistic: 'the log-logistic law',
  'share-so-far': 'the share in force so far',
  'mean-of-completed': 'the mean wait of the completed',
}

/** Kinds of events in words. */
export const EVENT_KIND_LABELS: Record<EventKind, string> = {
  return: 'return',
  refusal: 'refusal',
  exchange: 'exchange',
  'third-state-transfer': 'transfer to a third state',
  request: 'request',
  arrest: 'arrests',
  detention: 'detention',
  trial: 'trial',
  attack: 'attack',
  unrest: 'unrest',
  'military-action': 'military action',
  protest: 'protest',
  statement: 'statement',
  law: 'law',
  policy: 'policy',
  visit: 'visit',
  cooperation: 'cooperation',
  listing: 'listing',
  'travel-document': 'travel documents',
  migration: 'migration',
  investment: 'investment',
}
