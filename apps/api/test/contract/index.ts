/** What every platform that runs the application must hold to: the same tests on Node and on workerd. */
import { describeAnalyses } from './analyses.ts'
import { describeFigures } from './figures.ts'
import { describeFormats } from './formats.ts'
import { describeOwnData } from './own-data.ts'
import { describeRefusals } from './refusals.ts'
import { describeService } from './service.ts'
import { describeTableRows } from './table-rows.ts'
import { type Ask, clientOf } from './client.ts'

export function describeContract(ask: Ask): void {
  const client = clientOf(ask)
  describeAnalyses(client)
  describeFormats(client)
  describeTableRows(client)
  describeOwnData(client)
  describeRefusals(client)
  describeFigures(client)
  describeService(client)
}
