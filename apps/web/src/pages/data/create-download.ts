import { type Accessor, createSignal } from 'solid-js'
import { DATA_TEXT } from '../../text/data.ts'
import type { MadeFile } from './data-files.ts'

export interface Download {
  /** What a reader is told: being made, on its way, or why not. */
  readonly outcome: Accessor<string>
  /** Sentences on the file that was last made. */
  readonly notes: Accessor<readonly string[]>
  /** Makes a file and hands it to the browser. */
  readonly take: (make: (files: typeof import('./data-files.ts')) => MadeFile | Promise<MadeFile>) => Promise<void>
}

/** The browser reads the address of a file when it starts to save it, after the task that asks for it. */
const SAVING_MILLISECONDS = 10_000

/** Hands files to the browser; what makes them is fetched with the first. */
export function createDownload(): Download {
  const [outcome, setOutcome] = createSignal('')
  const [notes, setNotes] = createSignal<readonly string[]>([])
  return {
    outcome,
    notes,
    take: async (make) => {
      setNotes([])
      setOutcome(DATA_TEXT.preparing)
      const files = await import('./data-files.ts').catch(() => null)
      if (files === null) {
        setOutcome(DATA_TEXT.programFailed)
        return
      }
      const file = await make(files)
      saveFile(file)
      setNotes(file.notes)
      setOutcome(DATA_TEXT.saved(file.name, DATA_TEXT.size(file.blob.size)))
    },
  }
}

/** Hands a file to the browser under a name. */
export function saveFile({ name, blob }: Pick<MadeFile, 'name' | 'blob'>): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), SAVING_MILLISECONDS)
}
