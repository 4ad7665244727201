/** Running text: the doubt and the sources behind an answer, or why there is none. */
import type { ComputedAnswer, Refusal } from './answers.ts'
import type { PaneDefinition } from './screen.ts'
import type { TextBlock, TextSheet } from './sheet.ts'

/** The notes, warnings, methods and sources of an answer, each with its heading. */
function notesSheet({ answer: { meta }, finding }: ComputedAnswer): TextSheet {
  const told = [...new Set([...finding.notes, ...meta.warnings])]
  const blocks: TextBlock[] = [
    block('answer', 'The answer', `${finding.title}. ${finding.subtitle}`),
    ...told.map((text, index) => block(`note ${index}`, 'What else to know', text)),
    ...meta.methods.map(({ method, reference }, index) =>
      block(`method ${index}`, 'How it is computed', `${method}. ${reference}`),
    ),
    ...meta.sources.map(({ id, title, publisher, published, url }) => ({
      id: `source ${id}`,
      heading: `Who says so: ${meta.sources.length === 1 ? 'one source' : `${meta.sources.length} sources`}`,
      text: `${title}. ${publisher}${published === null ? '' : `, ${published}`}.${url === null ? '' : ` ${url}`}`,
      says: title,
      rows: [id],
    })),
    block('citation', 'To quote it', meta.citation),
  ]
  return { kind: 'text', blocks }
}

function block(id: string, heading: string, text: string): TextBlock {
  return { id, heading, text, says: text, rows: [] }
}

/** The pane of notes that stands behind every other. */
export function notesPane(question: PaneDefinition['question']): PaneDefinition {
  return { name: 'notes', title: 'Notes', question, sheet: notesSheet }
}

/** The reason why there is no answer beyond its first sentence, which is the title, and what to do. */
export function refusalSheet({ message, tip }: Refusal): TextSheet {
  const [, ...more] = message.split('. ')
  return {
    kind: 'text',
    blocks: [
      block('tip', 'What to do', tip),
      ...more.map((sentence, index) => block(`reason ${index}`, 'Why', sentence)),
    ],
  }
}
