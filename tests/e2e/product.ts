import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

/** Root of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** A port that nothing listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

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
 */
export async function startProduct(program: readonly string[], dataDirectory: string): Promise<Product> {
  const port = await freePort()
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
  const deadline = Date.now() + 400_000
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

/** Runs the command line to its end. @throws what it printed, when it fails */
export function parallax(dataDirectory: string, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const cli = spawn(process.execPath, ['cli/parallax.mjs', ...args], { cwd: root, env: { ...process.env, PARALLAX_DATA: dataDirectory } })
    let printed = ''
    for (const stream of [cli.stdout, cli.stderr]) {
      stream.on('data', (piece) => {
        printed += piece
      })
    }
    cli.on('exit', (code) => (code === 0 ? resolve(printed) : reject(new Error(printed))))
  })
}
