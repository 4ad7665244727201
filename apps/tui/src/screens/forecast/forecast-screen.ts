import { DAYS_PER_MONTH, formatNumber, formatShare } from '@ffc/core'
import type { ForecastAnswer } from '@ffc/core/analyses/forecast.run'
import type { ComputedAnswer } from '../answers.ts'
import { figureSheet } from '../figure-sheet.ts'
import { flatSheet } from '../flat-sheet.ts'
import { notesPane } from '../notes-sheet.ts'
import type { PaneDefinition, ScreenDefinition } from '../screen.ts'
import type { SheetCell, SheetColumn, TableSheet, Target } from '../sheet.ts'
import { kindChoice } from '../treaties/treaties-screen.ts'

const question: PaneDefinition['question'] = ({ given }) => ({ analysis: 'forecast', given: given('forecast') })
const MODELS = ['best', 'km', 'exponential', 'weibull', 'lognormal', 'loglogistic']

export const forecastScreen: ScreenDefinition = {
  name: 'forecast',
  title: 'Forecast',
  question: 'What will become of the pending ones?',
  choice: kindChoice,
  secondChoice: {
    analyses: ['forecast'],
    values: () => MODELS.map((model) => ({ label: model, given: { model } })),
  },
  panes: [
    {
      name: 'figure',
      title: 'Chances',
      question,
      sheet: (answer, context) => figureSheet('forecast', answer, context, { opens: treatyTarget }),
    },
    { name: 'table', title: 'Table', question, sheet: chancesSheet },
    { name: 'models', title: 'Models', question, sheet: modelsSheet },
    {
      name: 'backtest',
      title: 'Backtest',
      question: ({ given }) => ({ analysis: 'backtest', given: given('backtest') }),
      sheet: (answer) => flatSheet(answer),
    },
    notesPane(question),
  ],
}

function treatyTarget(id: string): Target {
  return { screen: 'treaty', subject: id }
}

/** One row a treaty: the wait so far, the chance within each horizon, the wait that is left. */
function chancesSheet({ answer }: ComputedAnswer): TableSheet {
  const { treaties } = answer.data as ForecastAnswer
  const months = treaties[0]?.probabilities.map((one) => one.months) ?? []
  return {
    kind: 'table',
    empty: 'No treaty of this kind is pending in this view.',
    columns: [
      { key: 'partner', label: 'Partner', most: 28 },
      { key: 'pending', label: 'Pending, years', align: 'right', falls: true },
      ...months.map((month): SheetColumn => ({
        key: `within ${month}`,
        label: `${month} months`,
        align: 'right',
        least: 12,
        falls: true,
      })),
      { key: 'left', label: 'Months left, median', align: 'right' },
    ],
    rows: treaties.map((treaty) => ({
      id: treaty.id,
      says: `${treaty.partnerName ?? treaty.id}: signed ${treaty.signedOn}, pending on ${treaty.pendingOn} after ${formatNumber(treaty.pendingDays)} days; ${treaty.probabilities
        .map(({ months: month, value, lower, upper }) => `within ${month} months ${chance(value, lower, upper)}`)
        .join('; ')}.`,
      rows: [...new Set([treaty.id, ...treaty.sources.map(({ row }) => row)])],
      opens: treatyTarget(treaty.id),
      cells: [
        { text: treaty.partnerName ?? treaty.id },
        { text: (treaty.pendingDays / 365.25).toFixed(1), order: treaty.pendingDays },
        ...treaty.probabilities.map(({ value, lower, upper }): SheetCell => ({
          text: chance(value, lower, upper),
          order: value,
        })),
        monthsLeft(treaty.medianResidualDays),
      ],
    })),
  }
}

function chance(value: number | null, lower: number | null, upper: number | null): string {
  if (value === null) return 'not known'
  const limits = lower === null || upper === null ? '' : ` (${formatShare(lower)}–${formatShare(upper)})`
  return `${formatShare(value)}${limits}`
}

function monthsLeft({ value }: { readonly value: number | null }): SheetCell {
  return value === null
    ? { text: 'not reached', order: null, tone: 'muted' }
    : { text: formatNumber(value / DAYS_PER_MONTH), order: value }
}

function modelsSheet({ answer }: ComputedAnswer): TableSheet {
  const { comparison, model } = answer.data as ForecastAnswer
  return {
    kind: 'table',
    empty: 'No distribution was fitted.',
    columns: [
      { key: 'distribution', label: 'Distribution' },
      { key: 'parameters', label: 'Parameters', align: 'right' },
      { key: 'logLikelihood', label: 'Log-likelihood', align: 'right' },
      { key: 'aic', label: 'AIC', align: 'right' },
      { key: 'used', label: 'Used', grows: true },
    ],
    rows: comparison.map(({ distribution, parameters, logLikelihood, aic }) => ({
      id: distribution,
      says: `${distribution}: AIC ${formatNumber(aic, 1)}${distribution === model ? ', the model in use' : ''}; b chooses another.`,
      rows: [],
      cells: [
        { text: distribution },
        { text: String(parameters), order: parameters },
        { text: formatNumber(logLikelihood, 2), order: logLikelihood },
        { text: formatNumber(aic, 2), order: aic },
        { text: distribution === model ? 'in use' : '' },
      ],
    })),
  }
}
