import { answer } from '@ffc/core/analyses'
import { score, startScore } from '@ffc/core/analyses/score.run'
import { type Dossier, selectView } from '@ffc/core/dossier'
import type { FromScoreWorker, ScoreQuestion, ToScoreWorker } from './score-messages.ts'

/** Draws between two looks at the clock. */
const STRIDE = 20

export interface ScoreServerOptions {
  readonly post: (message: FromScoreWorker) => void
  /** Lets messages arrive. */
  readonly pause: () => Promise<void>
  /** Whether the time has come to report and to pause. */
  readonly isDue: () => boolean
}

/**
 * Answers one question at a time, draw by draw: between draws it reports how far it is and takes notice of a question
 * that came later, or of a wish to stop.
 */
export function makeScoreServer({ post, pause, isDue }: ScoreServerOptions): (message: ToScoreWorker) => void {
  let dossier: Dossier | undefined
  let current: ScoreQuestion | null = null

  const run = async (question: ScoreQuestion): Promise<void> => {
    const { key, parameters } = question
    if (!dossier) throw new Error('a score was asked for before its dossier came')
    const view = selectView(dossier, question.view)
    const steps = startScore(view, parameters)
    const report = () => post({ kind: 'progress', key, completed: steps.completed(), total: steps.total })
    report()
    while (steps.completed() < steps.total) {
      steps.advance(STRIDE)
      if (!isDue()) continue
      report()
      await pause()
      if (current !== question) return
    }
    post({ kind: 'done', key, answer: answer({ ...score, run: () => steps.result() }, view, parameters) })
  }

  return (message) => {
    if (message.kind === 'dossier') dossier = message.dossier
    current = message.kind === 'score' ? message.question : null
    if (message.kind !== 'score') return
    const { question } = message
    run(question).catch((error: unknown) => {
      post({ kind: 'failed', key: question.key, message: error instanceof Error ? error.message : String(error) })
    })
  }
}
