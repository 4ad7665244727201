import { Index, createUniqueId } from 'solid-js'
import { isServer } from 'solid-js/web'
import './choice.css'

export interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** One of several words, as the browser’s own list; it looks like text until it is used. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const id = createUniqueId()
  return (
    <span class="choice">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        disabled={isServer}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value as Value)}
      >
        <Index each={props.options}>
          {(option) => (
            <option value={option().value} selected={option().value === props.value}>
              {option().label}
            </option>
          )}
        </Index>
      </select>
    </span>
  )
}
