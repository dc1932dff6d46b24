import type { Command } from 'commander'

export function addInit(program: Command): void {
  program.command('init').description('Make a small valid corpus to start from.').argument('<dir>', 'a directory that is new or empty')
}
