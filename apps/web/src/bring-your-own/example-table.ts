/** An invented table for each tool: small enough to check by eye. */
import type { ToolName } from '../pages/data/data-parameters.ts'
import type { GivenFile } from './own-messages.ts'
import type { FieldValues } from './tool-fields.ts'

const TABLES: Readonly<Record<ToolName, { readonly text: string; readonly values: FieldValues }>> = {
  survival: {
    text: `case,months,ended,group
1,4,1,north
2,7,1,north
3,9,0,north
4,12,1,north
5,15,1,north
6,20,0,north
7,3,1,south
8,5,1,south
9,6,1,south
10,8,0,south
11,10,1,south
12,11,1,south
`,
    values: { time: 'months', event: 'ended', group: 'group' },
  },
  'meta-analysis': {
    text: `study,effect,variance
First,0.42,0.040
Second,0.10,0.025
Third,0.35,0.060
Fourth,-0.05,0.030
Fifth,0.28,0.020
`,
    values: { effect: 'effect', variance: 'variance', label: 'study' },
  },
  composite: {
    text: `place,schools,clinics,crime
Aldova,7.1,3.2,12
Brenland,6.4,4.8,9
Corsia,8.2,2.9,20
Delmark,5.0,5.1,7
Elvaria,7.7,4.0,15
`,
    values: { unit: 'place', weights: ['schools', 'clinics', 'crime'], direction: ['crime'] },
  },
}

export function exampleTable(tool: ToolName): { readonly file: GivenFile; readonly values: FieldValues } {
  const { text, values } = TABLES[tool]
  const bytes = new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>
  return { file: { name: `invented-${tool}.csv`, bytes }, values }
}
