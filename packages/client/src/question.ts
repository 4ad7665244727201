import type { AnalysisRun, ToolRun } from '@ffc/core/analyses'

/** What a question takes, each parameter optional, and what its answer's `data` are. */
export interface Question<Parameters, Data> {
  readonly parameters: Partial<Parameters>
  readonly data: Data
}

/** The question that a run answers. */
export type QuestionOf<Run> = Run extends AnalysisRun<infer Parameters, infer Data> ? Question<Parameters, Data> : never

/** The question that a tool answers. */
export type ToolOf<Run> = Run extends ToolRun<infer Parameters, infer Data> ? Question<Parameters, Data> : never

/** The part of a question that says which evidence is looked at. */
export interface ViewParameters {
  readonly edition?: string
  readonly asOf?: string
  readonly knownAt?: string
  readonly exclude?: readonly string[]
}
