import { resolve } from 'node:path'
import type { Command } from 'commander'
import { TABLE_NAMES } from '@/lib/corpus/tables'
import { assertCorpusName } from '@/lib/store/catalog'
import { type ImportResult, importDirectory } from '@/lib/store/import-corpus'
import { assertDirectory } from './check'
import { orFail, seconds } from './command-line'
import { pageToOpen } from './page-to-open'
import { problemReport } from './problem-report'
import { Progress } from './progress'

const STEPS = { revision: 'Writing the revision', database: 'Writing the database' } as const

export function addImport(program: Command): void {
  program
    .command('import')
    .argument('<dir>', 'corpus directory')
    .option('--corpus <name>', 'name in the catalog; default is the name in datapackage.json')
    .option('--wait <seconds>', 'how long to wait for another import', seconds, 120)
    .description('Check a corpus directory and store it as a new revision, which becomes the current one.')
    .action(orFail(runImport))
}

async function runImport(directory: string, options: { corpus?: string; wait: number }): Promise<void> {
  if (options.corpus !== undefined) assertCorpusName(options.corpus)
  await assertDirectory(directory)
  const progress = new Progress()
  progress.show('Checking', 0)
  try {
    const imported = await importDirectory(directory, {
      name: options.corpus,
      timeoutMs: options.wait * 1000,
      onCheck: (done, total) => progress.show('Checking', done / total),
      onChecked: () => progress.clear(),
      onWait: (message) => progress.note(message),
      onProgress: ({ step, done, total }) => progress.show(STEPS[step], total ? done / total : 1),
    })
    progress.clear()
    if ('outcome' in imported) console.log(report(imported, resolve(directory)))
    else {
      process.stdout.write(problemReport(imported.problems, imported.problemCount))
      process.exitCode = 1
    }
  } finally {
    progress.clear()
  }
}

/** What an import did, with the rows per table and the revision id. */
function report(result: ImportResult, source: string): string {
  const filled = TABLE_NAMES.filter((table) => result.counts[table] > 0)
  const width = Math.max(...filled.map((table) => String(result.counts[table]).length))
  return [
    OUTCOMES[result.outcome](result, source),
    ...(result.mended ? ['A file of it was missing or damaged and has been written anew.'] : []),
    ...(result.swept ? [`Deleted ${result.swept} left-over files of writers that had been interrupted.`] : []),
    ...filled.map((table) => `  ${String(result.counts[table]).padStart(width)} ${table}`),
    `Revision id: ${result.id}`,
    pageToOpen(result.corpus, result.outcome === 'stored' ? result.revision : undefined),
  ].join('\n')
}

const OUTCOMES: Record<ImportResult['outcome'], (result: ImportResult, source: string) => string> = {
  imported: ({ corpus, revision, previous }, source) =>
    `Imported ${source} as revision ${revision} of "${corpus}", now the current one.${previous ? ` Before it was ${previous}, which stays stored.` : ''}`,
  stored: ({ corpus, revision, previous }, source) => `Stored ${source} as revision ${revision} of "${corpus}". Current stays ${previous}.`,
  switched: ({ corpus, revision, previous }) =>
    `Revision ${revision} of "${corpus}" was stored already and is now the current one again. Before it was ${previous}, which stays stored.`,
  unchanged: ({ corpus, revision }) => `Revision ${revision} of "${corpus}" is already there. Nothing changed.`,
}
