import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { corpusNameFrom, starterCorpus } from '@/lib/corpus/starter-corpus'
import { corpusGuide } from '@/lib/formats/corpus-guide'
import { writeDataPackage } from '@/lib/formats/write-data-package'
import { orFail } from './command-line'

export function addInit(program: Command): void {
  program
    .command('init')
    .description('Make a small valid corpus to start from.')
    .argument('<dir>', 'a directory that is new or empty')
    .action(orFail(makeCorpus))
}

async function makeCorpus(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const isFile = error.code === 'EEXIST' || error.code === 'ENOTDIR'
    throw isFile ? new Error(`${directory} is a file, or lies below one; choose a new or an empty directory.`) : error
  })
  if ((await readdir(directory)).length > 0) throw new Error(`${directory} is not empty; choose a new or an empty directory.`)
  await writeDataPackage(starterCorpus(corpusNameFrom(basename(resolve(directory)))), directory)
  await writeFile(join(directory, 'README.md'), corpusGuide())
  console.log(`Made a corpus in ${directory}. Its README.md says how to go on. Check it with: npx parallax check ${directory}`)
}
