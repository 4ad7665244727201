// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Thesis } from '../../../model/tables.ts'

export const theses = [
] as unknown as readonly Thesis[]
