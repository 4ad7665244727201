/**
 * What a surface needs of @ffc/core: questions and their catalogue, dossiers, words, receipts. The engines on plain columns
 * are apart, at `@ffc/core/survival`, `/meta`, `/composite` and `/estimates`, and so are the data, at `/bundled`.
 */
export * from './analyses/index.ts'
export * from './cooperation/index.ts'
export * from './dossier/index.ts'
export * from './model/index.ts'
export * from './interplay/index.ts'
export * from './present/index.ts'
export * from './receipts/index.ts'
export * from './routes/index.ts'
export * from './time/index.ts'
export * from './treaty-lag/index.ts'
export { CORE_VERSION } from './version.ts'
