import { type CivilDate, isCivilDate } from '@ffc/core/time'
import { Show, createEffect, createSignal, createUniqueId, on } from 'solid-js'
import { isServer } from 'solid-js/web'
import { TEXT } from '../../text/index.ts'

export interface DateFieldProps {
  readonly label: string
  /** Null: none is chosen. */
  readonly date: CivilDate | null
  /** Whether the field may be left empty; then `onChoose` is told null. */
  readonly mayBeEmpty?: boolean
  readonly onChoose: (date: CivilDate | null) => void
}

/** A date as text, in ISO form. What is no day is refused where it stands. */
export function DateField(props: DateFieldProps) {
  const id = createUniqueId()
  const [text, setText] = createSignal<string>(props.date ?? '')
  const [isWrong, setWrong] = createSignal(false)
  createEffect(
    on(
      () => props.date,
      (date) => {
        setText(date ?? '')
        setWrong(false)
      },
    ),
  )
  const submit = () => {
    const written = text().trim()
    const date = isCivilDate(written) ? written : null
    const isEmpty = written === '' && (props.mayBeEmpty ?? false)
    setWrong(date === null && !isEmpty)
    if ((date !== null || isEmpty) && date !== props.date) props.onChoose(date)
  }
  return (
    <span class="date-field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="text-input"
        inputmode="numeric"
        autocomplete="off"
        spellcheck={false}
        size={10}
        disabled={isServer}
        value={text()}
        placeholder={props.mayBeEmpty ? TEXT.asOf.placeholder : undefined}
        aria-invalid={isWrong()}
        aria-describedby={isWrong() ? `${id}-wrong` : undefined}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={submit}
      />
      <Show when={isWrong()}>
        <span id={`${id}-wrong`} role="alert" class="wrong">
          {TEXT.asOf.wrong(text())}
        </span>
      </Show>
    </span>
  )
}
