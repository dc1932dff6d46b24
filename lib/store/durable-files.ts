import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UNFINISHED_WRITE } from './data-directory'
import { StoreError } from './store-error'

/** A fresh name beside `file`, which a sweep recognises by its prefix. */
export function unfinishedPath(file: string, prefix: string = UNFINISHED_WRITE): string {
  return join(dirname(file), `${prefix}${process.pid}-${randomBytes(4).toString('hex')}-${basename(file)}`)
}

export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Makes renames and new names in a directory durable. Windows has no such thing and needs none. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(directory, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Creates a directory and those above it, each of them durable in the one that holds it. */
export async function makeDirectory(directory: string): Promise<void> {
  const first = await mkdir(directory, { recursive: true })
  if (first === undefined) return
  for (let made = directory; made.length >= first.length; made = dirname(made)) await syncDirectory(dirname(made))
}

/** Gives a finished file its final name: whoever looks sees the old file or the whole new one, even after a power cut. */
export async function moveIntoPlace(unfinished: string, file: string): Promise<void> {
  await syncFile(unfinished)
  await rename(unfinished, file)
  await syncDirectory(dirname(file))
}

export async function replaceFile(file: string, content: string): Promise<void> {
  const unfinished = unfinishedPath(file)
  await writeFile(unfinished, content)
  await moveIntoPlace(unfinished, file)
}

/** Deletes what has not got its own name. What cannot be deleted now the next import sweeps: why it is left must not be hidden by that. */
export async function discardUnfinished(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => {})
}

const ADVICE = 'Nothing was changed. Set PARALLAX_DATA to a directory that you can write to.'

/**
 * Turns what the system or DuckDB reports about a full disk or missing rights into words that help; everything else passes.
 * @param advice what is left behind and what to do
 */
export function explainWriteFailure(error: unknown, dir: string, advice = ADVICE): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error
  const code = 'code' in error ? String(error.code) : ''
  if (['ENOSPC', 'EDQUOT'].includes(code) || /no space left|disk quota/i.test(error.message)) {
    return new StoreError('disk-full', `The disk that holds ${dir} is full: free some space. ${advice}`, { cause: error })
  }
  if (['EACCES', 'EPERM', 'EROFS'].includes(code) || /permission denied|read-only file system/i.test(error.message)) {
    return new StoreError('not-writable', `Cannot write to ${dir}: this user may not. ${advice}`, { cause: error })
  }
  if (['ENOTDIR', 'EEXIST'].includes(code)) {
    return new StoreError('not-writable', `Cannot write to ${dir}: something on the way is a file, not a directory. ${advice}`, {
      cause: error,
    })
  }
  return error
}
