import { readdirSync } from 'node:fs'
import { expect } from 'vitest'
import type { Corpus } from '@/lib/corpus/tables'
import { listCorpora, readCatalogEntry } from '@/lib/store/catalog'
import { corpusDirectory, databaseName } from '@/lib/store/data-directory'
import { databasePath, opensAsDatabase } from '@/lib/store/database-file'
import { STORE_VERSION } from '@/lib/store/schema'
import { readTruth } from '@/lib/store/truth'
import { tinyCorpus } from '@/tests/builders/corpus'

/** The tiny corpus with another version, so with another revision id. */
export function versionOf(version: string, corpus: Corpus = tinyCorpus()): Corpus {
  return { ...corpus, description: { ...corpus.description, version } }
}

export const filesOf = (dir: string, corpus: string) => readdirSync(corpusDirectory(dir, corpus)).sort()

/** Every stored revision verifies and opens, and nothing lies about that the catalog does not list. */
export async function expectSound(dir: string): Promise<void> {
  for (const corpus of await listCorpora(dir)) {
    const { history } = await readCatalogEntry(dir, corpus)
    for (const { revision } of history) await expectWhole(dir, corpus, revision)
    const listed = history.flatMap(({ revision }) => [`${revision}.jsonl.gz`, databaseName(revision, STORE_VERSION)])
    expect(filesOf(dir, corpus)).toEqual([...listed, 'current.json'].sort())
  }
}

/** The truth of a revision verifies and its database opens. */
export async function expectWhole(dir: string, corpus: string, revision: string): Promise<void> {
  await readTruth(dir, corpus, revision)
  expect(await opensAsDatabase(databasePath(dir, corpus, revision))).toBe(true)
}
