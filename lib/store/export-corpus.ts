import { readdir } from 'node:fs/promises'
import { DataPackageWriter } from '@/lib/formats/write-data-package'
import { readCatalogEntry, type StoredRevision, storedRevision } from './catalog'
import { explainWriteFailure } from './durable-files'
import { StoreError } from './store-error'
import { readTruth, type TruthReading } from './truth'

/**
 * Writes a stored revision back as a corpus directory, from its verified truth. Importing that directory gives the same revision.
 * @param target directory that is empty or does not exist yet
 * @param revision 12 hex digits; the current revision when left out
 * @throws StoreError `unknown-corpus`, `unknown-revision`, `damaged`, `refused` for a target that holds something, `not-writable`, `disk-full`
 */
export async function exportCorpus(dir: string, corpus: string, target: string, revision?: string): Promise<StoredRevision> {
  const stored = storedRevision(await readCatalogEntry(dir, corpus), revision)
  await assertEmpty(target)
  const content = await readTruth(dir, corpus, stored.revision)
  await writeRows(content, target).catch((error) => {
    throw explainWriteFailure(error, target, 'What was written there so far is incomplete: delete it.')
  })
  return stored
}

/** Row by row: a corpus may be larger than the memory. */
async function writeRows({ description, eachRow }: TruthReading, target: string): Promise<void> {
  const writer = await DataPackageWriter.open(target, description)
  try {
    await eachRow((table, row) => writer.add(table, row))
    writer.finish()
  } finally {
    writer.close()
  }
}

async function assertEmpty(target: string): Promise<void> {
  const names = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    const what = error.code === 'ENOTDIR' ? 'it is a file' : `it cannot be read (${error.code})`
    throw new StoreError('refused', `Cannot export to ${target}: ${what}. Name an empty directory or one that does not exist yet.`)
  })
  if (names.length === 0) return
  throw new StoreError('refused', `${target} is not empty. Nothing was written. Name an empty directory or one that does not exist yet.`)
}
