import { existsSync } from 'node:fs'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { TABLE_NAMES } from '@/lib/corpus/tables'
import { databasePath } from '@/lib/store/database-file'
import { derive } from '@/lib/store/derive/derive'
import { createNativeLists, createNativeTables, nativeTable } from '@/lib/store/schema'
import { loadDuckDb } from '@/lib/store/table-writer'

/** Stands for the content hash, which only an import computes. */
const ID = 'be'.repeat(32)
export const REVISION = ID.slice(0, 12)

export interface Loaded {
  /** The database of the revision. */
  file: string
  seconds: { load: number; derive: number }
  bytes: number
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/**
 * Makes a corpus directory the current revision of `corpus` in the data directory, unchecked and without its truth: the way around an import.
 * DuckDB reads the CSVs itself.
 */
export async function loadDirectory(directory: string, dir: string, corpus: string): Promise<Loaded> {
  const file = databasePath(dir, corpus, REVISION)
  await rm(dirname(file), { recursive: true, force: true })
  await rm(join(dir, 'native.duckdb'), { force: true })
  await mkdir(dirname(file), { recursive: true })
  const { DuckDBInstance } = await loadDuckDb()
  const instance = await DuckDBInstance.create(file, {
    threads: '2',
    memory_limit: '1500MB',
    temp_directory: join(dir, 'spill'),
    storage_compatibility_version: 'latest',
  })
  const connection = await instance.connect()
  const started = performance.now()
  await connection.run(`attach ${quoted(join(dir, 'native.duckdb'))} as native`)
  for (const statement of [...createNativeTables(), ...createNativeLists()]) await connection.run(statement)
  for (const table of TABLE_NAMES) {
    const csv = join(directory, `${table}.csv`)
    if (!existsSync(csv)) continue
    const types = Object.entries(nativeTable(table)).map(([name, type]) => `${quoted(name)}: ${quoted(type)}`)
    const header = await connection.runAndReadAll(`select unnest(columns).name from sniff_csv(${quoted(csv)}, header = true)`)
    const present = new Set(header.getRows().map(([name]) => name))
    const read = `read_csv(${quoted(csv)}, header = true, types = {${types.filter((type) => present.has(type.split("'")[1] ?? '')).join(', ')}})`
    await connection.run(`insert into native."${table}" by name select * from ${read}`)
  }
  const loaded = performance.now()
  const aside = [await instance.connect(), await instance.connect()] as const
  await derive(connection, aside, { name: corpus, title: `Bench: ${corpus}` }, undefined, (done) => {
    if (process.env.BENCH_STEPS) console.log(`  step ${done}: ${((performance.now() - loaded) / 1000).toFixed(1)} s`)
  })
  await connection.run('detach native')
  await connection.run('checkpoint')
  for (const one of [...aside, connection]) one.closeSync()
  instance.closeSync()
  const derived = performance.now()
  await rm(join(dir, 'native.duckdb'), { force: true })
  const current = { revision: REVISION, history: [{ revision: REVISION, id: ID, imported_at: '2026-01-01T00:00:00.000Z', bundled: false }] }
  await writeFile(join(dirname(file), 'current.json'), JSON.stringify(current))
  return { file, seconds: { load: (loaded - started) / 1000, derive: (derived - loaded) / 1000 }, bytes: (await stat(file)).size }
}
