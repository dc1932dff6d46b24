import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LINK_ID_PATTERN, readLink, shortLink } from '@/lib/store/links'
import { temporaryDirectory } from '../../builders/temporary-directory'

const ADDRESS = '/tiny/views/figures?rev=0123456789ab'

describe('a short link', () => {
  it('is the same for the same address, after a restart and in another directory', async () => {
    const dir = temporaryDirectory()
    const id = await shortLink(dir, ADDRESS)
    expect(id).toMatch(LINK_ID_PATTERN)
    expect(id).toHaveLength(8)
    expect(await shortLink(dir, ADDRESS)).toBe(id)
    expect(await shortLink(temporaryDirectory(), ADDRESS)).toBe(id)
    expect(await readLink(dir, id)).toBe(ADDRESS)
  })

  it('stands for any address whatever, and different ones for different addresses', async () => {
    const dir = temporaryDirectory()
    const ids = new Map<string, string>()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (text) => {
        const id = await shortLink(dir, text)
        expect(await readLink(dir, id)).toBe(text)
        ids.set(text, id)
      }),
      { numRuns: 30 },
    )
    expect(new Set(ids.values()).size).toBe(ids.size)
  })

  it('grows by a letter when its id is taken, and never takes it over', async () => {
    const dir = temporaryDirectory()
    const id = await shortLink(dir, ADDRESS)
    const other = temporaryDirectory()
    await shortLink(other, '/tiny?rev=0123456789ab')
    await writeFile(join(other, 'links', id), '/somewhere/else')
    const longer = await shortLink(other, ADDRESS)
    expect(longer).toHaveLength(9)
    expect(longer.startsWith(id)).toBe(true)
    expect(await readLink(other, id)).toBe('/somewhere/else')
    expect(await shortLink(other, ADDRESS)).toBe(longer)
  })

  it('is made once by many at the same time, and leaves nothing unfinished', async () => {
    const dir = temporaryDirectory()
    const ids = await Promise.all(Array.from({ length: 12 }, () => shortLink(dir, ADDRESS)))
    expect(new Set(ids).size).toBe(1)
    expect(await readdir(join(dir, 'links'))).toEqual([ids[0]])
  })

  it('is not looked for outside its directory', async () => {
    const dir = temporaryDirectory()
    await shortLink(dir, ADDRESS)
    for (const id of ['../lock.duckdb', '', '..', 'a'.repeat(50), 'not-there', '23456789']) expect(await readLink(dir, id)).toBeUndefined()
  })
})
