// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Organisation } from '../../../model/tables.ts'

export const organisations = [
] as unknown as readonly Organisation[]
