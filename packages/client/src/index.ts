export { type Client, type ClientOptions, makeClient } from './make-client.ts'
export { ProblemError } from './problem-error.ts'
export type { Questions, ViewParameters } from './questions.ts'
