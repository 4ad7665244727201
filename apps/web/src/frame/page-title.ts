import type { Dossier } from '@ffc/core/dossier'
import { TEXT } from '../text.ts'

/** The title of a window: what the page is, then the product. */
export function pageTitle(path: string, dossier: Dossier): string {
  return `${pageName(path, dossier)} · ${TEXT.product}`
}

function pageName(path: string, dossier: Dossier): string {
  if (/\/evidence\/?$/.test(path)) return TEXT.evidencePage.question
  const id = /\/treaties\/([^/]+)\/?$/.exec(path)?.[1]
  const treaty = id && dossier.tables.treaties.find((one) => one.id === decodeURIComponent(id))
  return treaty ? treaty.titleEn : TEXT.treaties.question
}
