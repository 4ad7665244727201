#!/usr/bin/env node
import { nodeSystem } from './node-system.ts'
import { run } from './run.ts'

process.exitCode = await run(process.argv.slice(2), nodeSystem())
