import type { Edition } from '@ffc/core/dossier'
import { For, createUniqueId } from 'solid-js'
import { isServer } from 'solid-js/web'
import { TEXT } from '../../text/index.ts'

export interface EditionSwitchProps {
  readonly editions: readonly Edition[]
  readonly chosen: string
  readonly onChoose: (edition: string) => void
}

/** Whose claims are counted. */
export function EditionSwitch(props: EditionSwitchProps) {
  const name = createUniqueId()
  return (
    <fieldset class="edition" disabled={isServer}>
      <legend>{TEXT.view.edition}</legend>
      <For each={props.editions}>
        {(edition) => (
          <label>
            <input
              type="radio"
              name={name}
              value={edition.name}
              checked={edition.name === props.chosen}
              onChange={() => props.onChoose(edition.name)}
            />
            <span>{edition.title}</span>
          </label>
        )}
      </For>
    </fieldset>
  )
}
