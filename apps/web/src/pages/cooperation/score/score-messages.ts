/** What a page and its score worker say to each other. */
import type { Answer } from '@ffc/core/analyses'
import type { ScoreData, ScoreParameters } from '@ffc/core/cooperation'
import type { Dossier, ViewRequest } from '@ffc/core/dossier'

/** One score asked for. The key names the question: an answer to another one is stale. */
export interface ScoreQuestion {
  readonly key: string
  readonly view: ViewRequest
  readonly parameters: ScoreParameters
}

export type ToScoreWorker =
  /** The rows that later questions are asked of. */
  | { readonly kind: 'dossier'; readonly dossier: Dossier }
  /** Takes the place of the question before, if that is not answered yet. */
  | { readonly kind: 'score'; readonly question: ScoreQuestion }
  | { readonly kind: 'cancel' }

export type FromScoreWorker =
  | { readonly kind: 'progress'; readonly key: string; readonly completed: number; readonly total: number }
  | { readonly kind: 'done'; readonly key: string; readonly answer: Answer<ScoreData> }
  | { readonly kind: 'failed'; readonly key: string; readonly message: string }
