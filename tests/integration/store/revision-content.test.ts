import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Corpus, keyOf, TABLE_NAMES } from '@/lib/corpus/tables'
import { readInternedPackage } from '@/lib/formats/interned/read-interned-package'
import { readDataPackage } from '@/lib/formats/read-data-package'
import { contentOfCorpus, contentOfPackage, type RevisionContent } from '@/lib/store/revision-content'
import { arbitraryCorpus } from '@/tests/builders/arbitrary'
import { tinyCorpus } from '@/tests/builders/corpus'
import { type Edits, replacing, withCorpusDirectory } from '@/tests/builders/corpus-directory'

/** Every native table as DuckDB holds it, in the order of its key. */
async function nativeTables(content: RevisionContent): Promise<unknown> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run("attach ':memory:' as native")
  await content.loadNative(connection)
  const tables: Record<string, unknown> = {}
  for (const table of TABLE_NAMES) {
    const key = keyOf(table).map((column) => `"${column}"`)
    const reader = await connection.runAndReadAll(`select * from native."${table}" order by ${key.join(', ')}`)
    tables[table] = { columns: reader.columnNames(), types: reader.columnTypes().map(String), rows: reader.getRowsJson() }
  }
  connection.closeSync()
  instance.closeSync()
  return tables
}

const expectSameTables = (edits: Edits, corpus: Corpus) =>
  withCorpusDirectory(
    edits,
    async (directory) => {
      const read = await readInternedPackage(directory)
      if (!read) throw new Error('The quick reader does not take this corpus.')
      const quick = contentOfPackage(read)
      const careful = contentOfCorpus((await readDataPackage(directory)).corpus as Corpus)
      expect(quick.counts).toEqual(careful.counts)
      expect(quick.description).toEqual(careful.description)
      expect(await nativeTables(quick)).toEqual(await nativeTables(careful))
    },
    corpus,
  )

describe('the content of a revision', () => {
  it('is the same rows from the files themselves as from a corpus in memory', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCorpus(), (corpus) => expectSameTables({}, corpus)),
      { numRuns: 6, endOnFailure: true },
    )
  })

  it('is the same in another spelling, with CRLF, a byte order mark, and without empty tables and columns', async () => {
    await expectSameTables({ 'claims.csv': replacing('50|100|200', '200|050.0|100') }, tinyCorpus())
    await expectSameTables({ 'claims.csv': replacing(',41.5,', ',+041.500,') }, tinyCorpus())
    await expectSameTables({ 'excerpts.csv': replacing('election-2024|unrest-2024', 'unrest-2024|election-2024') }, tinyCorpus())
    await expectSameTables({ 'claims.csv': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}` }, tinyCorpus())
    await expectSameTables({ 'coders.csv': 'kind,name,id\nmachine,"Machine coder 1",machine-1' }, tinyCorpus())
    const corpus = tinyCorpus()
    corpus.tables.terms = []
    await expectSameTables({ 'outlets.csv': replacing(',Herald,', ',\u{1F600}|A|\uFF1D|ß,') }, corpus)
  })
})
