/** `npm start` and `npm run dev`: builds when needed, loads the bundled corpora, serves. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importBundled } from '@/lib/store/import-corpus'
import { buildWhenStale, nextProgram } from './build'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const isDevelopment = process.argv.includes('--dev')
const port = process.env.PORT || '3000'
const host = process.env.HOST || '127.0.0.1'

async function loadBundledCorpora() {
  const bundled = join(root, 'data')
  for (const name of readdirSync(bundled).sort()) {
    const directory = join(bundled, name)
    if (existsSync(join(directory, 'datapackage.json'))) await importBundled(directory)
  }
}

function serve(): void {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  const server = spawn(process.execPath, [nextProgram, isDevelopment ? 'dev' : 'start', '-H', host, '-p', port], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
  server.on('exit', (code) => process.exit(code ?? 0))
  console.log(`Parallax: http://${shown}:${port}`)
}

try {
  if (!isDevelopment) buildWhenStale(root)
  await loadBundledCorpora()
  serve()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
