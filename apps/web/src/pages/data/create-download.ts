import { type Accessor, createSignal } from 'solid-js'
import { saveFile } from '../../components/save-file.ts'
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
