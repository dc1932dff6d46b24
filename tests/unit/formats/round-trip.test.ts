import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { revisionId, revisionLines } from '@/lib/corpus/revision-id'
import type { Corpus } from '@/lib/corpus/tables'
import { guardFormula, unguardFormula } from '@/lib/formats/formula-guard'
import { readDataPackage } from '@/lib/formats/read-data-package'
import { writeDataPackage } from '@/lib/formats/write-data-package'
import { arbitraryCorpus, arbitraryText } from '@/tests/builders/arbitrary'
import { buildCorpus, tinyCorpus } from '@/tests/builders/corpus'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'parallax-round-trip-'))
})
afterAll(() => rm(directory, { recursive: true }))

async function writeAndRead(corpus: Corpus) {
  const place = await mkdtemp(join(directory, 'corpus-'))
  await writeDataPackage(corpus, place)
  return { place, ...(await readDataPackage(place)) }
}

describe('a corpus written and read', () => {
  it('is the same revision, whatever its cells hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCorpus(), async (corpus) => {
        const read = await writeAndRead(corpus)
        expect(read.problems).toEqual([])
        expect(revisionLines(read.corpus as Corpus)).toEqual(revisionLines(corpus))
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })

  it('gives the same bytes again', async () => {
    const { place: first, corpus } = await writeAndRead(buildCorpus(7))
    const { place: second } = await writeAndRead(corpus as Corpus)
    for (const file of ['datapackage.json', 'claims.csv', 'positions.csv', 'excerpts.csv']) {
      expect(await readFile(join(second, file), 'utf8')).toBe(await readFile(join(first, file), 'utf8'))
    }
  })

  it('keeps the description', async () => {
    const described = {
      name: 'described',
      title: 'Título',
      description: 'Long\ntext "quoted"',
      version: '1.2',
      homepage: 'https://corpus.example/',
      licenses: [{ name: 'CC-BY-4.0', title: 'Attribution', path: 'https://creativecommons.org/licenses/by/4.0/' }],
      contributors: [{ title: 'A. Coder', role: 'coder' }, { title: 'B' }],
      keywords: ['b', 'a'],
    }
    const { corpus } = await writeAndRead({ ...tinyCorpus(), description: described })
    expect(corpus?.description).toEqual({ ...described, keywords: ['a', 'b'] })
  })

  it('describes each table by a Table Schema', async () => {
    const { place } = await writeAndRead(tinyCorpus())
    const { resources } = JSON.parse(await readFile(join(place, 'datapackage.json'), 'utf8'))
    const claims = resources.find((resource: { name: string }) => resource.name === 'claims')
    expect(claims).toMatchObject({ path: 'claims.csv', encoding: 'utf-8', schema: { primaryKey: ['id'] } })
    expect(claims.schema.foreignKeys).toContainEqual({ fields: ['metric_id'], reference: { resource: 'metrics', fields: ['id'] } })
    const header = (await readFile(join(place, 'claims.csv'), 'utf8')).split('\n')[0]
    expect(header?.split(',')).toEqual(claims.schema.fields.map((field: { name: string }) => field.name))
  })
})

describe('formula guard', () => {
  it('lets no text begin as a formula and gives every text back', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
        expect(unguardFormula(guardFormula(text))).toBe(text)
      }),
    )
  })

  it('is not for corpora: they are written as they are', async () => {
    const corpus = tinyCorpus()
    Object.assign(corpus.tables.claims[0] ?? {}, { value: '-41.5', memo: "'=41.5" })
    const { place } = await writeAndRead(corpus)
    const row = (await readFile(join(place, 'claims.csv'), 'utf8')).split('\n')[1]
    expect(row).toContain(',-41.5,')
    expect(row).toMatch(/,'=41\.5$/)
  })
})

it('revision ids of what was written do not depend on the directory', async () => {
  const [first, second] = [await writeAndRead(tinyCorpus()), await writeAndRead(tinyCorpus())]
  expect(revisionId(revisionLines(first.corpus as Corpus))).toBe(revisionId(revisionLines(second.corpus as Corpus)))
})
