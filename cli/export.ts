import { resolve } from 'node:path'
import type { Command } from 'commander'
import { dataDirectory } from '@/lib/store/data-directory'
import { exportCorpus } from '@/lib/store/export-corpus'
import { orFail } from './command-line'

export function addExport(program: Command): void {
  program
    .command('export')
    .argument('<corpus>', 'name in the catalog')
    .argument('<dir>', 'directory to write: empty, or not there yet')
    .option('--rev <revision>', 'a stored revision; default is the current one')
    .description('Write a stored revision back as a corpus directory.')
    .action(orFail(runExport))
}

async function runExport(corpus: string, directory: string, options: { rev?: string }): Promise<void> {
  const { revision } = await exportCorpus(dataDirectory(), corpus, directory, options.rev)
  console.log(`Exported revision ${revision} of "${corpus}" to ${resolve(directory)}.`)
}
