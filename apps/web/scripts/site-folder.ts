import { join, resolve } from 'node:path'

const folder = join(import.meta.dirname, '..')

/** Where the built site lies: `dist`, or the folder that FFC_SITE names, so that two may build at the same time. */
export const SITE = process.env['FFC_SITE'] ? resolve(process.env['FFC_SITE']) : join(folder, 'dist')
