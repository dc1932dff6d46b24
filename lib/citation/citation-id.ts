/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const sign of text) value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return value
}

/**
 * What a reference manager tells works apart by: of one chart under two selections, or of two articles of one corpus, each has its own.
 * @param key of the chart or corpus, with the revision
 * @param address of what is cited; on whatever server, the same path gives the same id
 */
export const citationId = (key: string, address: string): string => `${key}-${hash(address.replace(/^[a-z]+:\/\/[^/]*/, '')).toString(36)}`
