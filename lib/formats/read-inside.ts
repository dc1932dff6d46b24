import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { ProblemLog } from '@/lib/corpus/problem'

/**
 * The bytes of a file of a corpus directory. Undefined, with a problem, when it is missing, too large, no regular file (a pipe would
 * never end), or leads out of the directory by a link.
 */
export async function readInside(directory: string, file: string, sizeLimit: number, log: ProblemLog): Promise<Buffer | undefined> {
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
    return await readFile(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return refuse(code === 'ENOENT' ? 'the file is missing' : `the file cannot be read (${code})`, `a file ${file} in the corpus directory`)
  }
}
