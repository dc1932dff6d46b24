import { createHash } from 'node:crypto'
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeDataPackage } from '@/lib/formats/write-data-package'
import { listCorpora, readCatalogEntry } from '@/lib/store/catalog'
import { corpusDirectory, currentPath, truthPath } from '@/lib/store/data-directory'
import { databasePath } from '@/lib/store/database-file'
import { importBundled, importCorpus } from '@/lib/store/import-corpus'
import { readTruth } from '@/lib/store/truth'
import { tinyCorpus } from '@/tests/builders/corpus'
import { temporaryDirectory } from '@/tests/builders/temporary-directory'
import { expectSound, filesOf, versionOf } from './revision-files'

const hashesOf = (dir: string) =>
  filesOf(dir, 'tiny').map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(corpusDirectory(dir, 'tiny'), name)))
      .digest('hex'),
  ])
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

  it('keeps the revision before it, newest first', async () => {
    const dir = temporaryDirectory()
    const first = await importCorpus({ dir, corpus: versionOf('1') })
    const second = await importCorpus({ dir, corpus: versionOf('2') })
    const { revision, history } = await readCatalogEntry(dir, 'tiny')
    expect(second.previous).toBe(first.revision)
    expect(revision).toBe(second.revision)
    expect(history.map((stored) => stored.revision)).toEqual([second.revision, first.revision])
    await expectSound(dir)
  })

  it('of the same data changes no byte', async () => {
    const dir = temporaryDirectory()
    await importCorpus({ dir, corpus: tinyCorpus() })
    const before = hashesOf(dir)
    expect(await importCorpus({ dir, corpus: tinyCorpus() })).toMatchObject({ outcome: 'unchanged', mended: false })
    expect(hashesOf(dir)).toEqual(before)
  })

  it('of a revision that is stored but not current only moves the pointer', async () => {
    const dir = temporaryDirectory()
    const first = await importCorpus({ dir, corpus: versionOf('1') })
    const second = await importCorpus({ dir, corpus: versionOf('2') })
    const again = await importCorpus({ dir, corpus: versionOf('1') })
    expect(again).toMatchObject({ outcome: 'switched', revision: first.revision, previous: second.revision })
    expect(await currentOf(dir)).toBe(first.revision)
    expect((await readCatalogEntry(dir, 'tiny')).history).toHaveLength(2)
  })

  it('mends a stored revision of which a file is missing or damaged', async () => {
    const dir = temporaryDirectory()
    const { revision } = await importCorpus({ dir, corpus: tinyCorpus() })
    const harm = [
      () => rmSync(truthPath(dir, 'tiny', revision)),
      () => truncateSync(truthPath(dir, 'tiny', revision), 100),
      () => rmSync(databasePath(dir, 'tiny', revision)),
      () => writeFileSync(databasePath(dir, 'tiny', revision), 'no database'),
    ]
    for (const doHarm of harm) {
      doHarm()
      expect(await importCorpus({ dir, corpus: tinyCorpus() })).toMatchObject({ outcome: 'unchanged', mended: true })
      await expectSound(dir)
    }
  })

  it.each(['api', 's', 'import', 'Tiny', '-x', '', '../tiny', 'a/b', 'a.b', 'a'.repeat(101)])('refuses the name "%s"', async (name) => {
    const dir = join(temporaryDirectory(), 'data')
    await expect(importCorpus({ dir, corpus: tinyCorpus(), name })).rejects.toMatchObject({ code: 'invalid-name' })
    expect(await listCorpora(dir)).toEqual([])
  })

  it('refuses other data whose revision has the same twelve digits', async () => {
    const dir = temporaryDirectory()
    const { id, revision } = await importCorpus({ dir, corpus: tinyCorpus() })
    const current = readFileSync(currentPath(dir, 'tiny'), 'utf8')
    writeFileSync(currentPath(dir, 'tiny'), current.replace(id, revision + '0'.repeat(52)))
    await expect(importCorpus({ dir, corpus: tinyCorpus() })).rejects.toMatchObject({ code: 'refused' })
  })
})

describe('a catalog that cannot be read', () => {
  it.each(['{', '[]', '{"revision":"000000000000","history":[]}'])('is named damaged: %s', async (content) => {
    const dir = temporaryDirectory()
    const { revision } = await importCorpus({ dir, corpus: versionOf('1') })
    writeFileSync(currentPath(dir, 'tiny'), content)
    await expect(readCatalogEntry(dir, 'tiny')).rejects.toMatchObject({ code: 'damaged', message: expect.stringContaining('current.json') })
    expect(await listCorpora(dir)).toEqual(['tiny'])
    const second = await importCorpus({ dir, corpus: versionOf('2') })
    const { history } = await readCatalogEntry(dir, 'tiny')
    expect(history.map((stored) => stored.revision)).toEqual([second.revision, revision])
    await expectSound(dir)
  })

  it('is mended by importing the data that were current', async () => {
    const dir = temporaryDirectory()
    const { revision } = await importCorpus({ dir, corpus: tinyCorpus() })
    writeFileSync(currentPath(dir, 'tiny'), 'x')
    await importCorpus({ dir, corpus: tinyCorpus() })
    expect(await currentOf(dir)).toBe(revision)
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
