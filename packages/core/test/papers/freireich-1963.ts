import type { SurvivalColumns } from '../../src/survival/index.ts'

/** Weeks of remission under 6-mercaptopurine: E. J. Freireich and others, Blood 21 (1963), 699–716. */
export const SIX_MP: SurvivalColumns = {
  time: Float64Array.of(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35),
  event: Uint8Array.of(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0),
}

/** Weeks of remission under placebo, all ended. */
const PLACEBO = Float64Array.of(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)

/** Both groups, treatment first. */
export const REMISSIONS: SurvivalColumns = {
  time: Float64Array.of(...SIX_MP.time, ...PLACEBO),
  event: Uint8Array.of(...SIX_MP.event, ...new Uint8Array(PLACEBO.length).fill(1)),
}

/** 1 under placebo. */
export const IS_PLACEBO = Uint32Array.from(REMISSIONS.time, (_, row) => Number(row >= SIX_MP.time.length))
