import { For, Show } from 'solid-js'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'

/** What in the address could not be used. */
export function Notices() {
  const { notices } = useView()
  return (
    <Show when={notices().length > 0}>
      <div class="notices" role="status" aria-label={TEXT.notices.label}>
        <For each={notices()}>{(notice) => <p>{notice}</p>}</For>
      </div>
    </Show>
  )
}
