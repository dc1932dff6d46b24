import type { ColumnSpec } from '@/lib/corpus/tables'
import { isPrintableAscii, type TextBytes } from './text-bytes'
import type { Values } from './values'

const FEW_BYTES = 100_000

/**
 * Whether the bytes alone show that a value passes: most ids, texts and chains of voices need not be made into strings.
 * @param ids those that the column refers to
 */
export function isBeyondDoubt({ type, references }: ColumnSpec, values: Values, code: number, ids: Values | undefined): boolean {
  if (type === 'voices') return ids !== undefined && isChainOf(ids, values, code)
  if (references !== undefined || (type !== 'id' && type !== 'text')) return false
  const start = values.startOf(code)
  const end = values.endOf(code)
  if (end - start > FEW_BYTES) return false
  return type === 'id' ? isId(values.bytes, start, end) : isSoundText(values, start, end)
}

const isLetterOrDigit = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39)

/** As `ID_PATTERN` says. */
function isId(bytes: Uint8Array, start: number, end: number): boolean {
  if (!isLetterOrDigit(bytes[start] as number)) return false
  for (let at = start + 1; at < end; at += 1) if (!isLetterOrDigit(bytes[at] as number) && bytes[at] !== 0x2d) return false
  return true
}

/**
 * Text that is not blank, has no control characters and was not misread: `false` may also mean that only the characters can tell.
 * In UTF-8 `Ã` and `â`, with which misread text begins, are C3 83 and C3 A2, and the forbidden U+FFFE and U+FFFF begin with EF.
 */
function isSoundText({ bytes, view }: TextBytes, start: number, end: number): boolean {
  if ((bytes[start] as number) > 0x20 && isPrintableAscii(view, start, end)) return true
  let isBlank = true
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number
    if (byte < 0x20 || byte === 0x7f || byte === 0xef) return false
    if (byte === 0xc3 && (bytes[at + 1] === 0x83 || bytes[at + 1] === 0xa2)) return false
    if (byte > 0x20 && byte < 0x80) isBlank = false
  }
  return !isBlank
}

const JOINT = 0x2b
const NEXT_HOP = 0x7c
const LONGEST_HOP = 100

/** Whether a chain of voices names known ids only, and each once in a hop. */
function isChainOf(ids: Values, values: Values, code: number): boolean {
  const end = values.endOf(code)
  let start = values.startOf(code)
  let hop: number[] = []
  for (let at = start; at <= end; at += 1) {
    const byte = at < end ? values.bytes[at] : NEXT_HOP
    if (byte !== JOINT && byte !== NEXT_HOP) continue
    const id = at === start ? -1 : ids.find(values, start, at)
    if (id < 0 || hop.length > LONGEST_HOP || hop.includes(id)) return false
    if (byte === JOINT) hop.push(id)
    else hop = hop.length > 0 ? [] : hop
    start = at + 1
  }
  return true
}
