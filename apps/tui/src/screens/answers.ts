/** Questions to the catalogue and their answers, computed once each. */
import {
  type Answer,
  type Dossier,
  type DossierView,
  Failure,
  type Finding,
  type FlatTable,
  type ViewRequest,
  findEntry,
  selectView,
} from '@ffc/core'

/** An analysis and its own parameters as a reader writes them: kebab-case names, text values. */
export interface Question {
  readonly analysis: string
  readonly given: Readonly<Record<string, string>>
}

/** An answer with its table and sentences: plain data, as a worker can send it. */
export interface ComputedAnswer {
  /** The canonical view. */
  readonly query: string
  readonly answer: Answer
  readonly finding: Finding
  readonly table: FlatTable
}

/** Why there is no answer, and what to do: what a `Failure` says, as data. */
export interface Refusal {
  readonly message: string
  readonly tip: string
}

export type Outcome = ComputedAnswer | Refusal

export function isRefusal(outcome: Outcome): outcome is Refusal {
  return 'tip' in outcome
}

/** Analyses that may take longer than a key press may: a worker computes them. */
const SLOW: ReadonlySet<string> = new Set(['score', 'compare', 'forecast', 'backtest', 'theses', 'interplay', 'diff'])

export function isSlow({ analysis }: Question): boolean {
  return SLOW.has(analysis)
}

/** What tells one question to one view from another. */
export function questionKey({ hash }: Dossier, request: ViewRequest, { analysis, given }: Question): string {
  const { edition, asOf, knownAt, exclude = [] } = request
  return JSON.stringify([hash, edition, asOf, knownAt, exclude, analysis, given])
}

/** Computes the answer. What the reader can mend comes back as a refusal; anything else that is thrown is a bug. */
export function computeAnswer(dossier: Dossier, request: ViewRequest, { analysis, given }: Question): Outcome {
  try {
    const entry = findEntry(analysis)
    if (!entry) throw new Failure('not-found', `there is no analysis "${analysis}"`, 'See ffc help.')
    const prepared = entry.prepare(dossier, { ...withoutUndefined(request), ...given })
    return {
      query: prepared.query,
      answer: prepared.answer(),
      finding: prepared.finding(),
      table: prepared.table(),
    }
  } catch (error) {
    if (error instanceof Failure) return { message: error.message, tip: error.tip }
    throw error
  }
}

function withoutUndefined(request: ViewRequest): Record<string, unknown> {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined))
}

/** Answers of one dossier that are kept. */
const MOST_KEPT = 200

const kept = new WeakMap<Dossier, Map<string, Outcome>>()

/** The answer, computed at most once for as long as it is kept. */
export function answerOnce(dossier: Dossier, request: ViewRequest, question: Question): Outcome {
  const ofDossier = kept.get(dossier) ?? new Map<string, Outcome>()
  kept.set(dossier, ofDossier)
  const key = questionKey(dossier, request, question)
  const known = ofDossier.get(key)
  if (known) return known
  const outcome = computeAnswer(dossier, request, question)
  const [oldest] = ofDossier.keys()
  if (ofDossier.size >= MOST_KEPT && oldest !== undefined) ofDossier.delete(oldest)
  ofDossier.set(key, outcome)
  return outcome
}

const views = new WeakMap<Dossier, { readonly request: ViewRequest; readonly view: DossierView }>()

/** The view of a request: the last one of each dossier is remembered. */
export function viewOnce(dossier: Dossier, request: ViewRequest): DossierView {
  const last = views.get(dossier)
  if (last?.request === request) return last.view
  const view = selectView(dossier, request)
  views.set(dossier, { request, view })
  return view
}
