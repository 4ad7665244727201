import type { AnalysisRun, CatalogueEntry } from '@ffc/core'
import { type Flag, entryFlags } from './flags.ts'

/** What of an entry is known without its schema: enough to answer whoever asks with nothing that must be parsed. */
export interface EntryOutline {
  readonly run: AnalysisRun<object, unknown>
  /** The flags of its parameters, undescribed. */
  readonly flags: readonly PlainFlag[]
  readonly needsAllRows: boolean
}

export type PlainFlag = Pick<Flag, 'name' | 'value' | 'choices'>

/** The view’s own parameters when none is given, as schemas resolve them. */
const USUAL_VIEW = { exclude: [] }

/**
 * The outline of an entry, where asking for nothing in particular is a question and means the defaults of its run; null
 * where something must be given.
 */
export function outlineEntry(entry: CatalogueEntry, run: EntryOutline['run']): EntryOutline | null {
  const { success, data } = entry.parameters.safeParse({})
  if (!success || sorted(data) !== sorted({ ...USUAL_VIEW, ...run.defaults })) return null
  const flags = entryFlags(entry).map(({ name, value, choices }) => ({
    name,
    ...(value === undefined ? {} : { value }),
    ...(choices ? { choices } : {}),
  }))
  return { run, flags, needsAllRows: entry.needsAllRows }
}

function sorted(values: object): string {
  return JSON.stringify(Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
