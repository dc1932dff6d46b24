import { mkdir, readdir } from 'node:fs/promises'

/**
 * Makes a directory, so that what is written there replaces nothing.
 * @throws where it is a file, or holds something already
 */
export async function makeNewDirectory(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const isFile = error.code === 'EEXIST' || error.code === 'ENOTDIR'
    throw isFile ? new Error(`${directory} is a file, or lies below one; choose a new or an empty directory.`) : error
  })
  if ((await readdir(directory)).length > 0) throw new Error(`${directory} is not empty; choose a new or an empty directory.`)
}
