import type { MethodReference } from '@ffc/core/analyses'
import { capitalise } from '@ffc/core/present'
import { Index } from 'solid-js'

/** Methods with where they are described. */
export function MethodList(props: { readonly methods: readonly MethodReference[] }) {
  return (
    <ul class="reference-list">
      <Index each={props.methods}>
        {(item) => (
          <li>
            {capitalise(item().method)}. <span class="reference">{item().reference}.</span>
          </li>
        )}
      </Index>
    </ul>
  )
}
