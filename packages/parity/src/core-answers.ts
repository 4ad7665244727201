/** What core answers, in whatever runtime this is bundled for. */
import { Failure, TOOLS, findEntry } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { type Dossier, parseDataTable } from '@ffc/core/dossier'
import type { Question } from './random-questions.ts'

/** What is compared of an answer, as text, or why there is none. */
export type Told =
  | { readonly answer: string; readonly refusal?: never }
  | { readonly refusal: string; readonly answer?: never }

interface AnyAnswer {
  readonly meta: object
  readonly data: unknown
}

/** Answers in the order of the questions. A fault of the program is thrown, a refusal is told. */
export async function answersOfCore(questions: readonly Question[]): Promise<Told[]> {
  const dossier = await loadBundledDossier('extended')
  return questions.map((question) => {
    try {
      return { answer: compared(question, ask(question, dossier)) }
    } catch (error) {
      if (error instanceof Failure) return { refusal: error.message }
      throw error
    }
  })
}

function ask({ analysis, parameters, table }: Question, dossier: Dossier): AnyAnswer {
  const tool = TOOLS.find(({ name }) => name === analysis)
  if (tool) return tool.prepare(parseDataTable('table.csv', table ?? '', ''), parameters).answer()
  const entry = findEntry(analysis)
  if (!entry) throw new Error(`there is no analysis ${analysis}`)
  return entry.prepare(dossier, parameters).answer()
}

/**
 * Everything but the links, which alone may differ between surfaces; of a caller's own table its name too, which is what
 * each surface calls it. Numbers are the shortest decimals that read back to the same doubles.
 */
export function compared({ table }: Question, { meta, data }: AnyAnswer): string {
  return JSON.stringify(table === undefined ? { meta: { ...meta, links: null }, data } : { data })
}
