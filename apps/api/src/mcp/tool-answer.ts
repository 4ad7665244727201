import type { PreparedAnswer } from '@ffc/core'

/** What a call gives: text for the model, and the same with its sources as data. */
export interface ToolAnswer {
  readonly content: { readonly type: 'text'; readonly text: string }[]
  readonly structuredContent?: Record<string, unknown>
  readonly isError?: true
}

/** That an answer is wanted as a tool gives it. */
export interface ToolRequest {
  readonly as: 'tool-answer'
}

/** Answers longer than this name the rest instead of carrying it: a model reads all that it is given. */
const LONGEST_TEXT = 200_000

/** The answer with its sentences, citation and sources. */
export function toolAnswer(prepared: PreparedAnswer): ToolAnswer {
  const { meta, data } = prepared.answer()
  const finding = prepared.finding()
  const sources = meta.sources.map(({ title, publisher, published, url }) =>
    [title, publisher, published, url].filter((part) => part !== null).join(', '),
  )
  const json = JSON.stringify(data)
  const isWhole = json.length <= LONGEST_TEXT
  const text = [
    finding.title,
    finding.subtitle,
    ...finding.notes,
    ...meta.warnings,
    `Cite: ${meta.citation}`,
    ...(sources.length > 0 ? [`Sources: ${sources.join('; ')}`] : []),
    isWhole ? `Data: ${json}` : `The data are ${json.length} characters long; ask ${meta.links.api} for all of them.`,
  ]
  return {
    content: [{ type: 'text', text: text.filter((line) => line !== '').join('\n') }],
    structuredContent: { meta, ...(isWhole ? { data } : {}) },
  }
}
