interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** Share of the entries of the catalogue that use a module which is loaded with every answer. */
const COMMON_SHARE = 0.5

/**
 * The chunk of what many entries of the catalogue share: each file more takes its time to be found and opened. What its
 * modules import is among them, so that it waits for no other chunk.
 *
 * @param entries the files that make the entries
 */
export function answersGroup(entries: readonly string[]) {
  let common: ReadonlySet<string> | null = null
  return {
    debugName: 'answers',
    name(id: string, modules: Modules) {
      common ??= usedByMany(entries, modules)
      return common.has(id) ? 'answers' : null
    },
  }
}

function usedByMany(entries: readonly string[], modules: Modules): ReadonlySet<string> {
  const uses = new Map<string, number>()
  for (const entry of entries) {
    for (const id of reachedFrom(entry, modules)) uses.set(id, (uses.get(id) ?? 0) + 1)
  }
  return new Set([...uses].filter(([, count]) => count >= COMMON_SHARE * entries.length).map(([id]) => id))
}

function reachedFrom(entry: string, modules: Modules): ReadonlySet<string> {
  const reached = new Set<string>()
  const waiting = [entry]
  for (const id of waiting) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) {
      if (reached.has(imported)) continue
      reached.add(imported)
      waiting.push(imported)
    }
  }
  return reached
}
