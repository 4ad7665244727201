import { answer } from '@ffc/core/analyses'
import { interplay } from '@ffc/core/analyses/interplay.run'
import type { DossierView } from '@ffc/core/dossier'
import { For, createMemo } from 'solid-js'

/** The finding around the named turning points, and each of them in a sentence. */
export function TurningNotes(props: { readonly view: DossierView }) {
  const finding = createMemo(() => {
    const { data } = answer(interplay, props.view, interplay.defaults)
    return interplay.finding(data, props.view, interplay.defaults)
  })
  return (
    <>
      <p>{finding().title}.</p>
      <For each={finding().notes}>{(note) => <p class="aside">{note}</p>}</For>
    </>
  )
}
