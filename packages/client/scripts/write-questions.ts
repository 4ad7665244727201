/** `pnpm --filter @ffc/client questions:write`: writes src/questions.ts from the catalogue. */
import { writeFile } from 'node:fs/promises'
import { questionsText } from './questions-text.ts'

await writeFile(new URL('../src/questions.ts', import.meta.url), await questionsText())
