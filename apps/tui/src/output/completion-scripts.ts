/** Completion scripts from the list of commands. Each shell gets tables of plain words and a few lines that look them up. */

export interface CompletedFlag {
  readonly name: string
  readonly description: string
  /** Its values: words, paths, or anything (an empty list); null for a switch. */
  readonly takes: readonly string[] | 'files' | null
}

export interface CompletedCommand {
  readonly name: string
  readonly summary: string
  readonly flags: readonly CompletedFlag[]
  /** Arguments without a flag. */
  readonly words: readonly string[] | 'files' | 'folders'
}

/** Common to the scripts: what `--help` is for every command. */
const HELP: CompletedFlag = { name: 'help', description: 'Flags and examples of this command.', takes: null }

function bash(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ')
  const flags = commands.map((command) => `    ${command.name}) flags=${quote(flagWords(command).join(' '))} ;;`)
  const words = commands.flatMap(({ name, words }) =>
    words.length === 0 ? [] : [`    ${name}) ${bashReply(words)} ;;`],
  )
  const values = commands.flatMap(({ name, flags }) =>
    flags.flatMap(({ name: flag, takes }) =>
      takes === null ? [] : [`    ${name}:--${flag}) ${takes.length === 0 ? ':' : bashReply(takes)}; return ;;`],
    ),
  )
  return `# bash completion of ffc: source <(ffc completion bash)
_ffc() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" flags=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quote(`${names} --version --help`)} -- "$current"))
    return
  fi
  # bash takes --flag=value apart at the equals sign.
  if [ "$current" = '=' ]; then current=''; elif [ "$previous" = '=' ]; then previous="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  case "$command:$previous" in
${values.join('\n')}
  esac
  case "$command" in
${flags.join('\n')}
  esac
  if [[ "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$current"))
    return
  fi
  case "$command" in
${words.join('\n')}
  esac
}
complete -o filenames -o bashdefault -F _ffc ffc
`
}

function bashReply(words: CompletedCommand['words']): string {
  // Paths may hold spaces.
  if (words === 'files') return `local IFS=$'\\n'; COMPREPLY=($(compgen -f -- "$current"))`
  if (words === 'folders') return `local IFS=$'\\n'; COMPREPLY=($(compgen -d -- "$current"))`
  return `COMPREPLY=($(compgen -W ${quote(words.join(' '))} -- "$current"))`
}

function zsh(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name, summary }) => `    ${quote(`${name}:${zshText(summary)}`)}`)
  const cases = commands.map(({ name, flags, words }) => {
    const specs = [...flags, HELP].map((flag) => `        ${quote(zshFlag(flag))}`)
    if (words.length > 0) specs.push(`        ${quote(`*:argument:${zshAction(words)}`)}`)
    return `      ${name})\n        arguments=(\n${specs.map((spec) => `  ${spec}`).join('\n')}\n        )\n        ;;`
  })
  return `#compdef ffc
# zsh completion of ffc: source <(ffc completion zsh)
_ffc() {
  local -a commands arguments
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  case "$words[2]" in
${cases.join('\n')}
  esac
  (( $#arguments )) || return 1
  shift words
  (( CURRENT-- ))
  _arguments -S $arguments
}
if [ "$funcstack[1]" = "_ffc" ]; then
  _ffc "$@"
else
  compdef _ffc ffc
fi
`
}

function zshFlag({ name, description, takes }: CompletedFlag): string {
  const text = `--${name}${takes === null ? '' : '='}[${zshText(description)}]`
  return takes === null ? text : `${text}:${name}:${takes.length === 0 ? ' ' : zshAction(takes)}`
}

function zshAction(words: CompletedCommand['words']): string {
  if (words === 'files') return '_files'
  if (words === 'folders') return '_files -/'
  return `(${words.join(' ')})`
}

/** Text in which zsh reads no structure. */
function zshText(text: string): string {
  return text.replaceAll('\\', '').replace(/[[\]:]/g, (character) => `\\${character}`)
}

function fish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, summary, flags, words }) => {
    const here = `-n ${quote(`__fish_seen_subcommand_from ${name}`)}`
    return [
      `complete -c ffc -n '__fish_use_subcommand' -a ${name} -d ${quote(summary)}`,
      ...[...flags, HELP].map(
        ({ name: flag, description, takes }) =>
          `complete -c ffc ${here} -l ${flag} -d ${quote(description)}${takes === null ? '' : ` -x${fishAction(takes)}`}`,
      ),
      ...(words.length === 0 ? [] : [`complete -c ffc ${here}${fishAction(words)}`]),
    ]
  })
  return `# fish completion of ffc: ffc completion fish > ~/.config/fish/completions/ffc.fish
complete -c ffc -f
${lines.join('\n')}
`
}

function fishAction(words: CompletedCommand['words']): string {
  if (words === 'files') return " -a '(__fish_complete_path (commandline -ct))'"
  if (words === 'folders') return " -a '(__fish_complete_directories (commandline -ct))'"
  return words.length === 0 ? '' : ` -a ${quote(words.join(' '))}`
}

function flagWords({ flags }: CompletedCommand): string[] {
  return [...flags, HELP].map(({ name }) => `--${name}`)
}

/** A word in single quotes, as all three shells read it: what would end it is left out of descriptions by its typographic twin. */
function quote(text: string): string {
  return `'${text.replaceAll("'", '’')}'`
}

export const COMPLETION_SCRIPTS = { bash, zsh, fish } as const

export type Shell = keyof typeof COMPLETION_SCRIPTS

export function isShell(name: string): name is Shell {
  return Object.hasOwn(COMPLETION_SCRIPTS, name)
}
