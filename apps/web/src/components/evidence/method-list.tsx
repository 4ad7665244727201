import type { MethodReference } from '@ffc/core/analyses'
import { Index } from 'solid-js'

/** Methods with where they are described. */
export function MethodList(props: { readonly methods: readonly MethodReference[] }) {
  return (
    <ul class="reference-list">
      <Index each={props.methods}>
        {(item) => (
          <li>
            {upperFirst(item().method)}. <span class="reference">{item().reference}.</span>
          </li>
        )}
      </Index>
    </ul>
  )
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
