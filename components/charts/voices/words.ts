import { plural } from '@/components/ui/plural'
import type { VoiceRow } from '@/lib/views/rows/voices'
import type { OutletVoices } from './voices.model'

/** What the article does with what an actor says, where it does more than report it: `disputes 9 of 11 statements`. */
export function attitudeInWords({ statements, endorsed, disputed }: VoiceRow): string {
  const share = (count: number) => (count < statements ? `${count} of ${plural(statements, 'statement')}` : statements === 1 ? 'it' : 'all')
  return [disputed > 0 && `disputes ${share(disputed)}`, endorsed > 0 && `endorses ${share(endorsed)}`].filter(Boolean).join(', ')
}

/** `CodePink quotes Nicolás Maduro in 3 excerpts (4 statements), 1 of them at second hand; disputes 1 of 4.` */
export function voiceInWords(row: VoiceRow): string {
  const attitude = attitudeInWords(row)
  const second =
    row.at_second_hand > 0 ? `, ${row.at_second_hand === row.n ? 'always' : `${row.at_second_hand} of them only`} at second hand` : ''
  const counted = `${plural(row.n, 'excerpt')} (${plural(row.statements, 'statement')})`
  return row.actor === null
    ? `${row.outlet_name} in its own voice: ${counted}.`
    : `${row.outlet_name} quotes ${row.actor_name}: ${counted}${second}${attitude ? `; it ${attitude}` : ''}.`
}

/** `28 voices, as diverse as 24.8 equally quoted ones (18.8 to 32.6)`. */
export function diversityInWords({ effective, voices }: OutletVoices): string {
  if (!effective || effective.effective_voices === null) return 'It quotes nobody here.'
  const { effective_low: low, effective_high: high } = effective
  const interval = low !== null && high !== null ? ` (${low.toFixed(1)} to ${high.toFixed(1)})` : ''
  return `${plural(voices, 'voice')}, as diverse as ${effective.effective_voices.toFixed(1)} quoted equally often${interval}`
}
