/**
 * `npx tsx tests/bench/server-memory.ts [EXCERPTS]`: what the built server (`npx next build`) takes of memory when every view, facets and pages of excerpts
 * are asked over HTTP, without a filter and with each, twice.
 */
import { readFile } from 'node:fs/promises'
import { VIEWS } from '@/lib/views/registry'
import { type Product, startProduct } from '../e2e/product'
import { CORPUS, withPrepared } from './prepared'
import { SELECTIONS } from './selections'

const ROUNDS = 2
const excerpts = Number(process.argv[2] ?? 10_000)
const PATHS = [...[...VIEWS.keys()].map((view) => `views/${view}`), 'facets', 'excerpts']

/** Of a process on Linux, in megabytes: now, and at its highest. */
async function memoryOf(pid: number | undefined): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) => (Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024).toFixed(0).padStart(6)
  return `${megabytes('VmRSS')} ${megabytes('VmHWM')}`
}

async function askAll({ url }: Product, parameters: Record<string, string>): Promise<void> {
  for (const path of PATHS) {
    const answer = await fetch(`${url}/api/corpora/${CORPUS}/${path}?${new URLSearchParams(parameters)}`)
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`)
    await answer.arrayBuffer()
  }
}

await withPrepared(excerpts, async () => {
  const product = await startProduct(['cli/serve.mjs'], process.env.PARALLAX_DATA ?? '')
  try {
    console.log(`\n${'asked with'.padEnd(16)} now MB  highest MB\n${'nothing'.padEnd(16)} ${await memoryOf(product.process.pid)}`)
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, parameters] of Object.entries(SELECTIONS)) {
        await askAll(product, parameters)
        console.log(`${name.padEnd(16)} ${await memoryOf(product.process.pid)}`)
      }
    }
  } finally {
    await product.stop()
  }
})
