import type { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Database } from '@/lib/store/database'
import { bytesOf, keptColumns, MOST_BYTES } from '@/lib/store/kept-columns'

const revision = () => ({}) as Kysely<Database>
/** Room that nothing is written to takes none. */
const columns = (share: number) => ({ ranks: new Uint8Array(share * MOST_BYTES), names: ['a'] })

function reader(most?: number) {
  const read: string[] = []
  const kept = keptColumns<ReturnType<typeof columns>>(most)
  const ask = (db: Kysely<Database>, key: string, share = 0) =>
    kept(db, key, async () => {
      read.push(key)
      return columns(share)
    })
  return { read, ask }
}

describe('kept columns', () => {
  it('are read once, and let go by last use where all together take too much', async () => {
    const { read, ask } = reader(9)
    const [one, other] = [revision(), revision()]
    await ask(one, 'a', 0.4)
    await ask(other, 'b', 0.4)
    await ask(one, 'a')
    await ask(one, 'c', 0.4)
    expect(read).toEqual(['a', 'b', 'c'])
    await ask(one, 'a')
    await ask(one, 'c')
    expect(read).toEqual(['a', 'b', 'c'])
    await ask(other, 'b')
    expect(read).toEqual(['a', 'b', 'c', 'b'])
  })

  it('are a few of each revision', async () => {
    const { read, ask } = reader(2)
    const db = revision()
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(db, key)
    expect(read).toEqual(['a', 'b', 'c', 'b'])
  })

  it('are asked for again where they could not be read', async () => {
    const kept = keptColumns<number>()
    const db = revision()
    await expect(kept(db, '', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await kept(db, '', async () => 1)).toBe(1)
  })

  it('take what their numbers take, and something for their texts', () => {
    expect(bytesOf({ a: new Int32Array(3), b: { c: new Uint8Array(5) }, d: undefined, e: null })).toBeGreaterThanOrEqual(17)
    expect(bytesOf([new Float64Array(2)])).toBeGreaterThanOrEqual(16)
    expect(bytesOf(['text'])).toBeGreaterThan(4)
  })
})
