/** What a page of the site consists of. */
import type { Dossier } from '@ffc/core/dossier'
import type { CivilDate } from '@ffc/core/time'
import type { Component } from 'solid-js'
import type { OwnParameters } from '../view-state.ts'

/** A page's program: loaded when the page is first asked for, so that no page carries another's. */
export interface PageModule {
  readonly Page: Component
  /** Parameters of the page's own, beside the evidence; empty where it has none. */
  readonly parameters: OwnParameters<Record<string, unknown>>
  /** What the line under the date says until something moves; default: that everything follows. */
  readonly hint?: string
  /** The first day on which the page has anything to show; default: that of the first treaty or event of the edition. */
  readonly firstDay?: (dossier: Dossier, sources: readonly string[] | null, own: unknown) => CivilDate | undefined
  /** What must be there before the page is rendered to text. */
  readonly prepare?: () => Promise<void>
}

/** What must be known of a page before its program is there: a few words and an address. */
export interface PageDefinition {
  /** Path under the site's root: `treaties`, or `treaties/:id` for a page that has instances. */
  readonly path: string
  /** What the navigation calls it; null: it has no place there. */
  readonly label: string | null
  /** Title of the window, without the product's name. */
  readonly title: (dossier: Dossier, id: string | undefined) => string
  /** Ids to prerender where the path has `:id`. */
  readonly instances?: (dossier: Dossier) => readonly string[]
  /** Name of the figure that stands for the page where it is linked to. */
  readonly picture?: string
  /** Folder of pages/ that holds its program, so that a prerendered page can ask for it at once. */
  readonly folder: string
  readonly load: () => Promise<PageModule>
}

/**
 * A page's parameters, forgetting the types of their values: the address holds text, and the page that declares them is
 * the only one to read the values.
 */
export function ownParameters<Values>(parameters: OwnParameters<Values>): OwnParameters<Record<string, unknown>> {
  return parameters as unknown as OwnParameters<Record<string, unknown>>
}
