import { CORE_VERSION } from '@ffc/core'
import { loadBundledDossier } from '@ffc/core/bundled'
import { EXIT } from '../system.ts'
import { type Command, helpText } from './command.ts'

export const versionCommand: Command = {
  name: 'version',
  summary: 'The version of ffc and of its data.',
  flags: [],
  help: () =>
    helpText(
      'ffc version',
      ['Prints the version of ffc, of the bundled data and their SHA-256. Also: ffc --version'],
      {},
      [{ command: 'ffc version' }],
    ),
  async run(_args, system) {
    const { version, hash } = await loadBundledDossier()
    system.writeOut(`ffc ${CORE_VERSION}, data ${version} ${hash}\n`)
    return EXIT.ok
  },
}
