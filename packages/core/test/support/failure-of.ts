import { Failure } from '../../src/failure.ts'

/** What an attempt throws, as a failure. Throws where it succeeds, or fails in another way. */
export function failureOf(attempt: () => unknown): Failure {
  try {
    attempt()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('did not fail')
}
