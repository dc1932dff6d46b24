import { createHash } from 'node:crypto'
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeDataPackage } from '@/lib/formats/write-data-package'
import { listCorpora, readCatalogEntry } from '@/lib/store/catalog'
import { corpusDirectory, currentPath, truthPath } from '@/lib/store/data-directory'
import { databasePath } from '@/lib/store/database-file'
import { importBundled, importCorpus } from '@/lib/store/import-corpus'
import { readTruth } from '@/lib/store/truth'
import { tinyCorpus } from '@/tests/builders/corpus'
import { copyOf, temporaryDirectory } from '@/tests/builders/temporary-directory'
import { expectSound, filesOf, versionOf } from './revision-files'

const hashesOf = (dir: string) =>
  filesOf(dir, 'tiny').map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(corpusDirectory(dir, 'tiny'), name)))
      .digest('hex'),
  ])
/** A data directory that holds version 1, imported once for all tests. */
const made = temporaryDirectory()
let first = ''
beforeAll(async () => {
  first = (await importCorpus({ dir: made, corpus: versionOf('1') })).revision
})
const currentOf = async (dir: string) => (await readCatalogEntry(dir, 'tiny')).revision

describe('an import', () => {
  it('stores a revision, makes it current and counts its rows', async () => {
    const dir = temporaryDirectory()
    const result = await importCorpus({ dir, corpus: tinyCorpus() })
    expect(result).toMatchObject({ corpus: 'tiny', outcome: 'imported', mended: false, swept: 0 })
    expect(result.counts).toMatchObject({ outlets: 3, claims: 13, positions: 6 })
    expect(await listCorpora(dir)).toEqual(['tiny'])
    expect(await currentOf(dir)).toBe(result.id.slice(0, 12))
    expect((await readTruth(dir, 'tiny')).description).toEqual(tinyCorpus().description)
    await expectSound(dir)
  })

  it('keeps the revision before it, newest first, and moves only the pointer when its data come again', async () => {
    const dir = copyOf(made)
    const second = await importCorpus({ dir, corpus: versionOf('2') })
    const { revision, history } = await readCatalogEntry(dir, 'tiny')
    expect(second.previous).toBe(first)
    expect(revision).toBe(second.revision)
    expect(history.map((stored) => stored.revision)).toEqual([second.revision, first])
    await expectSound(dir)
    const again = await importCorpus({ dir, corpus: versionOf('1') })
    expect(again).toMatchObject({ outcome: 'switched', revision: first, previous: second.revision })
    expect(await currentOf(dir)).toBe(first)
    expect((await readCatalogEntry(dir, 'tiny')).history).toHaveLength(2)
  })

  it('of the same data changes no byte', async () => {
    const dir = copyOf(made)
    const before = hashesOf(dir)
    expect(await importCorpus({ dir, corpus: versionOf('1') })).toMatchObject({ outcome: 'unchanged', mended: false })
    expect(hashesOf(dir)).toEqual(before)
  })

  it('mends a stored revision of which a file is missing or damaged', async () => {
    const dir = copyOf(made)
    const harm = [
      () => rmSync(truthPath(dir, 'tiny', first)),
      () => truncateSync(truthPath(dir, 'tiny', first), 100),
      () => rmSync(databasePath(dir, 'tiny', first)),
      () => writeFileSync(databasePath(dir, 'tiny', first), 'no database'),
    ]
    for (const doHarm of harm) {
      doHarm()
      expect(await importCorpus({ dir, corpus: versionOf('1') })).toMatchObject({ outcome: 'unchanged', mended: true })
      await expectSound(dir)
    }
  })

  it.each(['api', 's', 'import', 'Tiny', '-x', '', '../tiny', 'a/b', 'a.b', 'a'.repeat(101)])('refuses the name "%s"', async (name) => {
    const dir = join(temporaryDirectory(), 'data')
    await expect(importCorpus({ dir, corpus: tinyCorpus(), name })).rejects.toMatchObject({ code: 'invalid-name' })
    expect(await listCorpora(dir)).toEqual([])
  })

  it('refuses other data whose revision has the same twelve digits', async () => {
    const dir = copyOf(made)
    const current = readFileSync(currentPath(dir, 'tiny'), 'utf8')
    writeFileSync(currentPath(dir, 'tiny'), current.replace(/"id":\s*"[0-9a-f]{64}"/, `"id":"${first}${'0'.repeat(52)}"`))
    await expect(importCorpus({ dir, corpus: versionOf('1') })).rejects.toMatchObject({ code: 'refused' })
  })
})

describe('a catalog that cannot be read', () => {
  it.each(['{', '[]', '{"revision":"000000000000","history":[]}'])('is named damaged: %s', async (content) => {
    const dir = copyOf(made)
    writeFileSync(currentPath(dir, 'tiny'), content)
    await expect(readCatalogEntry(dir, 'tiny')).rejects.toMatchObject({ code: 'damaged', message: expect.stringContaining('current.json') })
    expect(await listCorpora(dir)).toEqual(['tiny'])
    const second = await importCorpus({ dir, corpus: versionOf('2') })
    const { history } = await readCatalogEntry(dir, 'tiny')
    expect(history.map((stored) => stored.revision)).toEqual([second.revision, first])
    await expectSound(dir)
  })

  it('is mended by importing the data that were current', async () => {
    const dir = copyOf(made)
    writeFileSync(currentPath(dir, 'tiny'), 'x')
    await importCorpus({ dir, corpus: versionOf('1') })
    expect(await currentOf(dir)).toBe(first)
    await expectSound(dir)
  })
})

describe('a bundled corpus', () => {
  it('is loaded once and followed until the user imports other data', async () => {
    const dir = temporaryDirectory()
    const shipped = temporaryDirectory()
    const ship = async (version: string) => {
      await writeDataPackage(versionOf(version), shipped)
      return importBundled(shipped, { dir })
    }
    const first = await ship('1')
    expect(first.outcome).toBe('imported')
    expect((await ship('1')).outcome).toBe('unchanged')
    expect((await ship('2')).outcome).toBe('imported')
    expect((await ship('1')).outcome).toBe('switched')
    const own = await importCorpus({ dir, corpus: versionOf('own') })
    expect((await ship('2')).outcome).toBe('unchanged')
    expect((await ship('3')).outcome).toBe('stored')
    expect(await currentOf(dir)).toBe(own.revision)
    expect((await readCatalogEntry(dir, 'tiny')).history.map(({ bundled }) => bundled)).toEqual([true, false, true, true])
    await expectSound(dir)
  })

  it('with problems is refused, naming them', async () => {
    const empty = temporaryDirectory()
    await expect(importBundled(empty, { dir: temporaryDirectory() })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('datapackage.json'),
    })
  })
})
