/** Seeded anew in every process, so that nobody can write a file whose cells all meet in one place (multiplicative, mixed at the end). */
const SEED = (Math.random() * 0x1_0000_0000) | 0

/** A number for some bytes, the same within one process. */
export function hashOf(source: Uint8Array, start: number, end: number): number {
  let hash = SEED
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (source[at] as number), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
