import { sql } from 'kysely'
import { oncePerRevision } from '@/lib/store/once-per-revision'
import { GAP_KINDS, type GapKind } from '@/lib/views/rows/gaps'
import { isOfDates, undatedExcerpts } from '@/lib/views/undated'
import type { Reading } from '@/lib/views/view'
import { type CountedFrame, type CountedFrames, canBeCounted, countFrames } from './counted-frames'
import { FRAMES, framesByOutlet, isOnlyOne } from './facts'
import { type ListedFacts, type MentionedFact, NAMELESS } from './mentioned-facts'

const KIND = GAP_KINDS.indexOf('frames' satisfies GapKind)

/** The frames by what they are numbered by as facts. */
const numbersOf = oncePerRevision(async (db): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ fact: number; id: string }>`with ${FRAMES} select fact, id from frames`.execute(db)
  return new Map(rows.map(({ fact, id }) => [id, fact]))
})

function mentionsOf(frames: readonly CountedFrame[], numbers: ReadonlyMap<string, number>): MentionedFact[] {
  const byCode = new Map<string, CountedFrame[]>()
  for (const frame of frames) byCode.set(frame.code, [...(byCode.get(frame.code) ?? []), frame])
  return [...byCode].map(([code, found]) => ({
    kind: KIND,
    fact: numbers.get(code) as number,
    outlets: found.length,
    stated: found.reduce((sum, { stated }) => sum + stated, 0),
    names: { ...NAMELESS, kind: 'frames', code },
    by: new Map(found.map(({ outlet, n }) => [outlet, n])),
  }))
}

async function askFrames(reading: Reading): Promise<CountedFrame[]> {
  const { rows } = await sql<CountedFrame>`${framesByOutlet(reading)}`.execute(reading.db)
  return rows
}

/** All frames that are found: counted in code where they can be. */
export async function framedFacts(reading: Reading): Promise<ListedFacts> {
  const { db, filters } = reading
  const counted: CountedFrames | undefined = canBeCounted(filters) ? await countFrames(db, filters) : undefined
  const [frames, numbers] = await Promise.all([counted?.frames ?? askFrames(reading), numbersOf(db)])
  const first = mentionsOf(frames, numbers).filter(({ outlets }) => !isOnlyOne(reading) || outlets === 1)
  const listed = new Set(first.map(({ names }) => names.code))
  const isListed = ({ code }: CountedFrame) => listed.has(code)
  const undated = isOfDates(filters) ? counted?.excerptsOf(await undatedExcerpts(db), counted.frames.filter(isListed)) : []
  return { first, total: first.length, undated }
}
