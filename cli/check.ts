import { stat } from 'node:fs/promises'
import type { Command } from 'commander'
import { type Corpus, TABLE_NAMES } from '@/lib/corpus/tables'
import { readDataPackage } from '@/lib/formats/read-data-package'
import { insteadOfMissing } from '@/lib/store/store-error'
import { orFail } from './command-line'
import { problemReport } from './problem-report'

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('List every problem of a corpus directory as file:row:column.')
    .argument('<dir>', 'directory with datapackage.json and its CSV files')
    .action(orFail(runCheck))
}

async function runCheck(directory: string): Promise<void> {
  await assertDirectory(directory)
  const { corpus, problems, problemCount } = await readDataPackage(directory)
  process.stdout.write(corpus ? soundReport(corpus) : problemReport(problems, problemCount))
  if (!corpus) process.exitCode = 1
}

/** @throws where there is no directory, which would otherwise look like a corpus without its files */
export async function assertDirectory(directory: string): Promise<void> {
  const stats = await stat(directory).catch(insteadOfMissing(undefined))
  if (!stats) throw new Error(`There is no directory ${directory}.`)
  if (!stats.isDirectory()) throw new Error(`${directory} is a file; name the directory that holds datapackage.json.`)
}

function soundReport(corpus: Corpus): string {
  const filled = TABLE_NAMES.filter((table) => corpus.tables[table].length > 0)
  const rows = filled.reduce((sum, table) => sum + corpus.tables[table].length, 0)
  const counts = filled.map((table) => `${table} ${corpus.tables[table].length}`)
  return counts.length > 0
    ? `No problems in ${rows} rows: ${counts.join(', ')}.\n`
    : 'No problems, and no rows: every table that is there is empty.\n'
}
