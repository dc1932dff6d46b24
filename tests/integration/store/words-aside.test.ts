import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Corpus } from '@/lib/corpus/tables'
import { readInternedPackage } from '@/lib/formats/interned/read-interned-package'
import { readDataPackage } from '@/lib/formats/read-data-package'
import { buildDatabase } from '@/lib/store/build-database'
import { WordsOfTables } from '@/lib/store/derive/words-aside'
import { contentOfCorpus, contentOfPackage, type RevisionContent } from '@/lib/store/revision-content'
import { STORE_TABLES } from '@/lib/store/schema'
import { arbitraryCorpus } from '@/tests/builders/arbitrary'
import { type Edits, replacing, withCorpusDirectory } from '@/tests/builders/corpus-directory'
import { literalCorpus } from './literal-corpus'

/** Every table of a database built in a directory, in the order of its rows. */
async function tablesOf(content: RevisionContent, file: string): Promise<unknown> {
  await buildDatabase(content, file)
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const tables: Record<string, unknown> = {}
  for (const table of Object.keys(STORE_TABLES)) tables[table] = (await connection.runAndReadAll(`from "${table}"`)).getRowsJson()
  connection.closeSync()
  instance.closeSync()
  return tables
}

const reading = (directory: string, search: WordsOfTables) => readInternedPackage(directory, undefined, search)

const expectSameTables = (corpus: Corpus, edits: Edits = {}) =>
  withCorpusDirectory(
    edits,
    async (directory) => {
      const search = new WordsOfTables(0)
      const read = await reading(directory, search)
      if (!read) throw new Error('The quick reader does not take this corpus.')
      const aside = await tablesOf(contentOfPackage(read, search.words), join(directory, 'aside.duckdb'))
      expect(aside).toEqual(
        await tablesOf(contentOfCorpus((await readDataPackage(directory)).corpus as Corpus), join(directory, 'careful.duckdb')),
      )
    },
    corpus,
  )

describe('a corpus that is read as columns, its words found meanwhile', () => {
  it('makes the same database as its rows', async () => {
    const corpus = literalCorpus()
    await expectSameTables({ ...corpus, tables: { ...corpus.tables, excerpts: corpus.tables.excerpts.toReversed() } })
    for (const one of fc.sample(arbitraryCorpus(), 2)) await expectSameTables(one)
  })

  it('finds the words of excerpts that come in several parts', async () => {
    const corpus = literalCorpus()
    const [first] = corpus.tables.excerpts
    const long = Array.from({ length: 3000 }, (_, index) => ({
      ...(first as NonNullable<typeof first>),
      id: `long-${index}`,
      language: index % 3 ? undefined : index % 2 ? 'de' : 'fr-CA',
      summary: `${index} ${'recount of ballots '.repeat(25)}${index % 7} Wähler élections`,
    }))
    await expectSameTables({ ...corpus, tables: { ...corpus.tables, excerpts: [...corpus.tables.excerpts, ...long] } })
  })

  it('keeps codings and words with their excerpts where a list is written in another order than the usual', () =>
    expectSameTables(literalCorpus(), { 'excerpts.csv': replacing('count-2020|vote-2020', 'vote-2020|count-2020') }))

  it('fails as the thread of its words does', async () => {
    await withCorpusDirectory(
      {},
      async (directory) => {
        const search = new WordsOfTables(0)
        await reading(directory, search)
        await search.words?.end()
        await expect(search.words?.finish(new Int32Array())).rejects.toThrow('ended before it was done')
      },
      literalCorpus(),
    )
  })
})
