import { constants, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made: string[] = []

/** Deletes what the tests of a file made; `tests/after-each-file.ts` does so when they are over. */
export function deleteTemporaryDirectories(): void {
  for (const directory of made.splice(0)) rmSync(directory, { recursive: true, force: true })
}

/** A new empty directory, deleted after the test file. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'parallax-'))
  made.push(directory)
  return directory
}

/** The content of a directory in a new one, deleted after the test file. */
export function copyOf(directory: string): string {
  const copy = temporaryDirectory()
  cpSync(directory, copy, { recursive: true, mode: constants.COPYFILE_FICLONE })
  return copy
}
