import { formatCount, formatNumber } from '@ffc/core/present'
import { For, Show, createMemo, createSignal } from 'solid-js'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { createCopy } from '../copy/create-copy.ts'
import { saveFile } from '../save-file.ts'
import { type DownloadFile, type TakenFigure, downloadFiles } from './download-files.ts'
import { drawPng } from './draw-png.ts'
import { embedSnippet } from './embed-snippet.ts'
import { snippets } from './snippets.ts'

/** What stands around the drawing in an embedded figure, in pixels. */
const ROOM_AROUND = 220

/** The files of a figure with what is in them; code that fetches the same; HTML that shows it elsewhere. */
export function DownloadsPanel(props: { readonly taken: () => TakenFigure }) {
  const words = TEXT.downloads
  const { ownData } = useView()
  const files = createMemo(() => downloadFiles(props.taken()))
  const meta = () => props.taken().answer.meta
  const [outcome, setOutcome] = createSignal('')
  const take = async (file: DownloadFile) => {
    setOutcome('')
    try {
      const blob = file.kind === 'png' ? await drawPng(file.text()) : new Blob([file.text()], { type: file.type })
      saveFile({ name: file.name, blob })
      setOutcome(words.saved(file.name))
    } catch {
      setOutcome(words.notMade(file.name))
    }
  }
  const embedded = () => {
    const { scene } = props.taken()
    return embedSnippet({
      address: location.href.replace(/#.*$/, ''),
      figure: scene.name,
      title: scene.title,
      height: scene.height + ROOM_AROUND,
    })
  }
  return (
    <div class="downloads-panel">
      <Show when={props.taken().lacks}>{(lacks) => <p class="lacks">{lacks()}</p>}</Show>
      <ul>
        <For each={files()}>
          {(file) => (
            <li>
              <button type="button" class="text-button" onClick={() => void take(file)}>
                {words.kinds[file.kind]}
              </button>{' '}
              <span class="amount">{amountOf(file)}</span>
            </li>
          )}
        </For>
      </ul>
      <p class="outcome" role="status">
        {outcome()}
      </p>
      <p class="terms-of-use">{words.licence(meta().license)}</p>
      {/* No server and no other page has seen a reader's own data. */}
      <Show when={ownData() === null}>
        <p class="downloads-head">{words.code}</p>
        <For each={snippets(meta(), location.origin)}>
          {({ language, text }) => <CopyBlock label={words.languages[language]} text={text} />}
        </For>
        <p class="terms-of-use">{words.apiNote}</p>
        <p class="downloads-head">{words.embed}</p>
        <CopyBlock label={words.embedLabel} text={embedded()} />
      </Show>
    </div>
  )
}

function CopyBlock(props: { readonly label: string; readonly text: string }) {
  const { outcome, copy } = createCopy()
  return (
    <p class="copy-block">
      <span class="copy-label">{props.label}</span> <code>{props.text}</code>{' '}
      <button
        type="button"
        class="text-button"
        aria-label={`${TEXT.takeAway.copy}: ${props.label}`}
        onClick={() => copy(props.text)}
      >
        {TEXT.takeAway.copy}
      </button>{' '}
      <Show when={outcome() !== ''}>
        <span role="status">{outcome()}</span>
      </Show>
    </p>
  )
}

/** Rows and size, before a reader takes the file. */
function amountOf({ kind, rows, text }: DownloadFile): string {
  const { amount } = TEXT.downloads
  if (kind === 'png') return amount.png
  const size = `${formatNumber(Math.max(1, Math.round(new Blob([text()]).size / 1024)))} kB`
  if (kind === 'svg') return amount.svg(size)
  if (kind === 'json') return amount.json(rows ?? 0, size)
  return amount.csv(formatCount(rows ?? 0, 'row', 'rows'), size)
}
