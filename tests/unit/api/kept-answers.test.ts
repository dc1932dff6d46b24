import { describe, expect, it } from 'vitest'
import { keptAnswer } from '@/lib/api/server/kept-answers'

describe('kept answers', () => {
  it('are asked for once, also while the answer is on its way', async () => {
    let asked = 0
    const ask = async () => {
      asked += 1
      return { asked }
    }
    const [first, second] = await Promise.all([keptAnswer('once', ask), keptAnswer('once', ask)])
    expect(second).toBe(first)
    expect(await keptAnswer('once', ask)).toBe(first)
  })

  it('are asked for again after a failure', async () => {
    await expect(keptAnswer('fails', () => Promise.reject(new Error('closed')))).rejects.toThrow('closed')
    expect(await keptAnswer('fails', async () => ({ rows: 1 }))).toEqual({ rows: 1 })
  })

  it('go when there are many, the least recently used first', async () => {
    const large = { text: 'x'.repeat(5_000_000) }
    const ask = (key: string) => keptAnswer(key, async () => ({ ...large }))
    const [a, b] = [await ask('a'), await ask('b')]
    expect(await ask('a')).toBe(a)
    await ask('c')
    expect(await ask('a')).toBe(a)
    expect(await ask('b')).not.toBe(b)
  })

  it('count nothing of what was let go before it came', async () => {
    const large = async () => ({ text: 'x'.repeat(7_000_000) })
    let arrive: (value: object) => void = () => undefined
    const late = keptAnswer(
      'late',
      () =>
        new Promise<object>((resolve) => {
          arrive = resolve
        }),
    )
    await keptAnswer('d', large)
    await keptAnswer('e', large)
    arrive({ text: 'x'.repeat(11_000_000) })
    await late
    const small = { text: 'x'.repeat(1_000_000) }
    const first = await keptAnswer('f', async () => ({ ...small }))
    await keptAnswer('g', async () => ({ ...small }))
    expect(await keptAnswer('f', async () => ({ ...small }))).toBe(first)
  })
})
