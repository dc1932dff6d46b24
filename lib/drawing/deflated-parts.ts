import { constants, createDeflate } from 'node:zlib'

/** Compressed bytes that more may follow, and what the end of the whole needs to know of them. */
export interface DeflatedPart {
  readonly bytes: Buffer
  readonly length: number
  /** Adler-32 of what was compressed. */
  readonly checksum: number
}

/** Flat colours pack well at the third level; the sixth takes three times as long for a sixth less. */
const LEVEL = 3
const CHUNK = 1 << 18
/** Of a stream (RFC 1950): two bytes at its head, an empty last block and the checksum at its end. */
const HEAD = 2
const LAST_BLOCK = Buffer.of(3, 0)
const CHECKSUM = 4
/** The largest prime below 65536. */
const BASE = 65521

/** Compresses a part beside other work, and without regard to other parts, so that several can be compressed at once. */
export async function deflatedPart(bytes: Buffer): Promise<DeflatedPart> {
  const stream = createDeflate({ level: LEVEL, chunkSize: CHUNK })
  stream.write(bytes)
  // Ends at a byte, with no mark that says that it is the end.
  stream.flush(constants.Z_SYNC_FLUSH, () => stream.end())
  const made: Buffer[] = []
  for await (const chunk of stream) made.push(chunk as Buffer)
  const whole = Buffer.concat(made)
  const end = whole.length - CHECKSUM
  return { bytes: whole.subarray(HEAD, end - LAST_BLOCK.length), length: bytes.length, checksum: whole.readUInt32BE(end) }
}

/** Adler-32 of two parts after one another, from theirs (as zlib's `adler32_combine`). */
function checksumOfBoth(first: number, { checksum: second, length }: DeflatedPart): number {
  const [a1, b1, a2, b2] = [first & 0xffff, first >>> 16, second & 0xffff, second >>> 16]
  const a = (a1 + a2 + BASE - 1) % BASE
  const b = (b1 + b2 + (length % BASE) * (a1 + BASE - 1)) % BASE
  return b * 0x10000 + a
}

/** Parts as one stream (RFC 1950). */
export function joinedParts(parts: readonly DeflatedPart[]): Buffer {
  const checksum = Buffer.alloc(CHECKSUM)
  checksum.writeUInt32BE(parts.reduce(checksumOfBoth, 1))
  return Buffer.concat([Buffer.of(0x78, 0x5e), ...parts.map(({ bytes }) => bytes), LAST_BLOCK, checksum])
}
