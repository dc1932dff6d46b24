import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { canonicalText, measureText } from '@/lib/corpus/canonical-text'
import type { Corpus } from '@/lib/corpus/tables'
import { readDataPackage } from '@/lib/formats/read-data-package'
import { writeDataPackage } from '@/lib/formats/write-data-package'
import { emptyCorpus } from '../../builders/corpus'
import { temporaryDirectory } from '../../builders/temporary-directory'
import { runCommand } from './run-command'

const TEXTS = { one: 'The regime, they say.\r\n\r\nIt is “a regime” of its own.', two: 'Nothing of the kind.' }

/** Two measured articles, the first with its two paragraphs as excerpts, and a list of one term. */
function corpus(): Corpus {
  const made = emptyCorpus()
  const paragraph = (number: number, start: number, end: number) => ({
    id: `one-p${number}`,
    article_id: 'one',
    unit: 'paragraph' as const,
    paragraph: number,
    start,
    end,
    summary: `Paragraph ${number}.`,
  })
  Object.assign(made.tables, {
    outlets: [{ id: 'herald', name: 'The Herald' }],
    articles: Object.entries(TEXTS).map(([id, text]) => ({
      id,
      outlet_id: 'herald',
      title: id,
      language: 'en',
      ...measureText(canonicalText(text)),
    })),
    excerpts: [paragraph(1, 0, 21), paragraph(2, 23, 49)],
    codes: [{ id: 'regime', codebook: 'loaded', kind: 'language', name: 'regime' }],
  } satisfies Partial<Corpus['tables']>)
  return made
}

async function prepare(made: Corpus, texts: Record<string, string>) {
  const dir = temporaryDirectory()
  const [directory, folder] = [join(dir, 'corpus'), join(dir, 'texts')]
  await writeDataPackage(made, directory)
  await mkdir(folder)
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, `any name ${name}.txt`), text)
  await writeFile(join(folder, 'picture.png'), Buffer.from([0x89, 0xff, 0xfe]))
  const counted = join(dir, 'counted')
  return { directory, counted, run: (from = directory, to = counted) => runCommand(dir, 'count-terms', from, to, '--texts', folder) }
}

it('counts the terms in texts found by their hash, twice with the same result', async () => {
  const { directory, counted: out, run } = await prepare(corpus(), TEXTS)
  const first = await run()
  expect(first).toMatchObject({ exitCode: 0, stderr: '' })
  expect(first.stdout).toContain('Counted 2 occurrences of 1 terms in 2 articles, and coded 2 excerpts with them.')
  expect((await readDataPackage(directory)).corpus?.tables.terms).toEqual([])
  const { corpus: counted, problems } = await readDataPackage(out)
  expect(problems).toEqual([])
  expect(counted?.tables.terms).toEqual([{ article_id: 'one', term: 'regime', count: 2, attributed_count: 1 }])
  expect(counted?.tables.codings.map(({ excerpt_id, coder_id }) => [excerpt_id, coder_id])).toEqual([
    ['one-p1', 'term-counter'],
    ['one-p2', 'term-counter'],
  ])
  await run(out, `${out}-again`)
  expect((await readDataPackage(`${out}-again`)).corpus).toEqual(counted)
})

it('says which articles have no text, and writes nothing', async () => {
  const { directory, run } = await prepare(corpus(), { one: TEXTS.one })
  const before = (await readDataPackage(directory)).corpus
  const { exitCode, stderr } = await run()
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/lacks the text of 1 of 2 articles; nothing is written\.\n {2}two: no file has the hash [0-9a-f]{12}…/)
  expect((await readDataPackage(directory)).corpus).toEqual(before)
})

it('replaces nothing that is there', async () => {
  const { directory, run } = await prepare(corpus(), TEXTS)
  expect((await run(directory, directory)).stderr).toContain('is not empty; choose a new or an empty directory')
  expect((await readDataPackage(directory)).corpus?.tables.terms).toEqual([])
})

it('refuses a corpus without loaded terms, and one with problems', async () => {
  const bare = corpus()
  bare.tables.codes = []
  expect((await (await prepare(bare, TEXTS)).run()).stderr).toContain('none of its codes is of the kind "language"')
  const { directory, run } = await prepare(corpus(), TEXTS)
  await writeFile(join(directory, 'codes.csv'), 'id,codebook,kind,name\nx,loaded,word,regime\n')
  const { exitCode, stdout } = await run()
  expect(exitCode).toBe(1)
  expect(stdout).toContain('codes.csv:2:kind')
})
