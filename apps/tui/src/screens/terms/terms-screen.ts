import { flatSheet } from '../flat-sheet.ts'
import { notesPane } from '../notes-sheet.ts'
import type { PaneDefinition, ScreenDefinition } from '../screen.ts'

const question: PaneDefinition['question'] = ({ given }) => ({ analysis: 'terms', given: given('terms') })

export const termsScreen: ScreenDefinition = {
  name: 'terms',
  title: 'Terms',
  question: 'What do the words mean, and who uses them?',
  panes: [
    {
      name: 'terms',
      title: 'Terms',
      question,
      sheet: (answer) =>
        flatSheet(answer, {
          columns: ['en', 'zh', 'pinyin', 'usedBy', 'meaning'],
          change: {
            zh: { label: 'Chinese', least: 8, most: 20 },
            pinyin: { most: 26 },
            en: { label: 'English', least: 14, most: 30 },
            usedBy: { label: 'Used by', most: 20 },
          },
          says: (record) => {
            const [, ...cells] = answer.table.rows[record] ?? []
            const meaning = answer.table.rows[record]?.[answer.table.columns.findIndex(({ key }) => key === 'meaning')]
            return `${cells.slice(0, 3).join(' · ')}: ${meaning ?? ''}`
          },
        }),
    },
    notesPane(question),
  ],
}
