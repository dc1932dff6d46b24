import type { Command } from 'commander'
import { type Problem, problemLine } from '@/lib/corpus/problem'
import { type Corpus, TABLE_NAMES } from '@/lib/corpus/tables'
import { readDataPackage } from '@/lib/formats/read-data-package'

const PRINTED_PROBLEMS = 100

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('List every problem of a corpus directory as file:row:column.')
    .argument('<dir>', 'directory with datapackage.json and its CSV files')
    .action(async (directory: string) => {
      const { corpus, problems, problemCount } = await readDataPackage(directory)
      process.stdout.write(corpus ? soundReport(corpus) : problemReport(problems, problemCount))
      if (!corpus) process.exitCode = 1
    })
}

/** A line per problem, at most a hundred, then how many there are in all. */
export function problemReport(problems: readonly Problem[], problemCount: number): string {
  const lines = problems.slice(0, PRINTED_PROBLEMS).map(problemLine)
  if (problemCount > lines.length) lines.push(`${problemCount} problems in all; the first ${lines.length} are listed.`)
  return `${lines.join('\n')}\n`
}

function soundReport(corpus: Corpus): string {
  const counts = TABLE_NAMES.filter((table) => corpus.tables[table].length > 0).map((table) => `${corpus.tables[table].length} ${table}`)
  return `No problems: ${counts.join(', ')}.\n`
}
