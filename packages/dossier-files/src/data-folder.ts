import { fileURLToPath } from 'node:url'

/** The folder that people edit, at the root of the project. */
export const DATA_FOLDER = fileURLToPath(new URL('../../../data', import.meta.url))

/** What each paragraph of the article gave: written by hand, held against the locators by `data:check`. */
export const COVERAGE_FILE = fileURLToPath(new URL('../../../docs/coverage.md', import.meta.url))
