/** What each tool asks of a table, as a form shows it. The tools themselves check what they are given. */
import { INTERVAL_KINDS } from '@ffc/core/survival'
import type { ToolName } from '../pages/data/data-parameters.ts'
import type { BRING_TEXT } from '../text/bring.ts'

export type FieldName = keyof (typeof BRING_TEXT)['tools']['fields']

export type ToolField =
  /** One column; empty for none where it is not required. */
  | { readonly kind: 'column'; readonly name: FieldName; readonly isNumber: boolean; readonly isRequired: boolean }
  /** Several columns. */
  | { readonly kind: 'columns'; readonly name: FieldName; readonly isNumber: boolean }
  | { readonly kind: 'choice'; readonly name: FieldName; readonly options: readonly string[]; readonly usual: string }
  | { readonly kind: 'text'; readonly name: FieldName; readonly usual: string }
  | { readonly kind: 'toggle'; readonly name: FieldName }

const LEVELS: ToolField = { kind: 'choice', name: 'level', options: ['0.8', '0.9', '0.95', '0.99'], usual: '0.95' }

export const TOOL_FIELDS: Readonly<Record<ToolName, readonly ToolField[]>> = {
  survival: [
    { kind: 'column', name: 'time', isNumber: true, isRequired: true },
    { kind: 'column', name: 'event', isNumber: false, isRequired: true },
    { kind: 'text', name: 'eventValue', usual: '' },
    { kind: 'column', name: 'group', isNumber: false, isRequired: false },
    { kind: 'columns', name: 'covariates', isNumber: false },
    { kind: 'column', name: 'weight', isNumber: true, isRequired: false },
    { kind: 'choice', name: 'interval', options: INTERVAL_KINDS, usual: 'log-log' },
    LEVELS,
  ],
  'meta-analysis': [
    { kind: 'column', name: 'effect', isNumber: true, isRequired: true },
    { kind: 'column', name: 'variance', isNumber: true, isRequired: true },
    { kind: 'column', name: 'label', isNumber: false, isRequired: false },
    { kind: 'choice', name: 'method', options: ['FE', 'DL', 'REML', 'PM', 'HE'], usual: 'REML' },
    { kind: 'toggle', name: 'knappHartung' },
    LEVELS,
  ],
  composite: [
    { kind: 'column', name: 'unit', isNumber: false, isRequired: true },
    { kind: 'columns', name: 'weights', isNumber: true },
    { kind: 'columns', name: 'direction', isNumber: true },
    {
      kind: 'choice',
      name: 'normalise',
      options: ['min-max', 'z-score', 'rank', 'percentile'],
      usual: 'min-max',
    },
    { kind: 'choice', name: 'aggregate', options: ['arithmetic', 'geometric', 'harmonic'], usual: 'arithmetic' },
    { kind: 'text', name: 'draws', usual: '10000' },
    { kind: 'text', name: 'seed', usual: '1' },
  ],
}

/** What a form holds: text of each field; of columns, their names. */
export type FieldValues = Readonly<Partial<Record<FieldName, string | readonly string[]>>>

/** The parameters of a tool, as text, from what a form holds; what is empty is left out. */
export function toolParameters(tool: ToolName, values: FieldValues): Record<string, string> {
  const given: Record<string, string> = {}
  for (const field of TOOL_FIELDS[tool]) {
    const value = values[field.name]
    if (value === undefined || value.length === 0) continue
    given[field.name] = typeof value === 'string' ? value : listText(field.name, value)
  }
  return given
}

/** Indicators weigh the same until somebody says otherwise; what is better when less counts backwards. */
function listText(name: FieldName, columns: readonly string[]): string {
  if (name === 'weights') return columns.map((column) => `${column}=1`).join(',')
  if (name === 'direction') return columns.map((column) => `${column}=-1`).join(',')
  return columns.join(',')
}
