import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeDataPackage } from '@/lib/formats/write-data-package'
import { readCatalogEntry } from '@/lib/store/catalog'
import { currentPath } from '@/lib/store/data-directory'
import { importCorpus } from '@/lib/store/import-corpus'
import { tinyCorpus } from '@/tests/builders/corpus'
import { temporaryDirectory } from '@/tests/builders/temporary-directory'

import { versionOf } from '@/tests/integration/store/revision-files'
import { type Outcome, runCommand } from './run-command'

const source = temporaryDirectory()
beforeAll(() => writeDataPackage(tinyCorpus(), source))

/** Failed as a person should see it: said why on the error stream, nothing else, no stack trace. */
function expectFailure(ended: Outcome, message: RegExp): void {
  expect(ended).toMatchObject({ exitCode: 1, stdout: '' })
  expect(ended.stderr).toMatch(message)
  expect(ended.stderr).not.toMatch(/^\s+at |node:internal/m)
}

describe('parallax import', () => {
  it('says what it stored, then that it is there already', async () => {
    const dir = temporaryDirectory()
    const first = await runCommand(dir, 'import', source)
    const { revision, history } = await readCatalogEntry(dir, 'tiny')
    expect(first).toMatchObject({ exitCode: 0, stderr: 'Checking …\nWriting the revision …\nWriting the database …\n' })
    expect(first.stdout).toContain(`as revision ${revision} of "tiny", now the current one.`)
    expect(first.stdout).toMatch(/^ +3 outlets\n +7 actors\n/m)
    expect(first.stdout).toContain(`Revision id: ${history[0]?.id}`)
    expect(first.stdout).toContain(
      `\nIts page, while the server runs (npm start, started with PARALLAX_DATA=${dir}): http://127.0.0.1:3000/tiny\n`,
    )
    const second = await runCommand(dir, 'import', source)
    expect(second.stdout).toContain(`Revision ${revision} of "tiny" is already there. Nothing changed.`)
    await runCommand(dir, 'import', source, '--corpus', 'other')
    expect((await readCatalogEntry(dir, 'other')).revision).toBe(revision)
  })

  it('of a broken corpus lists the problems as check does, and stores nothing', async () => {
    const dir = join(temporaryDirectory(), 'data')
    const broken = temporaryDirectory()
    await writeDataPackage(tinyCorpus(), broken)
    writeFileSync(join(broken, 'outlets.csv'), 'id,name\nHerald!,The Herald\n')
    const imported = await runCommand(dir, 'import', broken)
    expect(imported.exitCode).toBe(1)
    expect(imported.stdout).toMatch(/^outlets\.csv:2:id: /m)
    expect(imported.stdout).toBe((await runCommand(dir, 'check', broken)).stdout)
    expect(existsSync(dir)).toBe(false)
  })

  it('refuses a reserved name before it reads anything', async () => {
    expectFailure(await runCommand(temporaryDirectory(), 'import', 'nowhere', '--corpus', 'api'), /"api" cannot name a corpus/)
  })
})

describe('parallax export', () => {
  it('writes the corpus back, once', async () => {
    const dir = temporaryDirectory()
    const { revision } = await importCorpus({ dir, corpus: tinyCorpus() })
    const target = join(temporaryDirectory(), 'new')
    expect(await runCommand(dir, 'export', 'tiny', target)).toMatchObject({
      exitCode: 0,
      stdout: `Exported revision ${revision} of "tiny" to ${target}.\n`,
    })
    expectFailure(await runCommand(dir, 'export', 'tiny', target), /is not empty\. Nothing was written\./)
    expectFailure(await runCommand(dir, 'export', 'other', target), /no corpus "other".*Stored are: tiny\./)
    expectFailure(await runCommand(dir, 'export', 'tiny', target, '--rev', '0'.repeat(12)), /no revision "000000000000"/)
    writeFileSync(currentPath(dir, 'tiny'), '{')
    expectFailure(await runCommand(dir, 'export', 'tiny', target), /current\.json is damaged.*Import the corpus again/)
  })
})

describe('parallax remove', () => {
  it('says what it deletes, and deletes only what was agreed to', async () => {
    const dir = temporaryDirectory()
    const old = await importCorpus({ dir, corpus: versionOf('1') })
    const current = await importCorpus({ dir, corpus: versionOf('2') })
    expectFailure(await runCommand(dir, 'remove', 'tiny'), /Say what to remove/)
    expectFailure(await runCommand(dir, 'remove', 'tiny', '--all', '--rev', old.revision), /Say what to remove/)
    expectFailure(await runCommand(dir, 'remove', 'tiny', '--rev', current.revision, '--yes'), /is the current revision/)
    expectFailure(await runCommand(dir, 'remove', 'tiny', '--rev', old.revision), /2 files.*cannot be undone.*--yes/s)
    expect((await readCatalogEntry(dir, 'tiny')).history).toHaveLength(2)
    expect((await runCommand(dir, 'remove', 'tiny', '--rev', old.revision, '--yes')).stdout).toBe(
      `Deleted revision ${old.revision} of "tiny".\n`,
    )
    expect((await runCommand(dir, 'remove', 'tiny', '--all', '--yes')).stdout).toBe('Deleted corpus "tiny".\n')
    expectFailure(await runCommand(dir, 'remove', 'tiny', '--all', '--yes'), /no corpus "tiny"/)
  })
})
