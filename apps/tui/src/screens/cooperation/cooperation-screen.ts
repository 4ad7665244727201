import { MEANS_AND_SCALES } from './index-choices.ts'
import { figureSheet } from '../figure-sheet.ts'
import { notesPane } from '../notes-sheet.ts'
import type { ScreenDefinition } from '../screen.ts'
import { comparePane } from './compare-pane.ts'
import { flipPane } from './flip-pane.ts'
import { heatSheet } from './heat-sheet.ts'
import { CAUTION, rankingSheet, scoreQuestion, stateTarget } from './ranking-sheet.ts'
import { weightsSheet } from './weights-sheet.ts'

/** The score is drawn from the end of this year on. */
const FIRST_YEAR = '2000'

export const cooperationScreen: ScreenDefinition = {
  name: 'cooperation',
  title: 'Cooperation',
  question: 'Who helps, on paper and in practice?',
  choice: { analyses: ['score', 'flip', 'compare'], values: () => MEANS_AND_SCALES.scales },
  secondChoice: { analyses: ['score', 'flip', 'compare'], values: () => MEANS_AND_SCALES.means },
  panes: [
    {
      name: 'ranking',
      title: 'Ranking',
      question: scoreQuestion,
      sheet: rankingSheet,
      caution: CAUTION,
      hasStates: true,
    },
    { name: 'weights', title: 'Weights', question: scoreQuestion, sheet: weightsSheet, hasWeights: true },
    { name: 'heat', title: 'Heat map', question: scoreQuestion, sheet: heatSheet, caution: CAUTION, hasStates: true },
    {
      name: 'practice',
      title: 'Practice',
      question: scoreQuestion,
      figure: 'score/paper-practice',
      caution: CAUTION,
      hasStates: true,
      sheet: (answer, context) =>
        figureSheet('score/paper-practice', answer, context, { sticky: 0, opens: stateTarget }),
    },
    comparePane,
    flipPane,
    {
      name: 'history',
      title: 'Over time',
      question: (context) => ({ analysis: 'score', given: { since: FIRST_YEAR, ...context.given('score') } }),
      figure: 'score/history',
      caution: CAUTION,
      hasStates: true,
      sheet: (answer, context) => figureSheet('score/history', answer, context, { sticky: 0, opens: stateTarget }),
    },
    notesPane(scoreQuestion),
  ],
}
