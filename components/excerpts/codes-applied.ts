import { hopWords } from '@/components/charts/voice-chain'
import { plural } from '@/components/ui/plural'
import type { Excerpt, ExcerptCode } from '@/lib/api/contract/excerpt'
import type { Emphasis } from './emphasis'

/** One code with what each coder says of it. */
export interface AppliedCode {
  code: string
  name: string
  /** As in the codebook: `frame`, `topic`, `tone`; `language` is a term that is looked for word by word: in quotation marks or not. */
  kind: string
  emphasised: boolean
  coders: { coder: string; name: string; said: string[] }[]
}

const attitudeWords = { endorses: 'endorsed', reports: 'reported', disputes: 'disputed' } as const

/** Of a term that is looked for word by word, how it stands there, as far as that is said. */
const saidOf = (one: ExcerptCode): string[] => (one.kind === 'language' ? (one.memo ? [one.memo] : []) : [saidInWords(one)])

/** `in its own voice`, `← Jimmy Carter, disputed`. An article's own voice endorses unless it says otherwise. */
function saidInWords({ voice_names, attitude, relayed }: ExcerptCode): string {
  const chain = voice_names.map((hop) => `← ${hopWords(hop)}`).join(' ') || 'in its own voice'
  const shown = attitude && (voice_names.length > 0 || attitude !== 'endorses') ? attitudeWords[attitude] : null
  return [chain, relayed && 'relayed', shown].filter(Boolean).join(', ')
}

/** The codes of an excerpt, each once, the emphasised first, else in the order in which they came. */
export function codesApplied({ codes }: Pick<Excerpt, 'codes'>, emphasis?: Emphasis): AppliedCode[] {
  const applied = new Map<string, AppliedCode>()
  for (const one of codes) {
    const code = applied.get(one.code) ?? { code: one.code, name: one.name, kind: one.kind, emphasised: false, coders: [] }
    applied.set(one.code, code)
    code.emphasised ||= emphasis?.code?.(one) ?? false
    const coder = code.coders.find(({ coder }) => coder === one.coder)
    if (coder) coder.said.push(...saidOf(one))
    else code.coders.push({ coder: one.coder, name: one.coder_name, said: saidOf(one) })
  }
  return [...applied.values()].sort((a, b) => Number(b.emphasised) - Number(a.emphasised))
}

const KINDS = ['frame', 'topic', 'tone', 'code', 'language'] as const
const kindWords: Partial<Record<string, string>> = { frame: 'frame', topic: 'topic', tone: 'tone', language: 'loaded term' }

/** `4 frames, 1 topic and 2 loaded terms`. */
export function countCodes(applied: readonly AppliedCode[]): string {
  const kinds = applied.map(({ kind }) => (kindWords[kind] ? kind : 'code'))
  const counted = KINDS.flatMap((kind) => {
    const count = kinds.filter((one) => one === kind).length
    return count > 0 ? [plural(count, kindWords[kind] ?? kind)] : []
  })
  const last = counted.pop() ?? ''
  return counted.length > 0 ? `${counted.join(', ')} and ${last}` : last
}
