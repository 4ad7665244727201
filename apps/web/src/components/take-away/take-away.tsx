import type { AnswerMeta } from '@ffc/core/analyses'
import { quoteForShell } from '@ffc/core/view-string'
import { Index, Show, createUniqueId } from 'solid-js'
import { isServer } from 'solid-js/web'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { OWN_DATA_TEXT } from '../../text/own-data.ts'
import { CopyButton } from '../copy/copy-button.tsx'
import './take-away.css'

/** The same view elsewhere: as a command, as an address, from the API, as a citation. */
export function TakeAway(props: { readonly meta: AnswerMeta }) {
  const paths = usePaths()
  const address = () => {
    const path = paths.page(props.meta.links.web)
    return isServer ? path : new URL(path, location.href).href
  }
  const { ownData } = useView()
  const lines = () => {
    const own = ownData()
    const data = own ? ` --data ${quoteForShell(own.name)}` : ''
    return [
      { label: TEXT.takeAway.command, text: `${props.meta.links.cli}${data}` },
      { label: TEXT.takeAway.address, text: address() },
      // The API has never seen a reader's own data.
      ...(own ? [] : [{ label: TEXT.takeAway.request, text: props.meta.links.api }]),
      { label: TEXT.takeAway.cite, text: props.meta.citation },
    ]
  }
  return (
    <details class="take-away">
      <summary>{TEXT.takeAway.label}</summary>
      <Show when={ownData()}>
        <p>{OWN_DATA_TEXT.takeAway}</p>
      </Show>
      <dl>
        <Index each={lines()}>{(line) => <CopyLine label={line().label} text={line().text} />}</Index>
      </dl>
    </details>
  )
}

function CopyLine(props: { readonly label: string; readonly text: string }) {
  const id = createUniqueId()
  return (
    <div>
      <dt id={id}>{props.label}</dt>
      <dd>
        <code>{props.text}</code> <CopyButton label={props.label} text={props.text} />
      </dd>
    </div>
  )
}
