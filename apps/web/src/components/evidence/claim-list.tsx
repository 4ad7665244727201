import { For, type JSX, Show } from 'solid-js'
import { SourceRef } from './source-ref.tsx'

export interface ClaimListProps<Claim> {
  readonly heading: string
  readonly claims: readonly Claim[]
  readonly says: (claim: Claim) => JSX.Element
  /** These say otherwise than what is used. */
  readonly isDissent?: boolean
}

/** Claims under a heading, each with its source; nothing where there are none. */
export function ClaimList<Claim extends { readonly source: string; readonly locator: string }>(
  props: ClaimListProps<Claim>,
) {
  return (
    <Show when={props.claims.length > 0}>
      <p class="dissent-head">{props.heading}</p>
      <ul class="claims" classList={{ dissent: props.isDissent ?? false }}>
        <For each={props.claims}>
          {(claim) => (
            <li>
              <span class="claim">{props.says(claim)}</span> <SourceRef source={claim.source} locator={claim.locator} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
