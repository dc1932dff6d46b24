import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

const root = fileURLToPath(new URL('../..', import.meta.url))

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product that the browser tests drive is served. */
    baseUrl: string
    /** Its PARALLAX_DATA. */
    dataDirectory: string
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

async function untilHealthy(url: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + 400_000
  while (Date.now() < deadline) {
    if (hasEnded()) throw new Error('The server ended before it answered.')
    const answer = await fetch(`${url}/api/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('The server did not answer in time.')
}

/** Starts the product as `npm start` does, on an empty data directory and a free port. */
export default async function setup(project: TestProject) {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'parallax-e2e-'))
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, ['--import', 'tsx', join(root, 'cli/start.ts')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), PARALLAX_DATA: dataDirectory, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  let ended = false
  server.once('exit', () => {
    ended = true
  })
  await untilHealthy(baseUrl, () => ended)
  project.provide('baseUrl', baseUrl)
  project.provide('dataDirectory', dataDirectory)
  return async () => {
    const exited = new Promise((resolve) => server.once('exit', resolve))
    if (!ended) {
      server.kill('SIGTERM')
      await exited
    }
    await rm(dataDirectory, { recursive: true, force: true })
  }
}
