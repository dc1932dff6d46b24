import { constants, copyFile, link, rm, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DuckDBInstance } from '@duckdb/node-api'
import { lockPath, UNLOCKED_WRITE } from './data-directory'
import { explainWriteFailure, makeDirectory, syncFile, unfinishedPath } from './durable-files'
import { insteadOfMissing, StoreError } from './store-error'
import { loadDuckDb } from './table-writer'

const RETRY_MS = 150
const DEFAULT_TIMEOUT_MS = 120_000

export interface LockOptions {
  /** How long to wait for another writer before giving up. */
  timeoutMs?: number
  /** Called once, with who is waited for, when another writer is at work. */
  onWait?: (message: string) => void
}

/**
 * Runs `work` as the only writer in a data directory.
 *
 * The lock is a DuckDB file held open for writing: the operating system releases it when its holder ends, however it ends.
 * It belongs to the process, not to the opening (POSIX), so a process must never open that file twice: the queue sees to it.
 * @throws StoreError `locked` after `timeoutMs`; `not-writable`, `disk-full`
 */
export async function withWriteLock<T>(dir: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const waiter = new Waiter(dir, options)
  const leave = await enterQueue(lockPath(dir), waiter)
  try {
    const holder = await acquire(dir, waiter)
    try {
      return await work()
    } finally {
      holder.closeSync()
    }
  } catch (error) {
    throw explainWriteFailure(error, dir)
  } finally {
    leave()
  }
}

/** Says once that it waits, and when the time is up. */
class Waiter {
  private readonly timeoutMs: number
  private readonly start = Date.now()
  private announced = false

  constructor(
    private readonly dir: string,
    private readonly options: LockOptions,
  ) {
    this.timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
  }

  remainingMs(): number {
    return Math.max(0, this.start + this.timeoutMs - Date.now())
  }

  announce(holder: string): void {
    if (this.announced) return
    this.announced = true
    this.options.onWait?.(`${capitalised(holder)} is writing to ${this.dir}: waiting at most ${this.timeoutMs / 1000} s for it to finish.`)
  }

  giveUp(holder: string): StoreError {
    return new StoreError(
      'locked',
      `Gave up after ${this.timeoutMs / 1000} s: ${holder} is still writing to ${this.dir}. Nothing was changed. ` +
        'Try again when it has finished; if it hangs, end it, and the lock is free.',
    )
  }
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const shared = globalThis as typeof globalThis & { parallaxWriters?: Map<string, Promise<void>> }

/** Waits until the earlier writers of this process are through. Returns what lets the next one in. */
async function enterQueue(key: string, waiter: Waiter): Promise<() => void> {
  shared.parallaxWriters ??= new Map()
  const queue = shared.parallaxWriters
  const before = queue.get(key)
  let leave = () => {}
  const own = new Promise<void>((resolve) => {
    leave = resolve
  })
  const last = Promise.all([before, own]).then(() => {
    if (queue.get(key) === last) queue.delete(key)
  })
  queue.set(key, last)
  if (before && !(await isFreeInTime(before, waiter))) {
    leave()
    throw waiter.giveUp('another import of this process')
  }
  return leave
}

async function isFreeInTime(before: Promise<void>, waiter: Waiter): Promise<boolean> {
  waiter.announce('another import of this process')
  const timer = new AbortController()
  const timeout = sleep(waiter.remainingMs(), false, { signal: timer.signal }).catch(() => false)
  const isFree = await Promise.race([before.then(() => true), timeout])
  timer.abort()
  return isFree
}

async function acquire(dir: string, waiter: Waiter): Promise<DuckDBInstance> {
  await makeDirectory(dir)
  const { DuckDBInstance } = await loadDuckDb()
  const file = lockPath(dir)
  for (;;) {
    await createLockFile(file)
    try {
      return await DuckDBInstance.create(file, { threads: '1' })
    } catch (error) {
      const holder = otherHolder(error)
      if (holder === undefined) throw lockFailure(file, error)
      waiter.announce(holder)
      if (waiter.remainingMs() === 0) throw waiter.giveUp(holder)
      await sleep(RETRY_MS)
    }
  }
}

/** Who holds the lock, when that is why the file could not be opened. */
function otherHolder(error: unknown): string | undefined {
  const message = error instanceof Error ? error.message : String(error)
  if (!/could not set lock|being used by another process/i.test(message)) return undefined
  const pid = /\bPID (\d+)/.exec(message)?.[1]
  return pid && pid !== '0' ? `another Parallax process (PID ${pid})` : 'another Parallax process'
}

function lockFailure(file: string, error: unknown): unknown {
  if (!/not a valid DuckDB database|corrupt/i.test(String(error))) return error
  return new StoreError('damaged', `The lock file ${file} is damaged. Delete it when no import is running, and try again.`, {
    cause: error,
  })
}

/** The lock file appears whole or not at all: a process killed while making it must not leave a file that DuckDB refuses. */
async function createLockFile(file: string): Promise<void> {
  if (await stat(file).catch(insteadOfMissing(undefined))) return
  const { DuckDBInstance } = await loadDuckDb()
  const unfinished = unfinishedPath(file, UNLOCKED_WRITE)
  const instance = await DuckDBInstance.create(unfinished, { threads: '1' })
  instance.closeSync()
  await syncFile(unfinished)
  await link(unfinished, file)
    // Some file systems know no hard links. To overwrite a lock that another process made meanwhile would let two writers in.
    .catch(() => copyFile(unfinished, file, constants.COPYFILE_EXCL))
    .catch(ignoreExisting)
  await rm(unfinished, { force: true })
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
