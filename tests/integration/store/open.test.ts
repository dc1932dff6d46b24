import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDatabase } from '@/lib/store/build-database'
import { closeDatabases, MAX_OPEN_FILES, openDatabases, withDatabase } from '@/lib/store/open'
import { contentOfCorpus } from '@/lib/store/revision-content'
import { literalCorpus } from './literal-corpus'

const directory = mkdtempSync(join(tmpdir(), 'parallax-open-'))
const file = join(directory, 'a.duckdb')
const run = (text: string) => withDatabase(file, async (db) => (await sql<Record<string, unknown>>`${sql.raw(text)}`.execute(db)).rows)

beforeAll(() => buildDatabase(contentOfCorpus(literalCorpus()), file))
afterAll(async () => {
  await closeDatabases()
  rmSync(directory, { recursive: true })
})

describe('withDatabase', () => {
  it('reads numbers, days, booleans and nulls as plain data', async () => {
    const rows = await withDatabase(file, (db) =>
      db
        .selectFrom('claims')
        .select((eb) => ['fid', 'value', 'first_day', 'relayed', 'memo', eb.fn.countAll<number>().over().as('count')])
        .where('value', '>', 41)
        .where('first_day', '>=', sql<string>`cast(${'2020-01-01'} as date)`)
        .where('relayed', '=', false)
        .where('fid', 'in', [0, 1])
        .execute(),
    )
    expect(rows).toEqual([{ fid: 0, value: 41.5, first_day: '2020-01-05', relayed: false, memo: null, count: 1 }])
    expect(await run('select 1.25::decimal(9,2) d, sum(1) s, array_agg(id order by id) l from outlets')).toEqual([
      { d: 1.25, s: 2, l: ['gazette', 'herald'] },
    ])
  })

  it('binds every kind of value, whatever it says', async () => {
    const values = ["'; drop table claims --", '', '%_\\', 2 ** 40, 0.5, true, null]
    const [row] = await withDatabase(file, async (db) => {
      const columns = values.map((value, i) => sql`${value} as ${sql.ref(`v${i}`)}`)
      return (await sql<Record<string, unknown>>`select ${sql.join(columns)}`.execute(db)).rows
    })
    expect(Object.values(row ?? {})).toEqual(values)
  })

  it.each([
    `insert into outlets (id) values ('x')`,
    'drop table claims',
    `copy outlets to '${join(directory, 'out.csv')}'`,
    `select * from read_csv('/etc/passwd')`,
    `select * from read_text('${file}')`,
    `attach '${join(directory, 'b.duckdb')}'`,
    'install fts',
    'load fts',
    'set threads = 1',
    'set enable_external_access = true',
    'reset lock_configuration',
  ])('refuses %s', async (statement) => {
    await expect(run(statement)).rejects.toThrow()
  })

  it('sets its limits on the real engine', async () => {
    const names = [
      'access_mode',
      'memory_limit',
      'temp_directory',
      'lock_configuration',
      'enable_external_access',
      'autoload_known_extensions',
    ]
    const [settings] = await run(`select ${names.map((name) => `current_setting('${name}') as ${name}`).join(', ')}`)
    expect(settings).toEqual({
      access_mode: 'read_only',
      memory_limit: '488.2 MiB',
      temp_directory: join(tmpdir(), `parallax-${process.pid}`),
      lock_configuration: true,
      enable_external_access: false,
      autoload_known_extensions: false,
    })
  })

  it('keeps a file open while a query runs on it and closes the least recently used', async () => {
    await closeDatabases()
    const copies = Array.from({ length: MAX_OPEN_FILES + 2 }, (_, i) => join(directory, `copy-${i}.duckdb`))
    for (const copy of copies) copyFileSync(file, copy)
    const long = withDatabase(file, async (db) => {
      for (const copy of copies) await withDatabase(copy, (other) => other.selectFrom('claims').select('id').execute())
      await closeDatabases()
      return db.selectFrom('claims').select('id').execute()
    })
    expect(await long).toHaveLength(3)
    expect(openDatabases().length).toBeLessThanOrEqual(MAX_OPEN_FILES)
    expect(await withDatabase(copies[0] ?? '', (db) => db.selectFrom('claims').select('id').execute())).toHaveLength(3)
  })

  it('serves many at once, and a file that is closed and opened again', async () => {
    const counts = await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        if (i % 8 === 0) await closeDatabases()
        return (await run('select count(*) as count from claims'))[0]?.count
      }),
    )
    expect(new Set(counts)).toEqual(new Set([3]))
  })

  it('tries again after a file could not be opened', async () => {
    const late = join(directory, 'late.duckdb')
    const count = () => withDatabase(late, (db) => db.selectFrom('claims').select('id').execute())
    await expect(count()).rejects.toThrow()
    expect(existsSync(late)).toBe(false)
    copyFileSync(file, late)
    expect(await count()).toHaveLength(3)
  })
})
