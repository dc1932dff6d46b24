import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { unpackBrowser } from './launch-browser'
import { startProduct } from './product'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product that the browser tests drive is served. */
    baseUrl: string
    /** Its PARALLAX_DATA. */
    dataDirectory: string
  }
}

/** Unpacks the browser, and starts the product as `npm start` does, building it when needed, on an empty data directory. */
export default async function setup(project: TestProject) {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'parallax-e2e-'))
  const [product] = await Promise.all([startProduct(['--import', 'tsx', 'cli/start.ts'], dataDirectory), unpackBrowser()])
  project.provide('baseUrl', product.url)
  project.provide('dataDirectory', dataDirectory)
  return async () => {
    await product.stop()
    await rm(dataDirectory, { recursive: true, force: true })
  }
}
