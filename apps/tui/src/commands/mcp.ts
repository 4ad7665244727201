import { DATA_FLAG, parseFlags } from '../flags.ts'
import { loadDossier } from '../load-dossier.ts'
import { EXIT } from '../system.ts'
import { type Command, helpText } from './command.ts'

export const mcpCommand: Command = {
  name: 'mcp',
  summary: 'Serve every question as a tool of the Model Context Protocol, on standard input and output.',
  flags: [DATA_FLAG],
  help: () =>
    helpText(
      'ffc mcp [--data DIR|ZIP|CSV]',
      [
        'A client starts it: the command is ffc, its argument mcp. The server of ffc serve offers the same tools at /mcp.',
      ],
      { Flags: [DATA_FLAG] },
      [{ command: 'ffc mcp' }, { command: 'ffc mcp --data mydata' }],
    ),

  async run(args, system) {
    const { values } = parseFlags(args, [DATA_FLAG])
    const data = typeof values['data'] === 'string' ? values['data'] : undefined
    const { serveMcpOnStdio } = await import('@ffc/api/mcp')
    await serveMcpOnStdio((edition) => loadDossier(data, edition, system))
    return EXIT.ok
  },
}
