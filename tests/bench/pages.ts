/**
 * `PARALLAX_DATA=DIR npx tsx tests/bench/pages.ts CORPUS`: what each kind of page costs the built server (`npx next build`): seconds of the processor for the first and the
 * second time it is asked, and its HTML. With `COLD=1` the server is started anew for each page, so that the first time includes all that it reads of the revision.
 */
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { CorpusDetail } from '@/lib/api/contract/corpus'
import { VIEWS } from '@/lib/views/registry'
import { type Product, startProduct } from '../e2e/product'

const [corpus = 'venezuela'] = process.argv.slice(2)
const isCold = process.env.COLD !== undefined
/** Of the clock that Linux counts a process's time in. */
const TICKS_A_SECOND = 100
const start = () => startProduct(['cli/serve.mjs'], process.env.PARALLAX_DATA ?? '.parallax')

/** User and system. */
async function secondsOf({ process: { pid } }: Product): Promise<number> {
  const times = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? []
  return (Number(times[11]) + Number(times[12])) / TICKS_A_SECOND
}

async function ask(product: Product, path: string) {
  const before = await secondsOf(product)
  const html = await (await fetch(product.url + path, { headers: { 'Accept-Encoding': 'identity' } })).text()
  await setTimeout(50)
  return { html, seconds: (await secondsOf(product)) - before }
}

/** What is drawn, without what the browser gets beside it. */
const drawn = (html: string) => html.replaceAll(/<script[^>]*>.*?<\/script>/gs, '')

async function pagesOf({ url }: Product): Promise<[name: string, path: string][]> {
  const detail = (await (await fetch(`${url}/api/corpora/${corpus}`)).json()) as CorpusDetail
  const largest = <T extends { id: string; excerpts: number }>(items: T[]) => [...items].sort((a, b) => b.excerpts - a.excerpts)[0]?.id
  return [
    ['corpora', '/'],
    ['overview', `/${corpus}`],
    ['event', `/${corpus}/events/${largest(detail.events)}`],
    ...[...VIEWS.keys()].map((view): [string, string] => [view, `/${corpus}/views/${view}`]),
    ['stances as a table', `/${corpus}/views/positions?tab=table`],
    ['compare', `/${corpus}/compare`],
    ['excerpts', `/${corpus}/excerpts`],
    ['article', `/${corpus}/articles/${detail.articles[0]?.id}`],
    ['outlet', `/${corpus}/outlets/${largest(detail.outlets)}`],
    ['embed', `/embed/${corpus}/figures`],
  ]
}

let product = await start()
const pages = await pagesOf(product)
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0).padStart(8)
console.log(`\n${'page'.padEnd(20)} first s  second s  HTML kB    gzip  drawn kB  elements`)
for (const [name, path] of pages) {
  if (isCold) {
    await product.stop()
    product = await start()
  }
  const first = await ask(product, path)
  const { html, seconds } = await ask(product, path)
  const body = drawn(html)
  console.log(
    `${name.padEnd(20)} ${first.seconds.toFixed(2).padStart(7)}  ${seconds.toFixed(2).padStart(8)} ${kilobytes(Buffer.byteLength(html))}${kilobytes(gzipSync(html).length)}  ${kilobytes(body.length)}  ${String(body.match(/<[a-z]/g)?.length).padStart(8)}`,
  )
}
await product.stop()
