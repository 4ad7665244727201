/** The data page’s own parameter: the tool that is open. The tools’ columns are those of a file that no address holds. */
import { type OwnParameters, choice } from '../../view-state.ts'

export const TOOL_NAMES = ['survival', 'meta-analysis', 'composite'] as const
export type ToolName = (typeof TOOL_NAMES)[number]

export interface DataPageParameters {
  readonly tool: ToolName | null
}

export const DATA_PARAMETERS: OwnParameters<DataPageParameters> = { tool: choice<ToolName | null>(TOOL_NAMES, null) }
