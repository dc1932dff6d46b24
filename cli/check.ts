import type { Command } from 'commander'
import { type Problem, problemLine } from '@/lib/corpus/problem'
import { readDataPackage } from '@/lib/formats/read-data-package'

const PRINTED_PROBLEMS = 100

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Report every problem of a corpus directory as file:row:column.')
    .argument('<dir>', 'directory with datapackage.json and its CSV files')
    .action(async (directory: string) => {
      const { corpus, problems, problemCount } = await readDataPackage(directory)
      if (corpus) return
      process.stdout.write(problemReport(problems, problemCount))
      process.exitCode = 1
    })
}

/** A line per problem, at most a hundred, then how many there are in all. */
export function problemReport(problems: readonly Problem[], problemCount: number): string {
  const lines = problems.slice(0, PRINTED_PROBLEMS).map(problemLine)
  if (problemCount > lines.length) lines.push(`${problemCount} problems in all; the first ${lines.length} are listed.`)
  return `${lines.join('\n')}\n`
}
