import { formatDay } from '@ffc/core/present'
import { type CivilDate, toCivilDate, toDayNumber } from '@ffc/core/time'
import { isServer } from 'solid-js/web'
import { TEXT } from '../../text/index.ts'
import { type AsOfRange, stepByKey } from './as-of-steps.ts'
import { createPlayback } from './create-playback.ts'
import { DateField } from './date-field.tsx'

export interface AsOfControlProps {
  readonly date: CivilDate
  readonly range: AsOfRange
  /** Shows a date while the reader is still choosing. */
  readonly onPreview: (date: CivilDate) => void
  /** The date that the reader has chosen. */
  readonly onChoose: (date: CivilDate) => void
}

/** The as-of date as a slider, as text and as something to play. */
export function AsOfControl(props: AsOfControlProps) {
  const playback = createPlayback({
    date: () => props.date,
    range: () => props.range,
    show: (date) => props.onPreview(date),
    settle: (date) => props.onChoose(date),
  })
  return (
    <div class="as-of" role="group" aria-label={TEXT.asOf.label}>
      <DateField
        label={TEXT.asOf.label}
        date={props.date}
        onChoose={(date) => (playback.stop(), date !== null && props.onChoose(date))}
      />
      <Slider {...props} onPreview={(date) => (playback.stop(), props.onPreview(date))} />
      <button type="button" class="text-button play" disabled={isServer} onClick={() => playback.toggle()}>
        {playback.isPlaying() ? TEXT.asOf.pause : TEXT.asOf.play}
      </button>
    </div>
  )
}

function Slider(props: AsOfControlProps) {
  let hasPending = false
  const preview = (date: CivilDate) => {
    hasPending = true
    props.onPreview(date)
  }
  const choose = () => {
    if (!hasPending) return
    hasPending = false
    props.onChoose(props.date)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const date = stepByKey(props.date, event.key, event.shiftKey, props.range)
    if (date === null) return
    event.preventDefault()
    if (date !== props.date) preview(date)
  }
  return (
    <span class="slider">
      <span class="slider-end">{props.range.first.slice(0, 4)}</span>
      <input
        type="range"
        aria-label={TEXT.asOf.label}
        aria-valuetext={formatDay(props.date)}
        aria-description={TEXT.asOf.keys}
        disabled={isServer}
        min={toDayNumber(props.range.first)}
        max={toDayNumber(props.range.last)}
        step={1}
        value={toDayNumber(props.date)}
        onInput={(event) => preview(toCivilDate(Number(event.currentTarget.value)))}
        onChange={choose}
        onKeyDown={onKeyDown}
        onKeyUp={choose}
        onBlur={choose}
      />
      <span class="slider-end">{props.range.last.slice(0, 4)}</span>
    </span>
  )
}
