import { TABLE_NAMES } from '@ffc/core/model'
import { Show, createSignal } from 'solid-js'
import { useView } from '../state/view-context.tsx'
import { OWN_DATA_TEXT } from '../text/own-data.ts'
import type { OwnData } from './own-data.ts'

const WORDS = OWN_DATA_TEXT

/** Says on every page that a reader's own data are shown, with the way back and the choice to keep them. */
export function OwnDataNote() {
  const { ownData } = useView()
  return <Show when={ownData()}>{(own) => <Note own={own()} />}</Show>
}

function Note(props: { readonly own: OwnData }) {
  const { showOwnData } = useView()
  const [hasFailed, setFailed] = createSignal(false)
  const rows = () => TABLE_NAMES.reduce((total, table) => total + props.own.dossier.tables[table].length, 0)
  const keep = async () => {
    try {
      const { keepOwnData } = await import('./keep-own-data.ts')
      await keepOwnData(props.own)
      showOwnData({ ...props.own, isKept: true })
    } catch {
      setFailed(true)
    }
  }
  const back = async () => {
    showOwnData(null)
    const { forgetOwnData } = await import('./keep-own-data.ts')
    await forgetOwnData()
  }
  return (
    <p class="own-data-note" role="status">
      {WORDS.shown(props.own.name, props.own.dossier.title, rows())}{' '}
      <button type="button" class="text-button" onClick={() => void back()}>
        {props.own.isKept ? WORDS.backAndForget : WORDS.back}
      </button>{' '}
      <Show when={!props.own.isKept} fallback={WORDS.kept}>
        <Show when={!hasFailed()} fallback={WORDS.notKept}>
          <button type="button" class="text-button" onClick={() => void keep()}>
            {WORDS.keep}
          </button>
        </Show>
      </Show>
    </p>
  )
}
