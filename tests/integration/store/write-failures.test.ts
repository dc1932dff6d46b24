import { chmodSync, existsSync, mkdirSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { writeDataPackage } from '@/lib/formats/write-data-package'
import { buildDatabase } from '@/lib/store/build-database'
import { readCatalogEntry } from '@/lib/store/catalog'
import { ensureDatabase } from '@/lib/store/database-file'
import { importBundled, importCorpus } from '@/lib/store/import-corpus'
import { readTruth } from '@/lib/store/truth'
import { copyOf, temporaryDirectory } from '@/tests/builders/temporary-directory'
import { expectSound, versionOf } from './revision-files'
import { smallDisk } from './small-disk'

vi.mock('@/lib/store/build-database', { spy: true })

const systemError = (code: string) => Object.assign(new Error(`${code}: write`), { code })
/** Enough for a truth, too little for a database. */
const FREE_BYTES = 1_000_000
const disk = smallDisk(40)
const readOnlyDisk = smallDisk(40)

describe('an import that cannot write', () => {
  const made = temporaryDirectory()
  let first = ''
  beforeAll(async () => {
    first = (await importCorpus({ dir: made, corpus: versionOf('1') })).revision
  })
  afterEach(() => vi.mocked(buildDatabase).mockReset())

  it.each([
    [systemError('ENOSPC'), 'disk-full'],
    [new Error('IO Error: Could not write file "x": No space left on device'), 'disk-full'],
    [systemError('EROFS'), 'not-writable'],
    [systemError('EACCES'), 'not-writable'],
  ])('leaves the previous revision current and no file behind: %s', async (failure, code) => {
    const dir = copyOf(made)
    vi.mocked(buildDatabase).mockImplementationOnce(async (_, file) => {
      writeFileSync(file, 'half')
      writeFileSync(`${file}.wal`, 'half')
      throw failure
    })
    const failed = importCorpus({ dir, corpus: versionOf('2') })
    await expect(failed).rejects.toMatchObject({ code, message: expect.stringMatching(/Nothing was changed.*PARALLAX_DATA/) })
    await expect(failed).rejects.toThrow(dir)
    expect((await readCatalogEntry(dir, 'tiny')).revision).toBe(first)
    await expectSound(dir)
  })

  it.skipIf(!disk)('says so on a disk that is really full', async () => {
    const dir = disk?.path ?? ''
    const { revision } = await importCorpus({ dir, corpus: versionOf('1') })
    const { bavail, bsize } = statfsSync(dir)
    writeFileSync(join(dir, 'ballast'), Buffer.alloc(bavail * bsize - FREE_BYTES))
    await expect(importCorpus({ dir, corpus: versionOf('2') })).rejects.toMatchObject({ code: 'disk-full' })
    expect((await readCatalogEntry(dir, 'tiny')).revision).toBe(revision)
    await expectSound(dir)
  })

  it.skipIf(!readOnlyDisk)('says so on a read-only disk, where reading and starting go on', async () => {
    const dir = readOnlyDisk?.path ?? ''
    const shipped = temporaryDirectory()
    await writeDataPackage(versionOf('1'), shipped)
    await importBundled(shipped, { dir })
    readOnlyDisk?.makeReadOnly()
    await expect(importCorpus({ dir, corpus: versionOf('2') })).rejects.toMatchObject({ code: 'not-writable' })
    expect((await importBundled(shipped, { dir })).outcome).toBe('unchanged')
    expect(existsSync(await ensureDatabase(dir, 'tiny'))).toBe(true)
    expect((await readTruth(dir, 'tiny')).description.version).toBe('1')
  })

  it.skipIf(process.getuid?.() === 0)('says so in a directory without the right to write', async () => {
    const dir = join(temporaryDirectory(), 'data')
    mkdirSync(dir)
    chmodSync(dir, 0o555)
    await expect(importCorpus({ dir, corpus: versionOf('1') })).rejects.toMatchObject({ code: 'not-writable' })
  })

  it('says so when the data directory is a file', async () => {
    const dir = join(temporaryDirectory(), 'data')
    writeFileSync(dir, '')
    await expect(importCorpus({ dir, corpus: versionOf('1') })).rejects.toMatchObject({ code: 'not-writable' })
    await expect(importCorpus({ dir: join(dir, 'below'), corpus: versionOf('1') })).rejects.toMatchObject({ code: 'not-writable' })
  })
})
