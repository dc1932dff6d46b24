import { execFileSync } from 'node:child_process'
import { afterAll } from 'vitest'
import { temporaryDirectory } from '@/tests/builders/temporary-directory'

export interface SmallDisk {
  path: string
  makeReadOnly(): void
}

/** A memory disk of a few megabytes, or undefined where the system lets us mount none. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const path = temporaryDirectory()
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path)
  } catch {
    return undefined
  }
  afterAll(() => run('umount', '-l', path))
  return { path, makeReadOnly: () => run('mount', '-o', 'remount,ro', path) }
}

const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'ignore' })
