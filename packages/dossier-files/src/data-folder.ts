import { fileURLToPath } from 'node:url'

/** The folder that people edit, at the root of the project. */
export const DATA_FOLDER = fileURLToPath(new URL('../../../data', import.meta.url))
