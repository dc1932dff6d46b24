import { groupBy } from '@/components/charts/group-by'
import type { VoiceRow } from '@/lib/views/rows/voices'

/** One actor whom an outlet quotes. */
export interface VoiceBar {
  row: VoiceRow
  /** Lengths as parts of the longest bar: excerpts that quote directly, and those that do so only at second hand. */
  directly: number
  atSecondHand: number
}

export interface OutletVoices {
  outlet: string
  name: string
  /** Most quoted first. */
  bars: VoiceBar[]
  /** Bars that wait folded, with how many excerpts each has at most. */
  folded: VoiceBar[]
  own: VoiceRow | null
  effective: Pick<VoiceRow, 'effective_voices' | 'effective_low' | 'effective_high'> | null
  voices: number
}

export interface VoicesModel {
  outlets: OutletVoices[]
  shows: { atSecondHand: boolean }
}

const SHOWN = 10

const byExcerpts = (a: VoiceRow, b: VoiceRow) =>
  b.n - a.n || b.statements - a.statements || (a.actor_name ?? '').localeCompare(b.actor_name ?? '', 'en')

function outletVoices(outlet: string, rows: readonly VoiceRow[], most: number): OutletVoices {
  const quoted = rows.filter(({ actor }) => actor !== null).sort(byExcerpts)
  const bars = quoted.map((row) => ({ row, directly: row.directly / most, atSecondHand: row.at_second_hand / most }))
  const first = rows[0]
  return {
    outlet,
    name: first?.outlet_name ?? outlet,
    bars: bars.slice(0, SHOWN),
    folded: bars.slice(SHOWN),
    own: rows.find(({ actor }) => actor === null) ?? null,
    effective: first && first.effective_voices !== null ? first : null,
    voices: quoted.length,
  }
}

/** Everything the bars show: outlets by name, each with its voices on one scale. The article's own voice is no bar: it would dwarf them. `scaled`: the rows whose longest bar the scale holds. */
export function voicesModel(rows: readonly VoiceRow[], scaled = rows): VoicesModel {
  const most = Math.max(1, ...scaled.filter(({ actor }) => actor !== null).map(({ n }) => n))
  const outlets = [...groupBy(rows, ({ outlet }) => outlet)].map(([outlet, group]) => outletVoices(outlet, group, most))
  return {
    outlets: outlets.sort((a, b) => a.outlet.localeCompare(b.outlet, 'en')),
    shows: { atSecondHand: rows.some(({ actor, at_second_hand }) => actor !== null && at_second_hand > 0) },
  }
}
