import type { Evidence } from '../dossier/evidence.ts'
import { groupBy } from '../dossier/group-by.ts'

/** `duchatel-2019 p19, p34; npc-tur-2020 opening`: each source once, with every place in it. */
export function citeText(sources: readonly Evidence[]): string {
  return [...groupBy(sources, ({ source }) => source)]
    .map(([source, places]) => {
      const locators = new Set(places.flatMap(({ locator }) => locator.split(', ')))
      return `${source} ${[...locators].join(', ')}`
    })
    .join('; ')
}

/** `, source duchatel-2019 p19`, as the end of a sentence; nothing without sources. */
export function sourceEnding(sources: readonly Evidence[]): string {
  if (sources.length === 0) return ''
  const isOne = new Set(sources.map(({ source }) => source)).size === 1
  return `, ${isOne ? 'source' : 'sources'} ${citeText(sources)}`
}
