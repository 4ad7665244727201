import { Show, createSignal } from 'solid-js'
import { isServer } from 'solid-js/web'
import { TEXT } from '../../text/index.ts'
import type { TakenFigure } from './download-files.ts'
import type { DownloadsPanel } from './downloads-panel.tsx'
import './downloads.css'

let program: typeof DownloadsPanel | undefined

/** What a figure can be taken along as. The files are made, and the program for it fetched, when first opened. */
export function Downloads(props: { readonly taken: () => TakenFigure }) {
  const [state, setState] = createSignal<'closed' | 'loading' | 'ready' | 'failed'>('closed')
  const open = async (isOpen: boolean) => {
    if (!isOpen) return
    setState('loading')
    try {
      program ??= (await import('./downloads-panel.tsx')).DownloadsPanel
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  return (
    <Show when={!isServer}>
      <details class="downloads" onToggle={(event) => void open(event.currentTarget.open)}>
        <summary>{TEXT.downloads.label}</summary>
        <Show
          when={state() === 'ready'}
          fallback={<p role="status">{state() === 'failed' ? TEXT.downloads.failed : TEXT.downloads.loading}</p>}
        >
          {program?.({ taken: props.taken })}
        </Show>
      </details>
    </Show>
  )
}
