import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Ports below those that a system gives to outgoing connections, so that none of them takes it until it is used. */
const PORTS = { from: 20_000, to: 32_000 }

/** A port that nothing listens on just now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORTS.from, PORTS.to)
    if (await isFree(port)) return port
  }
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

/** Says that the product which all browser tests drive is `SERVED`, or why it is not. */
export const outcomePath = (dataDirectory: string) => join(dataDirectory, 'outcome.txt')
export const SERVED = 'served'

/** Building takes a minute on a machine of two cores, and many on a busy one. */
export const LONGEST_START_MS = 1_000_000

export interface Product {
  url: string
  process: ChildProcess
  /** Resolves with the exit code. */
  ended: Promise<number | null>
  /** Ends it as an operator would. */
  stop(): Promise<number | null>
}

/**
 * Runs a Node program of the product that serves HTTP, on a free port, and waits until it is healthy or says that it is not.
 * @param program arguments for Node
 * @param dataDirectory its PARALLAX_DATA
 * @param ownPort where, if not on any free port
 */
export async function startProduct(program: readonly string[], dataDirectory: string, ownPort?: number): Promise<Product> {
  const port = ownPort ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, program, {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), PARALLAX_DATA: dataDirectory, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  let hasEnded = false
  const ended = new Promise<number | null>((resolve) => {
    server.once('exit', (code) => {
      hasEnded = true
      resolve(code)
    })
  })
  const deadline = Date.now() + LONGEST_START_MS
  while (!(await fetch(`${url}/api/health`).catch(() => undefined))) {
    if (hasEnded) throw new Error('The server ended before it answered.')
    if (Date.now() > deadline) throw new Error('The server did not answer in time.')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const stop = () => {
    if (!hasEnded) server.kill('SIGTERM')
    return ended
  }
  return { url, process: server, ended, stop }
}
