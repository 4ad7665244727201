import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'

/** How long nothing must have moved for a change to count as finished. */
const SETTLED_AFTER_MILLISECONDS = 500

export interface ChangeSentence {
  /** For the eye: follows every step. */
  readonly shown: Accessor<string>
  /** For a live region: only once nothing moves any more. */
  readonly said: Accessor<string>
}

/**
 * Says what a reader's move has changed. A move lasts until nothing has changed for a moment; the sentence compares
 * with the state before it, however many steps it took.
 */
export function createChangeSentence<Snapshot>(
  snapshot: Accessor<Snapshot>,
  describe: (before: Snapshot, after: Snapshot) => string,
): ChangeSentence {
  const [shown, setShown] = createSignal('')
  const [said, setSaid] = createSignal('')
  let settled = snapshot()
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on(
      snapshot,
      (present) => {
        setShown(describe(settled, present))
        clearTimeout(timer)
        timer = setTimeout(() => {
          settled = present
          setSaid(shown())
        }, SETTLED_AFTER_MILLISECONDS)
      },
      { defer: true },
    ),
  )
  onCleanup(() => clearTimeout(timer))
  return { shown, said }
}
