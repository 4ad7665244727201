import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'

/** Longer than a frame of a drag, shorter than a reader would notice. */
const RESTED_AFTER_MILLISECONDS = 120

/**
 * A value that follows another once that has come to rest: for what takes too long to compute in every frame of a drag.
 * The first value is there at once.
 */
export function createRested<Value>(
  value: Accessor<Value>,
  restedAfterMilliseconds = RESTED_AFTER_MILLISECONDS,
): Accessor<Value> {
  const [rested, setRested] = createSignal(value(), { equals: false })
  createEffect(
    on(
      value,
      (present) => {
        const timer = setTimeout(() => setRested(() => present), restedAfterMilliseconds)
        onCleanup(() => clearTimeout(timer))
      },
      { defer: true },
    ),
  )
  return rested
}
