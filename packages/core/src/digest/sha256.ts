/**
 * SHA-256 (FIPS 180-4), for where a runtime's own is not at hand or may only be waited for. Constants are those of the
 * standard: the first 32 bits of the fractions of the square and cube roots of the first primes.
 */
const WORD = 4_294_967_296

interface Constants {
  readonly start: Int32Array
  readonly rounds: Int32Array
}

let constants: Constants | undefined

/** Made when first asked for: most programs that can digest never do. */
function makeConstants(): Constants {
  const primes = firstPrimes(64)
  return {
    start: Int32Array.from(primes.slice(0, 8), (prime) => fractionBits(BigInt(prime), 2n)),
    rounds: Int32Array.from(primes, (prime) => fractionBits(BigInt(prime), 3n)),
  }
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return primes
}

/** The first 32 bits of the fraction of a square or cube root, by bisection in whole numbers. */
function fractionBits(value: bigint, degree: 2n | 3n): number {
  const target = value << (32n * degree)
  let [low, high] = [0n, 32n << 32n]
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    const power = degree === 2n ? middle * middle : middle * middle * middle
    if (power <= target) low = middle
    else high = middle
  }
  return Number(low & 0xffffffffn) | 0
}

/** SHA-256 of bytes, in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  constants ??= makeConstants()
  const { start, rounds } = constants
  const state = start.slice()
  const schedule = new Int32Array(64)
  const padded = pad(bytes)
  for (let offset = 0; offset < padded.byteLength; offset += 64) mix(state, schedule, rounds, padded, offset)
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** The message, a one bit, zeros, and the length in bits: a multiple of 64 bytes. */
function pad(bytes: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  const bits = bytes.length * 8
  view.setUint32(padded.length - 8, Math.floor(bits / WORD))
  view.setUint32(padded.length - 4, bits % WORD)
  return view
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

/** One block. Letters are those of the standard. */
function mix(state: Int32Array, w: Int32Array, rounds: Int32Array, block: DataView, offset: number): void {
  for (let t = 0; t < 16; t += 1) w[t] = block.getInt32(offset + 4 * t)
  for (let t = 16; t < 64; t += 1) {
    const [before, after] = [w[t - 15]!, w[t - 2]!]
    const sigma0 = rotate(before, 7) ^ rotate(before, 18) ^ (before >>> 3)
    const sigma1 = rotate(after, 17) ^ rotate(after, 19) ^ (after >>> 10)
    w[t] = w[t - 16]! + sigma0 + w[t - 7]! + sigma1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let t = 0; t < 64; t += 1) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const choice = (e & f) ^ (~e & g)
    const first = (h + sum1 + choice + rounds[t]! + w[t]!) | 0
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + sum0 + majority) | 0
  }
  const mixed = [a, b, c, d, e, f, g, h]
  for (let index = 0; index < 8; index += 1) state[index]! += mixed[index]!
}
