import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { revisionId, revisionLines } from '@/lib/corpus/revision-id'
import type { Corpus } from '@/lib/corpus/tables'
import { readDataPackage } from '@/lib/formats/read-data-package'
import { exportCorpus } from '@/lib/store/export-corpus'
import { importCorpus } from '@/lib/store/import-corpus'
import { arbitraryCorpus } from '@/tests/builders/arbitrary'
import { tinyCorpus } from '@/tests/builders/corpus'
import { temporaryDirectory } from '@/tests/builders/temporary-directory'
import { versionOf } from './revision-files'

const dir = temporaryDirectory()
const exports = temporaryDirectory()
let exported = 0
const freshTarget = () => join(exports, String(exported++))

/** Imports, exports and reads: the revision imported, and what was read. */
async function roundTrip(corpus: Corpus) {
  const { id } = await importCorpus({ dir, corpus, name: 'round-trip' })
  const target = freshTarget()
  await exportCorpus(dir, 'round-trip', target)
  const { corpus: again, problems } = await readDataPackage(target)
  expect(problems).toEqual([])
  if (!again) throw new Error('The export could not be read.')
  expect(revisionId(revisionLines(again))).toBe(id)
  return { id, again }
}

describe('an export', () => {
  it('of the tiny corpus imports as the same revision', async () => {
    const { id, again } = await roundTrip(tinyCorpus())
    expect(await importCorpus({ dir, corpus: again, name: 'round-trip' })).toMatchObject({ id, outcome: 'unchanged', mended: false })
  })

  it('of any corpus is the same revision', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCorpus(), async (corpus) => {
        await roundTrip(corpus)
      }),
      { numRuns: 4, endOnFailure: true, interruptAfterTimeLimit: 25_000 },
    )
  })

  it('writes the revision that is asked for', async () => {
    const old = await importCorpus({ dir, corpus: versionOf('1') })
    await importCorpus({ dir, corpus: versionOf('2') })
    const versions = []
    for (const revision of [undefined, old.revision, old.id]) {
      const target = freshTarget()
      await exportCorpus(dir, 'tiny', target, revision)
      versions.push((await readDataPackage(target)).corpus?.description.version)
    }
    expect(versions).toEqual(['2', '1', '1'])
  })

  it('writes into an empty directory, and refuses one that holds something, and a file', async () => {
    await importCorpus({ dir, corpus: tinyCorpus() })
    const empty = freshTarget()
    mkdirSync(empty)
    await exportCorpus(dir, 'tiny', empty)
    const before = readdirSync(empty)
    await expect(exportCorpus(dir, 'tiny', empty)).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('not empty') })
    expect(readdirSync(empty)).toEqual(before)
    const file = freshTarget()
    writeFileSync(file, '')
    await expect(exportCorpus(dir, 'tiny', file)).rejects.toMatchObject({ code: 'refused' })
    await expect(exportCorpus(dir, 'tiny', join(file, 'below'))).rejects.toMatchObject({ code: 'refused' })
  })

  it('of what is not stored says what is', async () => {
    const target = freshTarget()
    await expect(exportCorpus(dir, 'nothing', target)).rejects.toMatchObject({ code: 'unknown-corpus' })
    await expect(exportCorpus(dir, 'tiny', target, 'abcdefabcdef')).rejects.toMatchObject({ code: 'unknown-revision' })
    expect(existsSync(target)).toBe(false)
  })
})
