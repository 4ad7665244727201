import type { CivilDate } from '@ffc/core/time'
import { type Accessor, createSignal, onCleanup } from 'solid-js'
import { type AsOfRange, addMonths, within } from './as-of-steps.ts'

interface Pace {
  readonly months: number
  readonly everyMilliseconds: number
}

/** A quarter of a century in about twelve seconds. */
const SMOOTH: Pace = { months: 1, everyMilliseconds: 40 }
/** For readers who asked for less motion: a year at a time, with time to read. */
const STEPWISE: Pace = { months: 12, everyMilliseconds: 1000 }

export interface Playback {
  readonly isPlaying: Accessor<boolean>
  readonly toggle: () => void
  readonly stop: () => void
}

export interface PlaybackOptions {
  readonly date: Accessor<CivilDate>
  readonly range: Accessor<AsOfRange>
  /** Shows a date on the way. */
  readonly show: (date: CivilDate) => void
  /** Called with the date on which playing ended. */
  readonly settle: (date: CivilDate) => void
}

/** Plays the as-of date forward to the end of its range; from the start when it stands at the end. */
export function createPlayback({ date, range, show, settle }: PlaybackOptions): Playback {
  const [isPlaying, setPlaying] = createSignal(false)
  let timer: ReturnType<typeof setInterval> | undefined

  const stop = () => {
    if (!isPlaying()) return
    clearInterval(timer)
    setPlaying(false)
    settle(date())
  }
  const play = () => {
    const { months, everyMilliseconds } = matchMedia('(prefers-reduced-motion: reduce)').matches ? STEPWISE : SMOOTH
    if (date() >= range().last) show(range().first)
    setPlaying(true)
    timer = setInterval(() => {
      show(within(addMonths(date(), months), range()))
      if (date() >= range().last) stop()
    }, everyMilliseconds)
  }
  onCleanup(() => clearInterval(timer))
  return { isPlaying, toggle: () => (isPlaying() ? stop() : play()), stop }
}
