/** `npm start` and `npm run dev`: builds when needed, loads the bundled corpora, serves. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { operatorFaces } from '@/lib/drawing/operator-fonts'
import { importBundled } from '@/lib/store/import-corpus'
import { buildWhenStale, nextProgram } from './build'
import { type ServerSettings, serverSettings } from './server-settings'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const isDevelopment = process.argv.includes('--dev')

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** One that cannot be loaded is said so and does not keep the others from being served. */
async function loadBundledCorpora() {
  const bundled = join(root, 'data')
  for (const name of readdirSync(bundled).sort()) {
    const directory = join(bundled, name)
    if (!existsSync(join(directory, 'datapackage.json'))) continue
    await importBundled(directory).catch((error) => console.error(`The bundled corpus ${name} was not loaded: ${messageOf(error)}`))
  }
}

function serve({ port, host, publicUrl }: ServerSettings): void {
  const program = isDevelopment ? [nextProgram, 'dev', '-H', host, '-p', port] : [join(root, 'cli', 'serve.mjs')]
  const server = spawn(process.execPath, program, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      HOST: host,
      PORT: port,
      PARALLAX_URL: publicUrl,
      NODE_ENV: isDevelopment ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
  server.on('exit', (code) => process.exit(code ?? 0))
}

try {
  const settings = serverSettings(process.env)
  operatorFaces()
  if (!isDevelopment) buildWhenStale(root)
  await loadBundledCorpora()
  serve(settings)
} catch (error) {
  console.error(messageOf(error))
  process.exit(1)
}
