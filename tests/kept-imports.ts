import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where `importKept` keeps what it has imported. */
    keptImports: string
  }
}

export default async function setup(project: TestProject) {
  const directory = await mkdtemp(join(tmpdir(), 'parallax-kept-'))
  project.provide('keptImports', directory)
  return () => rm(directory, { recursive: true, force: true })
}
