/** The data page’s own parameters: those of the `changes` analysis, and the tool that is open. */
import { CHANGES, type Change, type ChangesParameters, changes } from '@ffc/core/analyses/changes.run'
import { TABLE_NAMES, type TableName } from '@ffc/core/model'
import { type CivilDate, isCivilDate } from '@ffc/core/time'
import { type OwnParameter, type OwnParameters, choice } from '../../view-state.ts'

export const TOOL_NAMES = ['survival', 'meta-analysis', 'composite'] as const
export type ToolName = (typeof TOOL_NAMES)[number]

export interface DataPageParameters extends ChangesParameters {
  /** The tools’ own parameters are columns of a file that no address holds. */
  readonly tool: ToolName | null
}

const DAY: OwnParameter<CivilDate | null> = {
  usual: null,
  parse: (text) => (isCivilDate(text) ? text : undefined),
  expected: 'a day that exists, as YYYY-MM-DD',
}

export const DATA_PARAMETERS: OwnParameters<DataPageParameters> = {
  since: DAY,
  until: DAY,
  table: choice<TableName | null>(TABLE_NAMES, changes.defaults.table),
  change: choice<Change | null>(CHANGES, changes.defaults.change),
  tool: choice<ToolName | null>(TOOL_NAMES, null),
}

/** The part that the `changes` analysis takes. */
export function changesParameters({ since, until, table, change }: DataPageParameters): ChangesParameters {
  return { since, until, table, change }
}
