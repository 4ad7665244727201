/** The public surface of @ffc/core. Subpaths carry one part each; this file carries all but the bundled data. */
export * from './analyses/index.ts'
export * from './cooperation/index.ts'
export * from './dossier/index.ts'
export * from './model/index.ts'
export * from './present/index.ts'
export * from './time/index.ts'
export * from './treaty-lag/index.ts'
export { CORE_VERSION } from './version.ts'
