/** Which of the two 32-bit words of a double holds its sign and exponent: 1 where the lower half comes first. */
export const UPPER_HALF = new Uint32Array(new Float64Array([1]).buffer)[0] === 0 ? 1 : 0
