import type { CatalogueEntry, ToolEntry } from '@ffc/core'

/**
 * The catalogue entry or tool of that name. A module of its own, since the packed program has another in its place, which
 * loads the one entry alone: the whole catalogue takes longer to set up than most answers take to compute.
 */
export async function loadEntry(name: string): Promise<CatalogueEntry | ToolEntry | undefined> {
  const { TOOLS, findEntry } = await import('@ffc/core')
  return findEntry(name) ?? TOOLS.find((tool) => tool.name === name)
}
