import type { DataTable } from '../dossier/data-table.ts'
import type { DossierView } from '../dossier/view.ts'
import { Failure } from '../failure.ts'
import { InputError } from '../math/input-error.ts'
import type { Finding } from '../present/finding.ts'
import type { AnalysisRun, FlatTable, ToolRun } from './analysis.ts'
import { type Answer, answer, answerOnTable } from './answer.ts'
import { parameterPairs, toQueryString, viewPairs } from './view-string.ts'

/**
 * A question whose parameters are checked, not yet computed: a server that only compares `query` with what the
 * client has computes nothing. Each part is computed once, when first asked for.
 */
export interface PreparedAnswer {
  /** The canonical view: `?as-of=2017-01-01`, or nothing for the default. With the data hash it names the answer. */
  readonly query: string
  /** What the answer is given of; null for a tool, which works on a caller's own table. */
  readonly view: DossierView | null
  answer(): Answer
  table(): FlatTable
  finding(): Finding
}

/** A question to a view, for those who have a run and its parameters: a page, which carries no schema. */
export function prepareAnswer<P extends object, Data>(
  analysis: AnalysisRun<P, Data>,
  view: DossierView,
  parameters: P,
): PreparedAnswer {
  let computed: Answer<Data> | undefined
  const compute = () => (computed ??= refusingBadInput(() => answer(analysis, view, parameters)))
  return {
    query: toQueryString(viewPairs(view, parameters, analysis.defaults)),
    view,
    answer: compute,
    table: () => analysis.table(compute().data),
    finding: () => analysis.finding(compute().data, view, parameters),
  }
}

/** As `prepareAnswer`, of a tool on a caller's own table. */
export function prepareOnTable<P extends object, Data>(
  tool: ToolRun<P, Data>,
  table: DataTable,
  parameters: P,
): PreparedAnswer {
  let computed: Answer<Data> | undefined
  const compute = () => (computed ??= refusingBadInput(() => answerOnTable(tool, table, parameters)))
  return {
    query: toQueryString(parameterPairs(parameters, tool.defaults)),
    view: null,
    answer: compute,
    table: () => tool.table(compute().data),
    finding: () => tool.finding(compute().data, parameters),
  }
}

/** What an engine refuses is the caller's to mend: it becomes an expected failure that says so. */
function refusingBadInput<Result>(run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { argument, got, expected, tip } = error.problem
    const detail = `${argument}: got ${got}; expected ${expected}`
    throw new Failure('bad-data', detail, tip, [{ pointer: argument, detail }])
  }
}
