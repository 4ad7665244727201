// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Route } from '../../../model/tables.ts'

export const routes = [
] as unknown as readonly Route[]
