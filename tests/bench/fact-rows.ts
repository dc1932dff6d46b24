import type { Cell } from './csv-file'
import type { Sources } from './sources'
import { isoDay, type Sizes } from './vocabularies'

const CODINGS_PER_EXCERPT = 3
/** Of the codes of the first coder, those that the second finds too. */
const SHARE_OF_AGREEMENT = 0.8

const STANCES = ['recognises', 'supports', 'waits', 'neutral', 'questions', 'condemns', 'rejects']
const MODALITIES = ['denied', 'expected', 'withdrawn']
const ATTITUDES = ['reports', 'reports', 'reports', 'endorses', 'disputes']

function drawCodes(count: number, source: Sources, codes = new Set<string>()): string[] {
  while (codes.size < count) codes.add(source.code())
  return [...codes]
}

/** Three codings by the first coder; those of the second, where there is one, keep most of the codes. */
export function codingRows(excerpt: string, isTwice: boolean, source: Sources): Cell[][] {
  const codes = drawCodes(CODINGS_PER_EXCERPT, source)
  const rows = codes.map((code) => [excerpt, code, 'coder-0', source.voices(0.2)])
  if (!isTwice) return rows
  const kept = new Set(codes.filter(() => source.chance(SHARE_OF_AGREEMENT)))
  return [...rows, ...drawCodes(CODINGS_PER_EXCERPT, source, kept).map((code) => [excerpt, code, 'coder-1', ''])]
}

export const reviewRows = (excerpt: string, isTwice: boolean): Cell[][] =>
  (isTwice ? ['coder-0', 'coder-1'] : ['coder-0']).map((coder) => [excerpt, 'frames', coder])

export function claimRow(id: string, excerpt: string, event: string, source: Sources): Cell[] {
  const subject = source.chance(0.5) ? source.actor() : ''
  const value = [source.chance(0.7) ? 'eq' : 'at_least', source.integer(1, 100_000) / 10]
  const said = [source.chance(0.1) ? isoDay(source.integer(0, 1_000)) : '', source.words(3), source.voices(0.6), source.pick(ATTITUDES)]
  return [id, excerpt, event, source.metric(), subject, ...value, ...said, 'coder-0']
}

/** An event has three targets, and an actor mostly the same stance toward each. */
export function positionRow(id: string, excerpt: string, event: string, source: Sources, sizes: Sizes): Cell[] {
  const target = (Number(event.slice('event-'.length)) * 3 + source.targetRank()) % sizes.targets
  const holder = source.holderRank()
  const stance = source.chance(0.85) ? STANCES[(holder * 31 + target * 17) % STANCES.length] : source.pick(STANCES)
  const modality = source.chance(0.9) ? 'holds' : source.pick(MODALITIES)
  const said = [source.voices(0.5), source.chance(0.1) ? isoDay(source.integer(0, 1_000)) : '', source.pick(ATTITUDES)]
  return [id, excerpt, event, `actor-${holder}`, `target-${target}`, stance as string, modality, ...said, 'coder-0']
}
