import { type Accessor, createSignal } from 'solid-js'
import { TEXT } from '../../text/index.ts'

export interface Copy {
  /** What became of the last attempt, for a live region; empty before the first. */
  readonly outcome: Accessor<string>
  readonly copy: (text: string) => void
}

/** Copies text. Success is said only when the browser confirms it. */
export function createCopy(): Copy {
  const [outcome, setOutcome] = createSignal('')
  const copy = (text: string) => {
    const copied = navigator.clipboard ? navigator.clipboard.writeText(text) : Promise.reject(new Error('no clipboard'))
    copied.then(
      () => setOutcome(TEXT.takeAway.copied),
      () => setOutcome(TEXT.takeAway.copyFailed),
    )
  }
  return { outcome, copy }
}
