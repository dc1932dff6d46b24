import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { Progress } from '@/cli/progress'

function screen(isTTY: boolean) {
  const written: string[] = []
  const stream = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk))
      done()
    },
  })
  return { progress: new Progress(Object.assign(stream, { isTTY })), written }
}

describe('progress', () => {
  it('is a line per step where there is no terminal', () => {
    const { progress, written } = screen(false)
    for (const share of [0, 0.5, 1]) progress.show('Writing', share)
    progress.note('Waiting.')
    progress.show('Reading', 0)
    progress.clear()
    expect(written).toEqual(['Writing …\n', 'Waiting.\n', 'Reading …\n'])
  })

  it('is a bar on a terminal, redrawn seldom, and wiped away', () => {
    const { progress, written } = screen(true)
    progress.show('Writing', 0)
    for (let done = 1; done < 100; done += 1) progress.show('Writing', done / 1000)
    progress.show('Writing', 1)
    progress.clear()
    expect(written.length).toBeLessThan(10)
    expect(written[0]).toBe(`\r\x1b[K${'░'.repeat(30)}   0 % Writing`)
    expect(written.at(-2)).toBe(`\r\x1b[K${'█'.repeat(30)} 100 % Writing`)
    expect(written.at(-1)).toBe('\r\x1b[K')
  })
})
