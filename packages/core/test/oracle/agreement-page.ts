/** Writes what the comparisons with reference values found as a page and as a module. */
import type { AgreementArea, AgreementQuantity } from '../../src/agreement/agreement-area.ts'
import type { AgreementFinding } from './note-agreement.ts'

interface AreaHead {
  readonly title: string
  readonly reference: string
}

const SURVIVAL = 'R 4.2.2, survival 3.5-3'
const BASE = 'R 4.2.2, stats'

/** The test files whose findings make the page, in its order. */
const AREAS: Readonly<Record<string, AreaHead>> = {
  'lag-answer': { title: 'The article’s treaties: their wait, from the data to the answer', reference: SURVIVAL },
  'forecast-answers': { title: 'The article’s treaties: forecasts, hazard and backtest', reference: SURVIVAL },
  'kaplan-meier': { title: 'Survival curves, quantiles and restricted means', reference: SURVIVAL },
  'small-sample': {
    title: 'Limits for small samples',
    reference: 'R 4.2.2: qbeta, and a million draws of the product',
  },
  'log-rank': { title: 'Log-rank and Peto–Peto tests', reference: SURVIVAL },
  'cox-regression': { title: 'Cox regression', reference: SURVIVAL },
  'parametric-regression': { title: 'Parametric regression', reference: SURVIVAL },
  forecasts: { title: 'Forecasts given the time waited', reference: SURVIVAL },
  'large-inputs': { title: 'A million rows, and a hundred thousand with five covariates', reference: SURVIVAL },
  'meta-analysis': { title: 'Meta-analysis', reference: 'R 4.2.2, metafor 3.8-1' },
  pools: { title: 'Pools of published figures', reference: 'R 4.2.2; quantiles of mixtures to 60 digits' },
  composite: { title: 'Composite indicators', reference: BASE },
  rates: { title: 'Distributions and rates', reference: BASE },
  interplay: { title: 'Exact tests', reference: BASE },
}

/** The findings by area, in the order of the page. Throws if an area is missing or unknown: its tests were not run, or are new. */
export function toAreas(findings: readonly AgreementFinding[]): AgreementArea[] {
  const unknown = findings.find(({ area }) => !Object.hasOwn(AREAS, area))
  if (unknown)
    throw new Error(`test/oracle/agreement-page.ts has no title for ${unknown.area}.test.ts: add it to AREAS`)
  return Object.entries(AREAS).map(([area, head]) => {
    const own = findings.filter((finding) => finding.area === area)
    if (own.length === 0) throw new Error(`no comparison of ${area}.test.ts was noted`)
    return { ...head, quantities: own.map(toQuantity) }
  })
}

function toQuantity({ quantity, values, ours, reference, difference, tolerance }: AgreementFinding): AgreementQuantity {
  return { quantity: inWords(quantity), values, ours, reference, difference, tolerance }
}

/** `predictionLower` → `prediction lower`; `p12m` → `probability within 12 months`. */
function inWords(quantity: string): string {
  const words = quantity
    .replace(/^p(\d+)m\b/, 'probability within $1 months')
    .replace(/[a-z][A-Z]/g, ([low, high]) => `${low} ${high?.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The module that pages import. */
export function agreementModule(areas: readonly AgreementArea[]): string {
  return (
    '// Written by `pnpm agreement --write` from the comparisons in test/oracle. Do not edit.\n' +
    "import type { AgreementArea } from './agreement-area.ts'\n\n" +
    `export const AGREEMENT: readonly AgreementArea[] = ${JSON.stringify(areas, null, 2)}\n`
  )
}

/** The page, as Markdown. */
export function agreementPage(areas: readonly AgreementArea[]): string {
  const all = areas.flatMap(({ quantities }) => quantities)
  const values = all.reduce((sum, quantity) => sum + quantity.values, 0)
  return [
    '# Agreement with R',
    '<!-- Written by `pnpm agreement --write` from the comparisons in packages/core/test/oracle. Do not edit. -->',
    `Every statistic of core is compared with reference values: ${values.toLocaleString('en-GB')} numbers in ` +
      `${all.length} quantities. A row tells, of each quantity, how many numbers were compared, the one that lies farthest ` +
      'off (ours and the reference), by how much relative to the reference, and the widest difference that the tests allow. ' +
      'Columns whose values pass through 0 are compared relative to a stated scale. Where both agree to the last digit, ' +
      'the first number stands for all.',
    'Rank probabilities and everything else that is drawn at random cannot agree to the digit; tests hold it to four ' +
      'standard errors of the draws. Scripts, inputs and outputs of R stand in `packages/core/test/oracle`; conventions where ' +
      'programs differ are stated there and in the methods of each answer.',
    ...areas.map(
      ({ title, reference, quantities }) =>
        `## ${title}\n\nReference: ${reference}.\n\n` +
        '| Quantity | Numbers | Ours | Reference | Relative difference | Allowed |\n| --- | ---: | ---: | ---: | ---: | ---: |\n' +
        quantities.map(toRow).join('\n'),
    ),
  ]
    .join('\n\n')
    .concat('\n')
}

function toRow({ quantity, values, ours, reference, difference, tolerance }: AgreementQuantity): string {
  const cells = [quantity, values.toLocaleString('en-GB'), ours, reference, small(difference), small(tolerance)]
  return `| ${cells.map((cell) => cell ?? '–').join(' | ')} |`
}

function small(size: number): string {
  return size === 0
    ? '0'
    : size.toExponential(0) === size.toExponential(1).replace('.0', '')
      ? size.toExponential(0)
      : size.toExponential(1)
}
