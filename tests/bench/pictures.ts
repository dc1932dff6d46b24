/**
 * `npm run bench:pictures -- [EXCERPTS]`: what every picture costs in milliseconds of the processor, on the bundled corpus and on a made-up one
 * (10,000 excerpts unless told). The rows are asked for before; `BENCH_RUNS` other than 5 for each picture are less or more sure.
 */
import { availableParallelism, loadavg } from 'node:os'
import { viewPicture } from '@/app/api/corpora/[corpus]/views/[view]/picture'
import { pngOf } from '@/lib/drawing/png'
import { svgOf } from '@/lib/drawing/svg'
import { importCorpus } from '@/lib/store/import-corpus'
import { VIEWS } from '@/lib/views/registry'
import { readBundledCorpus } from '../integration/data/corpus-directory'
import { median } from './measure'
import { CORPUS, withPrepared } from './prepared'

const RUNS = Number(process.env.BENCH_RUNS ?? 5)
const excerpts = Number(process.argv[2] ?? 10_000)
const BUNDLED = 'venezuela'

/** Median milliseconds of the processor over the runs, threads beside the main one among them. */
async function cpuMs(work: () => unknown): Promise<number> {
  await work()
  const taken: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    taken.push((user + system) / 1000)
  }
  return median(taken.sort((a, b) => a - b))
}

const column = (value: number, width: number) => value.toFixed(0).padStart(width)

async function printPicture(corpus: string, view: string, query: string): Promise<void> {
  const ask = () => viewPicture(corpus, view, new URLSearchParams(query), 'png')
  const { picture } = await ask()
  const layout = await cpuMs(ask)
  const written = await cpuMs(() => svgOf(picture, 'light'))
  const once = await cpuMs(() => pngOf(picture, 'light', 1))
  const twice = await cpuMs(() => pngOf(picture, 'light', 2))
  const name = `${view}${query && ` ${query}`}`.padEnd(22)
  const cells = [layout, written, once, twice].map((value) => column(value, 9)).join('')
  console.log(`${name}${column(picture.height, 9)}${column(svgOf(picture, 'light').length / 1000, 8)}${cells}`)
}

async function printCorpus(corpus: string): Promise<void> {
  console.log(`\n${corpus.padEnd(22)}   height  SVG kB   layout      SVG    PNG 1    PNG 2`)
  for (const view of VIEWS.keys()) await printPicture(corpus, view, '')
  await printPicture(corpus, 'positions', 'as=map')
}

await withPrepared(excerpts, async () => {
  const { corpus } = await readBundledCorpus()
  if (!corpus) throw new Error('the bundled corpus cannot be read')
  await importCorpus({ dir: process.env.PARALLAX_DATA ?? '', corpus, name: BUNDLED })
  console.log(`CPU ms, medians of ${RUNS} runs, load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`)
  await printCorpus(BUNDLED)
  await printCorpus(CORPUS)
})
