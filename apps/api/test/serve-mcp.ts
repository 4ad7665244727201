/** The tools on standard input and output, for tests that start them as a client does. */
import { loadBundledDossier } from '@ffc/core/bundled'
import { serveMcpOnStdio } from '../src/mcp/stdio.ts'

await serveMcpOnStdio(loadBundledDossier)
