/**
 * `npm run bench:clients -- [EXCERPTS]`: what an answer takes when ten clients ask at once, against one client alone, and against the share
 * of the processor that each of ten can have.
 */
import { availableParallelism, loadavg } from 'node:os'
import { excerptPage } from '@/lib/api/server/excerpt-page'
import { facets } from '@/lib/api/server/facets'
import { viewResponse } from '@/lib/api/server/view-response'
import { forgetRankSets } from '@/lib/store/rank-sets'
import { median } from './measure'
import { CORPUS, withPrepared } from './prepared'
import { SELECTIONS } from './selections'

const CLIENTS = 10
const ROUNDS = 12
const excerpts = Number(process.argv[2] ?? 100_000)

type Question = (params: URLSearchParams) => Promise<unknown>
const QUESTIONS: Readonly<Record<string, Question>> = {
  figures: (params) => viewResponse(CORPUS, 'figures', params),
  excerpts: (params) => excerptPage(CORPUS, params),
  facets: (params) => facets(CORPUS, params),
}
const ASKED = Object.values(SELECTIONS).slice(1, 5)

interface Load {
  medianMs: number
  /** Of the processor, for one answer. */
  cpuMs: number
}

/** So many clients ask one question after the other, each the next selection of the list. */
async function load(clients: number, question: Question): Promise<Load> {
  const taken: number[] = []
  const before = process.cpuUsage()
  const client = async (number: number) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      forgetRankSets()
      const start = performance.now()
      JSON.stringify(await question(new URLSearchParams(ASKED[(number + round) % ASKED.length])))
      taken.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)))
  const { user, system } = process.cpuUsage(before)
  return { medianMs: median(taken.sort((a, b) => a - b)), cpuMs: (user + system) / 1000 / taken.length }
}

await withPrepared(excerpts, async () => {
  const cores = availableParallelism()
  console.log(`${excerpts} excerpts, ${CLIENTS} clients, load ${loadavg()[0]?.toFixed(1)} on ${cores} cores`)
  console.log(`\n${'answer'.padEnd(10)} one ms   ten ms   ten / one   ten / what the cores explain`)
  for (const [name, question] of Object.entries(QUESTIONS)) {
    await load(1, question)
    const one = await load(1, question)
    const ten = await load(CLIENTS, question)
    const explained = Math.max(one.medianMs, (CLIENTS * one.cpuMs) / cores)
    const columns = [one.medianMs.toFixed(1), ten.medianMs.toFixed(1), (ten.medianMs / one.medianMs).toFixed(1)]
    console.log(`${name.padEnd(10)} ${columns.map((cell) => cell.padStart(6)).join('   ')}      ${(ten.medianMs / explained).toFixed(2)}`)
  }
})
