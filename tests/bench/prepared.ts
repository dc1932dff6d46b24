import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databasePath } from '@/lib/store/database-file'
import { closeDatabases } from '@/lib/store/open'
import { generateCorpus } from './generate-corpus'
import { loadDirectory, REVISION } from './load-directory'

/** The name of the corpus that is measured. */
export const CORPUS = 'bench'

async function prepare(dir: string, excerpts: number): Promise<string> {
  const directory = join(dir, 'corpus')
  const file = databasePath(join(dir, 'data'), CORPUS, REVISION)
  if (!existsSync(directory)) await generateCorpus(directory, excerpts)
  if (existsSync(file)) return file
  await mkdir(join(dir, 'data'), { recursive: true })
  const { seconds, bytes } = await loadDirectory(directory, join(dir, 'data'), CORPUS)
  console.log(
    `CSV to native tables ${seconds.load.toFixed(1)} s, derived tables ${seconds.derive.toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB`,
  )
  return file
}

/**
 * Runs `work` on the database of a made-up corpus, which the API's functions then serve.
 * `BENCH_DIR` keeps corpus and database for the next run; without it they are deleted.
 */
export async function withPrepared(excerpts: number, work: (file: string) => Promise<void>): Promise<void> {
  const kept = process.env.BENCH_DIR
  const dir = kept ? join(kept, String(excerpts)) : await mkdtemp(join(tmpdir(), 'parallax-bench-'))
  process.env.PARALLAX_DATA = join(dir, 'data')
  try {
    await work(await prepare(dir, excerpts))
  } finally {
    await closeDatabases()
    if (!kept) await rm(dir, { recursive: true, force: true })
  }
}
