import { expect } from 'vitest'
import { InputError, type InputProblem } from '../../src/math/input-error.ts'

/** What an engine refuses in an attempt. Throws where it refuses nothing, or fails in another way. */
export function problemOf(attempt: () => unknown): InputProblem {
  try {
    attempt()
  } catch (error) {
    if (error instanceof InputError) return error.problem
    throw error
  }
  throw new Error('nothing was refused')
}

/** What every problem says beside what was found where: what was expected, and the next step as a sentence. */
export const HELP = { expected: expect.stringMatching(/\w{3}/), tip: expect.stringMatching(/^[A-Z].*\.$/) }
