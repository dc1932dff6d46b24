import { Command } from 'commander'
import { addCheck } from './check'
import { addInit } from './init'

/** The command line: one file per command, each adding itself. */
const program = new Command('parallax')
  .description('Shows how news outlets frame the same events, side by side.')
  .showHelpAfterError('Run parallax --help for the commands and their options.')

addInit(program)
addCheck(program)

await program.parseAsync()
