import { Command } from 'commander'
import { version } from '@/package.json'
import { addCheck } from './check'
import { addCountTerms } from './count-terms'
import { addExport } from './export'
import { addHydrate } from './hydrate'
import { addImport } from './import'
import { addInit } from './init'
import { addRemove } from './remove'

/** The command line: one file per command, each adding itself. */
const program = new Command('parallax')
  .version(version, '-V, --version', 'print the version')
  .description('Shows how news outlets frame the same events, side by side.')
  .showHelpAfterError('Run parallax --help for the commands and their options.')

addInit(program)
addCheck(program)
addImport(program)
addHydrate(program)
addCountTerms(program)
addExport(program)
addRemove(program)

await program.parseAsync()
