import { Show, createSignal, onCleanup, onMount } from 'solid-js'
import { usePaths } from '../../site.ts'
import { useView } from '../../state/view-context.tsx'
import { TEXT } from '../../text/index.ts'
import { Dialog } from '../dialog/dialog.tsx'
import type { SearchBox } from './search-box.tsx'

/** Where the reader's wish to have no key is kept. */
const KEY_SETTING = 'ffc-search-key'
const OFF = 'off'
const SHOWN = 8

let program: typeof SearchBox | undefined

/** The one search of the site: a link to its page, which opens here at once where the program runs; `/` does the same. */
export function SearchControl() {
  const paths = usePaths()
  const { evidenceQuery } = useView()
  const [words, setWords] = createSignal<string | null>(null)
  const [isThere, setThere] = createSignal(program !== undefined)
  const [hasKey, setKey] = createSignal(true)
  let link: HTMLAnchorElement | undefined
  const open = async () => {
    try {
      program ??= (await import('./search-box.tsx')).SearchBox
      setThere(true)
      setWords('')
    } catch {
      // Without its program the search page may still come.
      if (link) location.assign(link.href)
    }
  }
  const close = () => setWords(null)
  onMount(() => {
    setKey(readSetting() !== OFF)
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || !hasKey() || event.altKey || event.ctrlKey || event.metaKey) return
      if (isWriting(event.target) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      void open()
    }
    addEventListener('keydown', onKeyDown)
    onCleanup(() => removeEventListener('keydown', onKeyDown))
  })
  const chooseKey = (isOn: boolean) => {
    setKey(isOn)
    try {
      localStorage.setItem(KEY_SETTING, isOn ? 'on' : OFF)
    } catch {
      // A browser that keeps nothing forgets the choice with the page.
    }
  }
  return (
    <>
      <a
        ref={link}
        class="search-link"
        href={paths.to('search', evidenceQuery())}
        aria-keyshortcuts={hasKey() ? '/' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          void open()
        }}
      >
        {TEXT.search.label}
        <Show when={hasKey()}>
          <kbd aria-hidden="true">/</kbd>
        </Show>
      </a>
      <Dialog subject={words() === null || !isThere() ? null : true} title={() => TEXT.search.label} onClose={close}>
        {(_, shut) => (
          <>
            {program?.({
              get words() {
                return words() ?? ''
              },
              onWords: setWords,
              onLeave: shut,
              limit: SHOWN,
              children: (rest: number) => (
                <p>
                  <a href={`${paths.to('search')}?words=${encodeURIComponent(words() ?? '')}`} onClick={shut}>
                    {TEXT.search.rest(rest)}
                  </a>
                </p>
              ),
            })}
            <label class="key-setting">
              <input type="checkbox" checked={hasKey()} onChange={(event) => chooseKey(event.currentTarget.checked)} />{' '}
              {TEXT.search.key}
            </label>
          </>
        )}
      </Dialog>
    </>
  )
}

function readSetting(): string | null {
  try {
    return localStorage.getItem(KEY_SETTING)
  } catch {
    return null
  }
}

/** Whether a key means a letter to what has the focus. */
function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=range], [type=radio]), select, textarea')
}
