// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Count } from '../../../model/tables.ts'

export const counts = [
] as unknown as readonly Count[]
