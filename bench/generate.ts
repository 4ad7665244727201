/**
 * The inputs of the benchmarks, the same numbers in every language: the generator of Park and Miller ("minimal
 * standard", CACM 31, 1988), whose products stay below 2^53 and are exact in plain doubles.
 */

const MULTIPLIER = 16_807
const MODULUS = 2_147_483_647

/** A stream of numbers in (0, 1). */
export function minimalStandard(seed: number): () => number {
  let state = seed
  return () => {
    state = (MULTIPLIER * state) % MODULUS
    return state / MODULUS
  }
}

export interface WaitingRows {
  readonly time: Float64Array
  readonly event: Uint8Array
  /** 0 … 3. */
  readonly group: Uint32Array
}

/** Waits in four groups of growing mean, censored uniformly within ten years of days. */
export function waitingRows(rows: number, isWholeDays: boolean): WaitingRows {
  const uniform = minimalStandard(20_190_125)
  const time = new Float64Array(rows)
  const event = new Uint8Array(rows)
  const group = new Uint32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    const [first, second, third] = [uniform(), uniform(), uniform()]
    // The fourth number of each row is not used.
    uniform()
    const code = Math.floor(4 * third)
    const wait = -1500 * Math.log(first) * (0.8 + 0.1 * (code + 1))
    const end = 3652 * second
    const [waited, ended] = isWholeDays ? [Math.ceil(wait), Math.ceil(end)] : [wait, end]
    time[row] = Math.min(waited, ended)
    event[row] = Number(waited <= ended)
    group[row] = code
  }
  return { time, event, group }
}

export interface CovariateRows {
  readonly time: Float64Array
  readonly event: Uint8Array
  readonly covariates: readonly Float64Array[]
}

/** Weibull times on five covariates, three of them uniform, two of them indicators; times have three decimals. */
export function covariateRows(rows: number): CovariateRows {
  const uniform = minimalStandard(20_180_704)
  const time = new Float64Array(rows)
  const event = new Uint8Array(rows)
  const covariates = Array.from({ length: 5 }, () => new Float64Array(rows))
  const effects = [0.5, -0.3, 0.1, 0.4, -0.6]
  for (let row = 0; row < rows; row += 1) {
    const draws = Array.from({ length: 7 }, uniform)
    const values = [
      ...draws.slice(0, 3).map((draw) => roundTo(Math.sqrt(12) * (draw - 0.5), 6)),
      Number(draws[3]! < 0.4),
      Number(draws[4]! < 0.3),
    ]
    const predictor = values.reduce((sum, value, column) => sum + effects[column]! * value, 0)
    const wait = roundTo(100 * (-Math.log(draws[5]!)) ** (1 / 1.3) * Math.exp(-predictor / 1.3), 3) + 0.001
    const end = roundTo(400 * draws[6]!, 3) + 0.001
    time[row] = roundTo(Math.min(wait, end), 3)
    event[row] = Number(wait <= end)
    values.forEach((value, column) => {
      covariates[column]![row] = value
    })
  }
  return { time, event, covariates }
}

function roundTo(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
