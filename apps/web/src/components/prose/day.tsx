import { formatDay, formatEdtf } from '@ffc/core/present'
import { isCivilDate, isEdtf } from '@ffc/core/time'
import { Show } from 'solid-js'

/** What HTML takes as a date: a day, a month or a year without doubt. */
const MACHINE_READABLE = /^\d{4}(?:-\d{2}){0,2}$/

/** A date in words, with its ISO form underneath. */
export function Day(props: { readonly date: string }) {
  const words = () => (isCivilDate(props.date) ? formatDay(props.date) : formatEdtf(props.date))
  return (
    <Show when={MACHINE_READABLE.test(props.date)} fallback={words()}>
      <time datetime={props.date}>{words()}</time>
    </Show>
  )
}

/** What a claim says: a date, or a stage with its date. */
export function ClaimedValue(props: { readonly value: string }) {
  return (
    <Show when={isEdtf(props.value)} fallback={props.value}>
      <Day date={props.value} />
    </Show>
  )
}
