import { Command } from 'commander'
import { version } from '@/package.json'

/** The command line: one file per command, each adding itself. In the order of the help. */
const COMMANDS: Record<string, () => Promise<(program: Command) => void>> = {
  init: async () => (await import('./init')).addInit,
  check: async () => (await import('./check')).addCheck,
  import: async () => (await import('./import')).addImport,
  hydrate: async () => (await import('./hydrate')).addHydrate,
  'count-terms': async () => (await import('./count-terms')).addCountTerms,
  export: async () => (await import('./export')).addExport,
  remove: async () => (await import('./remove')).addRemove,
}

const program = new Command('parallax')
  .version(version, '-V, --version', 'print the version')
  .description('Shows how news outlets frame the same events, side by side.')
  .showHelpAfterError('Run parallax --help for the commands and their options.')

/** Most of a short command's time is loading code, so one that is named loads its own alone. */
const named = Object.hasOwn(COMMANDS, process.argv[2] ?? '') ? COMMANDS[process.argv[2] ?? ''] : undefined
for (const load of named ? [named] : Object.values(COMMANDS)) (await load())(program)

await program.parseAsync()
