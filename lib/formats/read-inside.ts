import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { ProblemLog } from '@/lib/corpus/problem'

/**
 * The bytes of a file of a corpus directory. Undefined, with a problem, when it is missing, too large, no regular file (a pipe would
 * never end), or leads out of the directory by a link.
 */
export async function readInside(directory: string, file: string, sizeLimit: number, log: ProblemLog): Promise<Buffer | undefined> {
  const path = await findInside(directory, file, sizeLimit, log)
  if (path === undefined) return undefined
  return readFile(path).catch((error) => refuseUnreadable(file, error, log))
}

/** As `readInside`, but gives the real path of the file. */
export async function findInside(directory: string, file: string, sizeLimit: number, log: ProblemLog): Promise<string | undefined> {
  const refuse = (message: string, expected: string) => {
    log.add({ file, row: 1, column: '-', message, expected })
    return undefined
  }
  try {
    const root = await realpath(directory)
    const path = await realpath(join(directory, file))
    if (!path.startsWith(root + sep)) return refuse('the file lies outside of the corpus directory', 'a file inside it')
    const stats = await stat(path)
    if (!stats.isFile()) return refuse('it is not a file', 'a regular file')
    if (stats.size > sizeLimit) return refuse(`the file has ${stats.size} bytes`, `at most ${sizeLimit}`)
    return path
  } catch (error) {
    return refuseUnreadable(file, error, log)
  }
}

function refuseUnreadable(file: string, error: unknown, log: ProblemLog): undefined {
  const { code } = error as NodeJS.ErrnoException
  const message = code === 'ENOENT' ? 'the file is missing' : `the file cannot be read (${code})`
  log.add({ file, row: 1, column: '-', message, expected: `a file ${file} in the corpus directory` })
  return undefined
}
