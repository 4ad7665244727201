import type { MethodReference } from '@ffc/core/analyses'
import { For } from 'solid-js'

/** Methods with where they are described. */
export function MethodList(props: { readonly methods: readonly MethodReference[] }) {
  return (
    <ul class="reference-list">
      <For each={props.methods}>
        {({ method, reference }) => (
          <li>
            {upperFirst(method)}. <span class="reference">{reference}.</span>
          </li>
        )}
      </For>
    </ul>
  )
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
