import type { ComputedAnswer } from '../answers.ts'
import { flatSheet } from '../flat-sheet.ts'
import { notesPane } from '../notes-sheet.ts'
import type { PaneContext, PaneDefinition, ScreenDefinition } from '../screen.ts'
import type { TableSheet, Target } from '../sheet.ts'

const question: PaneDefinition['question'] = ({ subject, given }) => ({ analysis: subject, given: given(subject) })

/** Any analysis of the catalogue that has no screen of its own. */
export const answerScreen: ScreenDefinition = {
  name: 'answer',
  title: 'An answer',
  question: 'What does the analysis say?',
  panes: [{ name: 'table', title: 'Table', question, sheet: answerSheet }, notesPane(question)],
}

function answerSheet(answer: ComputedAnswer, context: PaneContext): TableSheet {
  return flatSheet(answer, { opens: (record) => targetOf(answer, record, context) })
}

/** A row that names a treaty or a state opens it. */
function targetOf({ table }: ComputedAnswer, record: number, { view }: PaneContext): Target | undefined {
  const texts = (table.rows[record] ?? []).filter((cell) => typeof cell === 'string')
  const treaty = texts.find((text) => view.tables.treaties.some(({ id }) => id === text))
  if (treaty !== undefined) return { screen: 'treaty', subject: treaty }
  const state = texts.find((text) => view.tables.countries.some(({ id }) => id === text))
  return state === undefined ? undefined : { screen: 'country', subject: state }
}
