import { execFile } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { columnsOf, TABLE_NAMES } from '@/lib/corpus/tables'
import { replacing, withCorpusDirectory } from '@/tests/builders/corpus-directory'
import { temporaryDirectory } from '@/tests/builders/temporary-directory'
import { runCommand } from './run-command'

const launcher = join(import.meta.dirname, '../../../cli/parallax.mjs')

/** Runs the real program in another directory than the project's. */
function parallax(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [launcher, ...args], { cwd: tmpdir() }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err })
    })
  })
}

/** The commands without their process, which takes most of the time. */
async function inThisProcess(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { exitCode, stdout, stderr } = await runCommand(directory, ...args)
  return { code: exitCode, out: stdout, err: stderr }
}

const directory = temporaryDirectory()

it('init makes a corpus that check passes, and says how to go on', async () => {
  const place = join(directory, 'My Corpus')
  expect(await parallax('init', place)).toMatchObject({ code: 0, err: '' })
  expect(await parallax('check', place)).toEqual({
    code: 0,
    out: 'No problems in 34 rows: outlets 2, actors 3, events 1, articles 2, excerpts 4, coverage 6, coders 1, codes 2, reviews 4, codings 3, metrics 1, claims 2, targets 1, positions 2.\n',
    err: '',
  })
  expect(JSON.parse(await readFile(join(place, 'datapackage.json'), 'utf8')).name).toBe('my-corpus')
  const guide = await readFile(join(place, 'README.md'), 'utf8')
  for (const table of TABLE_NAMES) {
    expect(guide).toContain(`### ${table}.csv`)
    for (const column of columnsOf(table)) expect(guide).toContain(`- \`${column.name}\``)
  }
})

it('init refuses a directory that is not empty and leaves it as it is', async () => {
  const place = await mkdtemp(join(directory, 'full-'))
  await writeFile(join(place, 'outlets.csv'), 'mine')
  const { code, out, err } = await inThisProcess('init', place)
  expect([code, out, err]).toEqual([1, '', `${place} is not empty; choose a new or an empty directory.\n`])
  expect(await readFile(join(place, 'outlets.csv'), 'utf8')).toBe('mine')
})

it('check prints every problem as file:row:column, exits with 1 and prints nothing else', async () => {
  const edits = { 'outlets.csv': replacing('GBR', 'gb'), 'claims.csv': replacing('2024-07-29', '29/07/2024') }
  await withCorpusDirectory(edits, async (place) => {
    const { code, out, err } = await parallax('check', place)
    expect([code, err]).toEqual([1, ''])
    expect(out).toBe(
      [
        'outlets.csv:2:country: "gb" is not a country code; expected an ISO 3166-1 alpha-3 code such as VEN',
        'claims.csv:7:as_of: "29/07/2024" is not a date; expected a day that exists, as YYYY-MM-DD; a spreadsheet writes dates in its local form: format the column as text before typing or importing, and type the dates again\n',
      ].join('\n'),
    )
  })
})

it('check prints twenty problems of a kind and then their number', async () => {
  const rows = Array.from({ length: 250 }, (_, index) => `r${index},X,robot`).join('\n')
  await withCorpusDirectory({ 'coders.csv': `id,name,kind\nmachine-1,M,machine\n${rows}\n` }, async (place) => {
    const { code, out } = await inThisProcess('check', place)
    const lines = out.trimEnd().split('\n')
    expect([code, lines.length, lines[20]]).toEqual([1, 21, '250 problems in all; 20 are listed.'])
  })
})

it('check of nothing names what is missing', async () => {
  const empty = await mkdtemp(join(directory, 'empty-'))
  expect(await inThisProcess('check', empty)).toMatchObject({
    code: 1,
    out: 'datapackage.json:1:-: the file is missing; expected a file datapackage.json in the corpus directory\n',
  })
  expect(await parallax('check')).toMatchObject({ code: 1, err: expect.stringContaining("missing required argument 'dir'") })
})

it('tells a directory that is not there, and a file in its place, from a corpus without its files', async () => {
  const nowhere = join(directory, 'nowhere')
  expect(await inThisProcess('check', nowhere)).toEqual({ code: 1, out: '', err: `There is no directory ${nowhere}.\n` })
  const file = join(directory, 'a-file')
  await writeFile(file, '')
  expect((await inThisProcess('check', file)).err).toContain('is a file')
  expect((await inThisProcess('init', file)).err).toContain('is a file')
  expect((await parallax('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})
