import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { listCorpora, readCatalogEntry } from '@/lib/store/catalog'
import { corporaDirectory, currentPath } from '@/lib/store/data-directory'
import { importCorpus } from '@/lib/store/import-corpus'
import { planCorpusRemoval, planRevisionRemoval, removeCorpus, removeRevision } from '@/lib/store/remove'
import { copyOf, temporaryDirectory } from '@/tests/builders/temporary-directory'
import { expectSound, filesOf, versionOf } from './revision-files'

const made = temporaryDirectory()
let old = ''
let current = ''
beforeAll(async () => {
  old = (await importCorpus({ dir: made, corpus: versionOf('1') })).revision
  current = (await importCorpus({ dir: made, corpus: versionOf('2') })).revision
})
const twoRevisions = () => copyOf(made)

describe('removing', () => {
  it('a revision deletes it, and only it', async () => {
    const dir = twoRevisions()
    const plan = await planRevisionRemoval(dir, 'tiny', old)
    expect(plan).toMatchObject({ corpus: 'tiny', files: 2, revisions: [{ revision: old }] })
    expect(plan.bytes).toBeGreaterThan(1000)
    await removeRevision(dir, 'tiny', old)
    const { revision, history } = await readCatalogEntry(dir, 'tiny')
    expect([revision, ...history.map((stored) => stored.revision)]).toEqual([current, current])
    await expectSound(dir)
    await expect(removeRevision(dir, 'tiny', old)).rejects.toMatchObject({ code: 'unknown-revision' })
  })

  it('the current revision alone is refused', async () => {
    const dir = twoRevisions()
    await expect(planRevisionRemoval(dir, 'tiny', current)).rejects.toMatchObject({ code: 'refused' })
    await expect(removeRevision(dir, 'tiny', current)).rejects.toMatchObject({ code: 'refused' })
    expect(filesOf(dir, 'tiny')).toHaveLength(5)
  })

  it('a corpus deletes all of it, and no other corpus', async () => {
    const dir = twoRevisions()
    await importCorpus({ dir, corpus: versionOf('1'), name: 'other' })
    expect(await planCorpusRemoval(dir, 'tiny')).toMatchObject({ files: 5 })
    await removeCorpus(dir, 'tiny')
    expect(await listCorpora(dir)).toEqual(['other'])
    await expectSound(dir)
    await expect(removeCorpus(dir, 'tiny')).rejects.toMatchObject({ code: 'unknown-corpus' })
  })

  it('a corpus works while a file of it vanishes', async () => {
    const dir = twoRevisions()
    symlinkSync(join(dir, 'gone'), join(corporaDirectory(dir), 'tiny', '.unlocked-1-ab-gone'))
    expect(await planCorpusRemoval(dir, 'tiny')).toMatchObject({ files: 5 })
    await removeCorpus(dir, 'tiny')
    expect(await listCorpora(dir)).toEqual([])
  })

  it('a corpus works when its catalog is damaged', async () => {
    const dir = twoRevisions()
    writeFileSync(currentPath(dir, 'tiny'), 'x')
    await removeCorpus(dir, 'tiny')
    expect(await listCorpora(dir)).toEqual([])
  })

  it('never leaves the corpora directory', async () => {
    const dir = twoRevisions()
    mkdirSync(join(dir, 'precious'))
    for (const name of ['../precious', '..', '.', '', 'tiny/..']) {
      await expect(removeCorpus(dir, name)).rejects.toMatchObject({ code: 'unknown-corpus' })
    }
    for (const revision of ['..', '', '*', 'current']) {
      await expect(removeRevision(dir, 'tiny', revision)).rejects.toMatchObject({ code: 'unknown-revision' })
    }
    expect(filesOf(dir, 'tiny')).toHaveLength(5)
  })
})

describe('the next writer', () => {
  it('sweeps what dead writers left, and spares what may be alive', async () => {
    const dir = twoRevisions()
    const corpus = join(corporaDirectory(dir), 'tiny')
    const dead = [
      join(dir, '.writing-1-ab-note'),
      join(corpus, '.writing-1-ab-current.json'),
      join(corpus, '.writing-1-ab-000000000000.1.duckdb.wal'),
      join(corpus, '000000000000.jsonl.gz'),
      join(corpus, '000000000000.1.duckdb'),
      join(corpus, `${old}.0.duckdb`),
    ]
    for (const file of dead) writeFileSync(file, 'x')
    mkdirSync(join(corporaDirectory(dir), '.removing-1-ab-gone', 'deep'), { recursive: true })
    const alive = join(corpus, `.unlocked-1-ab-${old}.1.duckdb`)
    writeFileSync(alive, 'x')
    writeFileSync(join(dir, '.unlocked-1-ab-lock.duckdb'), 'x')
    writeFileSync(join(corpus, 'notes.txt'), 'x')
    const { swept } = await importCorpus({ dir, corpus: versionOf('2') })
    expect(swept).toBe(dead.length + 1)
    expect(filesOf(dir, 'tiny').filter((name) => !name.startsWith(old))).toEqual(
      expect.arrayContaining(['notes.txt', `.unlocked-1-ab-${old}.1.duckdb`]),
    )
    expect(filesOf(dir, 'tiny')).toHaveLength(7)
    expect(existsSync(join(dir, '.unlocked-1-ab-lock.duckdb'))).toBe(true)
  })
})
