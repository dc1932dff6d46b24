import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** The program that `next` on the command line is, to be run with this Node. */
export const nextProgram = createRequire(import.meta.url).resolve('next/dist/bin/next')

function* filesBelow(path: string): Generator<string> {
  if (!statSync(path).isDirectory()) {
    yield path
    return
  }
  for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name))
}

function hashOfSources(root: string): string {
  const hash = createHash('sha256').update(process.version)
  for (const source of SOURCES) {
    if (!existsSync(join(root, source))) continue
    for (const file of filesBelow(join(root, source))) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/**
 * Builds the application if there is no build or its sources have changed since.
 * @returns whether it built
 * @throws when the build fails
 */
export function buildWhenStale(root: string): boolean {
  const stamp = join(root, '.next', 'sources.sha256')
  const sources = hashOfSources(root)
  const isFresh = existsSync(join(root, '.next', 'BUILD_ID')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources
  if (isFresh) return false
  console.log('Building Parallax; this takes about a minute the first time …')
  const build = spawnSync(process.execPath, [nextProgram, 'build'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (build.status !== 0) throw new Error('The build failed; see the messages above.')
  writeFileSync(join(dirname(stamp), 'sources.sha256'), sources)
  return true
}
