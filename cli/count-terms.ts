import { resolve } from 'node:path'
import type { Command } from 'commander'
import { countTerms, languageCodes, TERM_COUNTER } from '@/lib/corpus/count-terms'
import type { Corpus } from '@/lib/corpus/tables'
import { findTexts } from '@/lib/formats/find-texts'
import { readDataPackage } from '@/lib/formats/read-data-package'
import { writeDataPackage } from '@/lib/formats/write-data-package'
import { assertDirectory } from './check'
import { orFail } from './command-line'
import { makeNewDirectory } from './new-directory'
import { problemReport } from './problem-report'

const PRINTED_ARTICLES = 20

export function addCountTerms(program: Command): void {
  program
    .command('count-terms')
    .argument('<dir>', 'corpus directory; it stays as it is')
    .argument('<out>', 'directory to write the corpus with its counts to: empty, or not there yet')
    .requiredOption('--texts <dir>', 'folder with the texts of its articles, found by their hash')
    .description('Count the loaded terms (codes of the kind "language") in the full texts and code the excerpts that have them.')
    .action(orFail(runCountTerms))
}

async function runCountTerms(directory: string, out: string, { texts: folder }: { texts: string }): Promise<void> {
  await assertDirectory(directory)
  const { corpus, problems, problemCount } = await readDataPackage(directory)
  if (!corpus) {
    process.stdout.write(problemReport(problems, problemCount))
    process.exitCode = 1
    return
  }
  if (languageCodes(corpus).length === 0) throw new Error('The corpus has no loaded terms: none of its codes is of the kind "language".')
  const texts = await findTexts(folder, corpus.tables.articles)
  refuseMissing(corpus, texts, folder)
  const counted = countTerms(corpus, texts)
  await makeNewDirectory(out)
  await writeDataPackage(counted, out)
  console.log(report(counted, resolve(out)))
}

/** Counts of some articles beside none of others would look like a difference between them. */
function refuseMissing({ tables }: Corpus, texts: ReadonlyMap<string, string>, folder: string): void {
  const missing = tables.articles.filter(({ id }) => !texts.has(id))
  if (missing.length === 0) return
  const lines = missing
    .slice(0, PRINTED_ARTICLES)
    .map(
      ({ id, text_sha256 }) =>
        `  ${id}: ${text_sha256 ? `no file has the hash ${text_sha256.slice(0, 12)}…` : 'the table has no text_sha256'}`,
    )
  const more = missing.length > lines.length ? [`  and ${missing.length - lines.length} more`] : []
  throw new Error(
    [`${folder} lacks the text of ${missing.length} of ${tables.articles.length} articles; nothing is written.`, ...lines, ...more].join(
      '\n',
    ),
  )
}

function report({ tables }: Corpus, directory: string): string {
  const occurrences = tables.terms.reduce((sum, { count }) => sum + count, 0)
  const codings = tables.codings.filter(({ coder_id }) => coder_id === TERM_COUNTER.id).length
  const terms = new Set(tables.terms.map(({ term }) => term)).size
  return `Counted ${occurrences} occurrences of ${terms} terms in ${tables.articles.length} articles, and coded ${codings} excerpts with them. Written to ${directory}.`
}
