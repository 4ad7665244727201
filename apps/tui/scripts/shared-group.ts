interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

interface Group {
  readonly name: string
  /** The files that share it. */
  readonly files: readonly string[]
  /** How many of the files use a module that is in it, at least: from 0 to 1. */
  readonly share: number
  /** A package that every module in it comes to; absent: whatever is shared. */
  readonly on?: string
}

/** A chunk of what many files share: each file more takes its time to be found and opened. */
export function sharedGroup({ name, files, share, on }: Group) {
  let common: ReadonlySet<string> | null = null
  return {
    debugName: name,
    name(id: string, modules: Modules) {
      common ??= usedByMany(files, share, modules)
      return common.has(id) && (on === undefined || restsOn(on, id, modules)) ? name : null
    },
  }
}

function restsOn(name: string, id: string, modules: Modules): boolean {
  return [id, ...reachedFrom(id, modules)].some((module) => module.includes(`/node_modules/${name}/`))
}

function usedByMany(files: readonly string[], share: number, modules: Modules): ReadonlySet<string> {
  const uses = new Map<string, number>()
  for (const file of files) {
    for (const id of reachedFrom(file, modules)) uses.set(id, (uses.get(id) ?? 0) + 1)
  }
  return new Set([...uses].filter(([, count]) => count >= share * files.length).map(([id]) => id))
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
