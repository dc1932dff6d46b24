import { groupBy } from '@/components/charts/group-by'
import { namesInWords } from '@/components/charts/names-in-words'
import type { VoiceRow } from '@/lib/views/rows/voices'

const NAMES = 4

/** Which voices several outlets quote; null where fewer than two quote anybody. */
export function voicesFinding(rows: readonly VoiceRow[]): string | null {
  const quoted = rows.filter(({ actor }) => actor !== null)
  if (new Set(quoted.map(({ outlet }) => outlet)).size < 2) return null
  const voices = [...groupBy(quoted, ({ actor }) => actor ?? '').values()]
  const shared = voices.filter((ofActor) => ofActor.length > 1)
  if (shared.length === 0) return 'No voice is quoted by more than one outlet.'
  shared.sort((a, b) => b.length - a.length || b.reduce((sum, { n }) => sum + n, 0) - a.reduce((sum, { n }) => sum + n, 0))
  const names = namesInWords(
    shared.map(([row]) => row?.actor_name ?? ''),
    NAMES,
  )
  return `${shared.length} of ${voices.length} voices ${shared.length === 1 ? 'is' : 'are'} quoted by more than one outlet: ${names}.`
}
