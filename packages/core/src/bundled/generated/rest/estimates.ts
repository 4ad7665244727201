// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Estimate } from '../../../model/tables.ts'

export const estimates = [
] as unknown as readonly Estimate[]
