import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Corpus } from '@/lib/corpus/tables'
import { readInternedPackage } from '@/lib/formats/interned/read-interned-package'
import { buildDatabase } from '@/lib/store/build-database'
import { WordsOfTables } from '@/lib/store/derive/words-aside'
import { contentOfCorpus, contentOfPackage, type RevisionContent } from '@/lib/store/revision-content'
import { arbitraryCorpus } from '@/tests/builders/arbitrary'
import { withCorpusDirectory } from '@/tests/builders/corpus-directory'
import { literalCorpus } from './literal-corpus'

/** The search index of a database built in a directory. */
async function stemsOf(content: RevisionContent, file: string): Promise<unknown> {
  await buildDatabase(content, file)
  const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const rows = (await connection.runAndReadAll('from stems order by stem_id')).getRowsJson()
  connection.closeSync()
  instance.closeSync()
  return rows
}

const reading = (directory: string, search: WordsOfTables) =>
  readInternedPackage(directory, undefined, (name, table) => search.show(name, table))

const expectSameStems = (corpus: Corpus) =>
  withCorpusDirectory(
    {},
    async (directory) => {
      const search = new WordsOfTables(0)
      const read = await reading(directory, search)
      if (!read) throw new Error('The quick reader does not take this corpus.')
      const aside = await stemsOf(contentOfPackage(read, search.words), join(directory, 'aside.duckdb'))
      expect(aside).toEqual(await stemsOf(contentOfCorpus(corpus), join(directory, 'careful.duckdb')))
    },
    corpus,
  )

describe('words found while a corpus is read', () => {
  it('make the same search index as those of the stored texts', async () => {
    const corpus = literalCorpus()
    await expectSameStems({ ...corpus, tables: { ...corpus.tables, excerpts: corpus.tables.excerpts.toReversed() } })
    for (const one of fc.sample(arbitraryCorpus(), 2)) await expectSameStems(one)
  })

  it('fail as their thread does', async () => {
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
