export { type Client, type ClientOptions, type OwnDossier, makeClient } from './make-client.ts'
export { ProblemError } from './problem-error.ts'
export type { Question, ViewParameters } from './question.ts'
export type { Questions, Tools } from './questions.ts'
