import { type Answer, answer } from '@ffc/core/analyses'
import { score, scoreOutcome } from '@ffc/core/analyses/score.run'
import { type ScoreData, type ScoreParameters, prepareRanking } from '@ffc/core/cooperation'
import type { Dossier, DossierView, Failure } from '@ffc/core/dossier'
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, onMount } from 'solid-js'
import { isServer } from 'solid-js/web'
import { type Attempt, attempt } from '../../../state/attempt.ts'
import type { FromScoreWorker, ToScoreWorker } from './score-messages.ts'

/** Draws start once nothing has changed for this long: not while something is dragged. */
const RESTED_AFTER_MILLISECONDS = 200
/** Answers kept for a reader who goes back. */
const ANSWERS_KEPT = 12

/** Where the draws are. */
export type DrawState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'drawing'; readonly completed: number; readonly total: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'done' }

export interface Score {
  /**
   * The ranking at hand: with its draws where they are done, else without rank intervals (`draws` is 0). Null where the
   * view refuses one; `refusal` says why.
   */
  readonly answer: Accessor<Answer<ScoreData> | null>
  readonly refusal: Accessor<Failure | null>
  readonly draws: Accessor<DrawState>
  /** Stops the draws. */
  readonly cancel: () => void
  /** Starts them again. */
  readonly draw: () => void
}

/**
 * The score of a view: ranked anew within a frame of any change; how sure the ranks are follows from a worker once the
 * view rests. An answer to an earlier question is dropped.
 */
export function createScore(view: Accessor<DossierView>, parameters: Accessor<ScoreParameters>): Score {
  if (isServer) return prerendered(view(), parameters())
  const ranking = createMemo(() => attempt(() => prepareRanking(view())))
  const ranked = createMemo((): Attempt<Answer<ScoreData>> => {
    const rank = ranking()
    if (rank.value === null) return rank
    return attempt(() =>
      answer({ ...score, run: () => scoreOutcome(view(), rank.value(parameters())) }, view(), parameters()),
    )
  })
  const key = createMemo(() => keyOf(view(), parameters()))
  const finished = new Map<string, Answer<ScoreData>>()
  const [whole, setWhole] = createSignal<{ readonly key: string; readonly answer: Answer<ScoreData> } | null>(null)
  const [draws, setDraws] = createSignal<DrawState>({ kind: 'waiting' })

  let worker: Worker | undefined
  let sent: Dossier | undefined
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  const post = (message: ToScoreWorker) => worker?.postMessage(message)
  const finish = (of: string, made: Answer<ScoreData>) => {
    finished.delete(of)
    finished.set(of, made)
    const [oldest] = finished.keys()
    if (finished.size > ANSWERS_KEPT && oldest !== undefined) finished.delete(oldest)
    setWhole({ key: of, answer: made })
    setDraws({ kind: 'done' })
  }
  const receive = (message: FromScoreWorker) => {
    if (message.key !== key() || draws().kind === 'stopped') return
    if (message.kind === 'done') finish(message.key, message.answer)
    else if (message.kind === 'failed') setDraws({ kind: 'failed', message: message.message })
    else setDraws({ kind: 'drawing', completed: message.completed, total: message.total })
  }
  const start = () => {
    const { dossier, edition, asOf, knownAt, exclude } = view()
    if (!worker) {
      worker = new Worker(new URL('./score-worker.ts', import.meta.url), { type: 'module' })
      worker.addEventListener('message', ({ data }: MessageEvent<FromScoreWorker>) => receive(data))
      worker.addEventListener('error', ({ message }) => setDraws({ kind: 'failed', message }))
    }
    if (sent !== dossier) {
      post({ kind: 'dossier', dossier })
      sent = dossier
    }
    setDraws({ kind: 'drawing', completed: 0, total: 0 })
    const request = { edition: edition.name, asOf, knownAt: knownAt ?? undefined, exclude }
    post({ kind: 'score', question: { key: key(), view: request, parameters: parameters() } })
  }
  const [isMounted, setMounted] = createSignal(false)
  onMount(() => setMounted(true))
  createEffect(
    on([key, isMounted], ([present, mounted]) => {
      if (!mounted) return
      post({ kind: 'cancel' })
      const known = finished.get(present)
      if (known) return finish(present, known)
      setDraws({ kind: 'waiting' })
      if (ranked().refusal !== null) return
      const timer = setTimeout(start, RESTED_AFTER_MILLISECONDS)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  onCleanup(() => worker?.terminate())

  return {
    answer: () => {
      const present = ranked()
      const made = whole()
      return present.value !== null && made?.key === key() ? made.answer : present.value
    },
    refusal: () => ranked().refusal,
    draws,
    cancel: () => {
      post({ kind: 'cancel' })
      setDraws({ kind: 'stopped' })
    },
    draw: start,
  }
}

/** Names a question: equal for equal rows, views and parameters. */
function keyOf({ dossier, edition, asOf, knownAt, exclude }: DossierView, parameters: ScoreParameters): string {
  return JSON.stringify([dossier.hash, edition.name, asOf, knownAt, exclude, parameters])
}

const prerenderedAnswers = new WeakMap<DossierView, Answer<ScoreData>>()

/** In a prerendered page the draws are done before it is written; all pages of states share them. */
function prerendered(view: DossierView, parameters: ScoreParameters): Score {
  const made = prerenderedAnswers.get(view) ?? answer(score, view, parameters)
  prerenderedAnswers.set(view, made)
  const nothing = () => undefined
  return { answer: () => made, refusal: () => null, draws: () => ({ kind: 'done' }), cancel: nothing, draw: nothing }
}
