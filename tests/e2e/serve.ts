import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { unpackBrowser } from './launch-browser'
import { freePort, outcomePath, SERVED, startProduct } from './product'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product that the browser tests drive is served, once it is. */
    baseUrl: string
    /** Its PARALLAX_DATA. */
    dataDirectory: string
  }
}

/**
 * Unpacks the browser, and starts the product as `npm start` does, building it when needed, on an empty data directory.
 * The tests that need no browser run meanwhile; the others wait for it (`served.ts`).
 */
export default async function setup(project: TestProject) {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'parallax-e2e-'))
  const port = await freePort()
  const tell = (outcome: string) => writeFile(outcomePath(dataDirectory), outcome)
  const starting = startProduct(['--import', 'tsx', 'cli/start.ts'], dataDirectory, port)
  const ended = Promise.all([starting, unpackBrowser()]).then(
    () => tell(SERVED),
    (error) => tell(String(error)),
  )
  project.provide('baseUrl', `http://127.0.0.1:${port}`)
  project.provide('dataDirectory', dataDirectory)
  return async () => {
    await ended
    await (await starting.catch(() => undefined))?.stop()
    await rm(dataDirectory, { recursive: true, force: true })
  }
}
