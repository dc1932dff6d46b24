import { describe, expect, it } from 'vitest'
import { writeDataPackage } from '@/lib/formats/write-data-package'
import { readCatalogEntry } from '@/lib/store/catalog'
import { ensureDatabase } from '@/lib/store/database-file'
import { importCorpus } from '@/lib/store/import-corpus'
import { withWriteLock } from '@/lib/store/lock'
import { removeRevision } from '@/lib/store/remove'
import { loadDuckDb } from '@/lib/store/table-writer'
import { temporaryDirectory } from '@/tests/builders/temporary-directory'
import { parallax } from './processes'
import { expectSound, versionOf } from './revision-files'

async function packageOf(version: string): Promise<string> {
  const directory = temporaryDirectory()
  await writeDataPackage(versionOf(version), directory)
  return directory
}

describe('imports at the same time', () => {
  it('in one process all succeed, one after another', async () => {
    const dir = temporaryDirectory()
    const results = await Promise.all(['1', '2', '1'].map((version) => importCorpus({ dir, corpus: versionOf(version) })))
    expect(results.map(({ outcome }) => outcome)).toEqual(['imported', 'imported', 'switched'])
    expect((await readCatalogEntry(dir, 'tiny')).history).toHaveLength(2)
    await expectSound(dir)
  })

  it('in several processes all succeed', async () => {
    const dir = temporaryDirectory()
    const packages = await Promise.all(['1', '2'].map(packageOf))
    for (const { exitCode, stdout } of await Promise.all(packages.map((source) => parallax(dir, 'import', source)))) {
      expect(exitCode).toBe(0)
      expect(stdout).toContain('Imported')
    }
    expect((await readCatalogEntry(dir, 'tiny')).history).toHaveLength(2)
    await expectSound(dir)
  })

  it('give up with a message that names the other process', async () => {
    const dir = temporaryDirectory()
    const source = await packageOf('1')
    const blocked = await withWriteLock(dir, {}, () => parallax(dir, 'import', source, '--wait', '0.2'))
    expect(blocked).toMatchObject({ exitCode: 1, stdout: '' })
    expect(blocked.stderr).toContain(`PID ${process.pid}`)
    expect(blocked.stderr).not.toMatch(/^\s+at /m)
  })
})

describe('a reader', () => {
  it('keeps its revision while imports and removals go on beside it', async () => {
    const dir = temporaryDirectory()
    const first = await importCorpus({ dir, corpus: versionOf('1') })
    const { DuckDBInstance } = await loadDuckDb()
    const instance = await DuckDBInstance.create(await ensureDatabase(dir, 'tiny'), { access_mode: 'READ_ONLY' })
    const connection = await instance.connect()
    const claims = async () => (await connection.runAndReadAll('select id from claims order by id')).getRowsJson()
    const before = await claims()
    expect((await parallax(dir, 'import', await packageOf('2'))).exitCode).toBe(0)
    expect(await claims()).toEqual(before)
    await removeRevision(dir, 'tiny', first.revision)
    expect(await claims()).toEqual(before)
    connection.closeSync()
    instance.closeSync()
    expect(await ensureDatabase(dir, 'tiny')).not.toContain(first.revision)
    await expectSound(dir)
  })
})
