import { writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { corpusNameFrom, starterCorpus } from '@/lib/corpus/starter-corpus'
import { corpusGuide } from '@/lib/formats/corpus-guide'
import { writeDataPackage } from '@/lib/formats/write-data-package'
import { orFail } from './command-line'
import { makeNewDirectory } from './new-directory'

export function addInit(program: Command): void {
  program
    .command('init')
    .description('Make a small valid corpus to start from.')
    .argument('<dir>', 'a directory that is new or empty')
    .action(orFail(makeCorpus))
}

async function makeCorpus(directory: string): Promise<void> {
  await makeNewDirectory(directory)
  await writeDataPackage(starterCorpus(corpusNameFrom(basename(resolve(directory)))), directory)
  await writeFile(join(directory, 'README.md'), corpusGuide())
  console.log(`Made a corpus in ${directory}. Its README.md says how to go on. Check it with: npx parallax check ${directory}`)
}
