import { once } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { lockPath } from '@/lib/store/data-directory'
import { withWriteLock } from '@/lib/store/lock'
import { sweep } from '@/lib/store/sweep'
import { temporaryDirectory } from '@/tests/builders/temporary-directory'
import { startScript } from './processes'

/** A process that takes the lock and holds it until it is killed. */
async function holderOf(dir: string) {
  const script = `
    import { withWriteLock } from '@/lib/store/lock'
    withWriteLock(process.argv[1], {}, () => new Promise((resolve) => { console.log('held'); setTimeout(resolve, 60_000) }))`
  const { child } = startScript(script, dir)
  if (child.stdout) await once(child.stdout, 'data')
  return child
}

describe('the write lock', () => {
  it('lets the writers of one process in one after another, in order', async () => {
    const dir = temporaryDirectory()
    const log: string[] = []
    const write = (name: string) =>
      withWriteLock(dir, {}, async () => {
        log.push(`${name} in`)
        await sleep(20)
        log.push(`${name} out`)
      })
    await Promise.all([write('a'), write('b'), write('c')])
    expect(log).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
  })

  it('goes to the next one when work fails, and gives the failure on', async () => {
    const dir = temporaryDirectory()
    const failing = withWriteLock(dir, {}, () => Promise.reject(new Error('broken')))
    const next = withWriteLock(dir, {}, async () => 'done')
    await expect(failing).rejects.toThrow('broken')
    expect(await next).toBe('done')
  })

  it('of one directory does not hold up another', async () => {
    const other = temporaryDirectory()
    await withWriteLock(temporaryDirectory(), {}, () => withWriteLock(other, { timeoutMs: 0 }, async () => undefined))
  })

  it('gives up in time, and the one behind still waits for the first', async () => {
    const dir = temporaryDirectory()
    let isDone = false
    const first = withWriteLock(dir, {}, () => sleep(300).then(() => (isDone = true)))
    const messages: string[] = []
    const second = withWriteLock(dir, { timeoutMs: 20, onWait: (message) => messages.push(message) }, async () => 'second')
    const third = withWriteLock(dir, {}, async () => isDone)
    await expect(second).rejects.toMatchObject({ code: 'locked', message: expect.stringContaining('Nothing was changed') })
    expect(messages).toEqual([expect.stringMatching(/^Another import of this process .* waiting at most 0\.02 s/)])
    expect(await third).toBe(true)
    await first
  })

  it('is held against other processes, names its holder, and is free once the holder is killed', async () => {
    const dir = temporaryDirectory()
    const holder = await holderOf(dir)
    const messages: string[] = []
    const options = { timeoutMs: 300, onWait: (message: string) => messages.push(message) }
    await expect(withWriteLock(dir, options, async () => undefined)).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(`PID ${holder.pid}`),
    })
    expect(messages).toHaveLength(1)
    const waiting = withWriteLock(dir, { timeoutMs: 10_000 }, async () => 'mine')
    holder.kill('SIGKILL')
    expect(await waiting).toBe('mine')
  })

  it('can be made while the holder of another one sweeps', async () => {
    const dir = temporaryDirectory()
    let isHeld = false
    const making = withWriteLock(dir, {}, async () => (isHeld = true))
    while (!isHeld) await Promise.race([sweep(dir), making])
    await making
  })

  it('leaves no half-made lock file, and says what to do about a damaged one', async () => {
    const dir = temporaryDirectory()
    await withWriteLock(join(dir, 'a'), {}, async () => undefined)
    expect(existsSync(lockPath(join(dir, 'a')))).toBe(true)
    writeFileSync(lockPath(dir), 'x')
    await expect(withWriteLock(dir, {}, async () => undefined)).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringContaining('Delete it'),
    })
    rmSync(lockPath(dir))
    await withWriteLock(dir, {}, async () => undefined)
  })
})
