/** What core answers, in whatever runtime this is bundled for. */
import { Failure, findEntry } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import type { Question } from './random-questions.ts'

/** An answer as text without its links, or why it is refused. */
export type Told =
  | { readonly answer: string; readonly refusal?: never }
  | { readonly refusal: string; readonly answer?: never }

/** Answers in the order of the questions. A fault of the program is thrown, a refusal is told. */
export async function answersOfCore(questions: readonly Question[]): Promise<Told[]> {
  const dossier = await loadBundledDossier('extended')
  return questions.map(({ analysis, parameters }) => {
    const entry = findEntry(analysis)
    if (!entry) throw new Error(`there is no analysis ${analysis}`)
    try {
      return { answer: withoutLinks(entry.prepare(dossier, parameters).answer()) }
    } catch (error) {
      if (error instanceof Failure) return { refusal: error.message }
      throw error
    }
  })
}

/** Everything but the links, which alone may differ between surfaces. Numbers are the shortest that read back the same. */
export function withoutLinks(answer: { readonly meta: object; readonly data: unknown }): string {
  return JSON.stringify({ meta: { ...answer.meta, links: null }, data: answer.data })
}
