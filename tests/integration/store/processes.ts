import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

export interface Ended {
  exitCode: number | null
  signal: NodeJS.Signals | null
  stdout: string
  stderr: string
}

export interface Started {
  child: ChildProcess
  ended: Promise<Ended>
}

/** The command line in a process of its own, on a data directory, without a terminal. */
export const startParallax = (dir: string, ...args: string[]): Started =>
  start(['cli/parallax.mjs', ...args], { ...process.env, PARALLAX_DATA: dir })

export const parallax = (dir: string, ...args: string[]): Promise<Ended> => startParallax(dir, ...args).ended

/** TypeScript source as a module of its own process, with the project's imports. */
export const startScript = (source: string, ...args: string[]): Started =>
  start(['--import', 'tsx', '--input-type=module', '--eval', source, ...args], process.env)

export const runScript = (source: string, ...args: string[]): Promise<Ended> => startScript(source, ...args).ended

function start(args: string[], env: NodeJS.ProcessEnv): Started {
  const child = spawn(process.execPath, args, { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) child[name]?.setEncoding('utf8').on('data', (text: string) => (output[name] += text))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode, signal) => resolve({ exitCode, signal, ...output }))
  })
  return { child, ended }
}
