import { loadBundledDossier } from '@ffc/core/bundled'
import type { Dossier } from '@ffc/core/dossier'
import { TABLE_NAMES } from '@ffc/core/model'
import { Show, createSignal, onCleanup, onMount } from 'solid-js'
import { isServer } from 'solid-js/web'
import { saveFile } from '../components/save-file.ts'
import { usePaths } from '../site.ts'
import { useView } from '../state/view-context.tsx'
import { BRING_TEXT } from '../text/bring.ts'
import { askOwnWorker, orSay } from './ask-own-worker.ts'
import { FileButton } from './file-button.tsx'
import { type Given, filesOfDrop, readGiven } from './given-files.ts'
import { IssuesList } from './issues-list.tsx'
import type { Fix, GivenFile, ReadOutcome } from './own-messages.ts'
import './own-data.css'

const WORDS = BRING_TEXT

type State =
  | { readonly kind: 'waiting'; readonly said: string }
  | {
      readonly kind: 'issues'
      readonly name: string
      readonly outcome: Extract<ReadOutcome, { readonly kind: 'issues' }>
    }
  | { readonly kind: 'taken'; readonly rows: number; readonly tables: number }

/** Where a reader's own dossier comes in: dropped or chosen, read in a worker, mended, then shown on every page. */
export function OwnDataSection() {
  const { showOwnData } = useView()
  const [state, setState] = createSignal<State>({ kind: 'waiting', said: '' })
  const [isOver, setOver] = createSignal(false)
  const say = (said: string) => setState({ kind: 'waiting', said })

  const settle = (name: string, outcome: ReadOutcome) => {
    if (outcome.kind === 'issues') {
      setState({ kind: 'issues', name, outcome })
      return
    }
    const { dossier } = outcome
    setState({ kind: 'taken', ...countsOf(dossier) })
    showOwnData({ name, dossier, isKept: false })
  }
  const orRefusal = (task: () => Promise<void>) => orSay(task, (message, tip) => say(WORDS.refused(message, tip)))
  const read = (name: string, files: readonly GivenFile[]) =>
    orRefusal(async () => {
      say(WORDS.reading(name))
      // One CSV is read within the bundled data; a folder or a zip brings everything.
      const base = files.length === 1 ? await loadBundledDossier(EVERY_ROW) : null
      settle(name, await askOwnWorker('read', { name, files, base }))
    })
  const take = async (name: string | null, chosen: readonly File[]) => {
    const given = await readGiven(chosen)
    if (given.ok) await read(name ?? given.name, given.files)
    else say(problemText(given))
  }
  const tryExample = async (hasMistakes: boolean) => {
    const { exampleFiles } = await import('./example-files.ts')
    await read('invented-example', exampleFiles(hasMistakes))
  }
  const fix = (name: string, mending: Fix) => orRefusal(async () => settle(name, await askOwnWorker('fix', mending)))
  const saveTemplate = () =>
    orRefusal(async () => {
      saveFile({ name: 'ffc-template.zip', blob: zip(await askOwnWorker('template', null)) })
    })
  onMount(() =>
    acceptDrops(setOver, (transfer) => void filesOfDrop(transfer).then(({ name, files }) => take(name, files))),
  )

  return (
    <section id={WORDS.id} class="stack own-data" aria-label={WORDS.heading}>
      <h2>{WORDS.heading}</h2>
      <div class="drop-zone" classList={{ over: isOver() }}>
        <p>{WORDS.lead}</p>
        <p class="own-actions">
          <FileButton label={WORDS.files} accept=".csv,.zip,.json" isMany onFiles={(files) => void take(null, files)} />
          <FileButton label={WORDS.folder} isFolder onFiles={(files) => void take(null, files)} />
        </p>
        <p class="under">{WORDS.limits}</p>
        <p class="own-actions">
          {WORDS.try}{' '}
          <button type="button" class="text-button" disabled={isServer} onClick={() => void tryExample(false)}>
            {WORDS.example}
          </button>{' '}
          <button type="button" class="text-button" disabled={isServer} onClick={() => void tryExample(true)}>
            {WORDS.broken}
          </button>{' '}
          <span>
            <button type="button" class="text-button" disabled={isServer} onClick={() => void saveTemplate()}>
              {WORDS.template}
            </button>{' '}
            <span class="under">{WORDS.templateNote}</span>
          </span>
        </p>
      </div>
      <div role="status" class="own-status">
        <Said state={state()} />
      </div>
      <Show when={issuesOf(state())}>
        {(present) => (
          <IssuesList
            name={present().name}
            outcome={present().outcome}
            onFix={(mending) => fix(present().name, mending)}
          />
        )}
      </Show>
    </section>
  )
}

function Said(props: { readonly state: State }) {
  const paths = usePaths()
  const text = () => {
    const { state } = props
    if (state.kind === 'waiting') return state.said
    return state.kind === 'taken' ? WORDS.taken(state.rows, state.tables) : ''
  }
  return (
    <Show when={text()}>
      <p>
        {text()}{' '}
        <Show when={props.state.kind === 'taken'}>
          <a href={paths.treaties()}>{WORDS.look}</a>
        </Show>
      </p>
    </Show>
  )
}

/** Stands for an edition where every row is wanted: no edition is called so. */
const EVERY_ROW = '*'

function issuesOf(state: State) {
  return state.kind === 'issues' ? state : null
}

function countsOf({ tables }: Dossier) {
  const filled = TABLE_NAMES.filter((table) => tables[table].length > 0)
  return { rows: filled.reduce((total, table) => total + tables[table].length, 0), tables: filled.length }
}

function problemText(given: Extract<Given, { readonly ok: false }>): string {
  switch (given.problem) {
    case 'nothing':
      return WORDS.nothing
    case 'too-many':
      return WORDS.tooMany
    case 'too-much':
      return WORDS.tooMuch
    case 'too-large':
      return WORDS.tooLarge(given.file)
  }
}

function zip(bytes: Uint8Array<ArrayBuffer>): Blob {
  return new Blob([bytes], { type: 'application/zip' })
}

/** A file dropped beside the zone would replace the page: the whole page is the zone. */
function acceptDrops(setOver: (isOver: boolean) => void, take: (transfer: DataTransfer) => void): void {
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    setOver(true)
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false)
  }
  const drop = (event: DragEvent) => {
    if (!hasFiles(event) || !event.dataTransfer) return
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer)
  }
  addEventListener('dragover', over)
  addEventListener('dragleave', leave)
  addEventListener('drop', drop)
  onCleanup(() => {
    removeEventListener('dragover', over)
    removeEventListener('dragleave', leave)
    removeEventListener('drop', drop)
  })
}
