import { cpSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { corpusDirectory, truthPath } from '@/lib/store/data-directory'
import { databasePath, ensureDatabase, opensAsDatabase } from '@/lib/store/database-file'
import { importCorpus } from '@/lib/store/import-corpus'
import { copyOf, temporaryDirectory } from '@/tests/builders/temporary-directory'
import { runScript } from './processes'
import { expectSound, filesOf, versionOf } from './revision-files'

describe('the database of a revision', () => {
  const made = temporaryDirectory()
  let dir = ''
  let revision = ''
  let file = ''
  beforeAll(async () => {
    revision = (await importCorpus({ dir: made, corpus: versionOf('1') })).revision
  })
  afterEach(() => vi.restoreAllMocks())
  beforeEach(() => {
    dir = copyOf(made)
    file = databasePath(dir, 'tiny', revision)
  })

  it('is used as it is when it opens', async () => {
    const before = statSync(file)
    expect(await ensureDatabase(dir, 'tiny')).toBe(file)
    expect(await ensureDatabase(dir, 'tiny', revision)).toBe(file)
    expect(statSync(file)).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  })

  it.each<[string, () => void, string[]]>([
    ['is missing', () => rmSync(file), []],
    ['is empty', () => truncateSync(file, 0), ['built anew']],
    ['is cut short', () => truncateSync(file, statSync(file).size / 2), ['built anew']],
    ['is no database', () => writeFileSync(file, 'no database'), ['not a valid DuckDB database']],
  ])('is rebuilt from the truth when it %s', async (_, harm, told) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    harm()
    expect(await opensAsDatabase(file)).toBe(false)
    expect(await ensureDatabase(dir, 'tiny', revision)).toBe(file)
    expect(log.mock.calls.flat()).toEqual(told.map((words) => expect.stringContaining(words)))
    await expectSound(dir)
  })

  it('is built once by the callers of one process, and harmlessly by several processes', async () => {
    rmSync(file)
    const script = `
      import { ensureDatabase } from '@/lib/store/database-file'
      await Promise.all([1, 2, 3].map(() => ensureDatabase(process.argv[1], 'tiny')))`
    const others = [runScript(script, dir), runScript(script, dir)]
    await Promise.all([ensureDatabase(dir, 'tiny'), ensureDatabase(dir, 'tiny')])
    for (const { exitCode, stderr } of await Promise.all(others)) expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    await expectSound(dir)
  })

  it('is built after those of other corpora, for each takes much memory', async () => {
    cpSync(corpusDirectory(dir, 'tiny'), corpusDirectory(dir, 'other'), { recursive: true })
    for (const database of [file, databasePath(dir, 'other', revision)]) rmSync(database)
    const corpora = [...filesOf(dir, 'tiny'), ...filesOf(dir, 'other')].length
    let most = 0
    const watch = setInterval(() => {
      const building = ['tiny', 'other'].filter((name) => filesOf(dir, name).some((path) => path.startsWith('.unlocked-')))
      most = Math.max(most, building.length)
    }, 1)
    await Promise.all([ensureDatabase(dir, 'tiny'), ensureDatabase(dir, 'other')])
    clearInterval(watch)
    expect([corpora, most]).toEqual([4, 1])
    await expectSound(dir)
  })

  it('cannot be had from a damaged truth, and the message says so', async () => {
    rmSync(file)
    truncateSync(truthPath(dir, 'tiny', revision), 50)
    await expect(ensureDatabase(dir, 'tiny')).rejects.toMatchObject({ code: 'damaged', message: expect.stringContaining('jsonl.gz') })
    await importCorpus({ dir, corpus: versionOf('1') })
    expect(await ensureDatabase(dir, 'tiny')).toBe(file)
  })
})
