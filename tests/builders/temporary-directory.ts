import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []

// Registered on import: inside a test it would come too late.
afterAll(() => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true })
})

/** A new empty directory, deleted after the test file. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'parallax-'))
  made.push(directory)
  return directory
}
