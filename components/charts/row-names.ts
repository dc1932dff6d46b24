import { stanceWords } from '@/components/charts/stance-words'
import { type NameOf, valueLabel } from '@/components/charts/value-label'
import { periodInWords } from '@/components/excerpts/dates'
import type { ViewRow } from '@/lib/api/contract/table'
import type { FigureRow } from '@/lib/views/rows/figures'
import type { PositionRow } from '@/lib/views/rows/positions'

/** `Tally sheets held · Venezuelan opposition: over 81 %` */
function claimName(row: FigureRow, nameOf: NameOf): string {
  const about = [row.metric_name, row.subject_name, row.scope].filter(Boolean).join(' · ')
  return `${about}: ${valueLabel(row, nameOf)}`
}

const stanceName = ({ actor_name, stance, modality, target_name }: PositionRow) =>
  `${actor_name} ${stanceWords(stance, modality)}: ${target_name}`

/** What a row of each view stands for, as the title of the list of its excerpts. Apart from the traits: it comes with the first such list. */
export const ROW_NAMES: Readonly<Record<string, (row: ViewRow, nameOf: NameOf) => string>> = {
  figures: (row, nameOf) => claimName(row as unknown as FigureRow, nameOf),
  positions: (row) => stanceName(row as unknown as PositionRow),
  frames: ({ code_name, outlet_name }) => `${code_name} in ${outlet_name}`,
  agreement: ({ about, a_says, b_says }) => `${about}: ${a_says === b_says ? a_says : `${a_says} and ${b_says}`}`,
  gaps: ({ fact, outlet_name }) => `${fact} in ${outlet_name}`,
  similarity: ({ outlet_name, other_name }) => `${outlet_name} and ${other_name}`,
  reliability: ({ code_name }) => String(code_name),
  language: ({ term, outlet_name }) => `“${term}” in ${outlet_name}`,
  timeline: ({ outlet_name, dated, first_day, last_day }) =>
    `${outlet_name}, ${dated === 'day' ? periodInWords(String(first_day), String(last_day)) : 'no day printed'}`,
  voices: ({ actor, actor_name, outlet_name }) => `${outlet_name} ${actor === null ? 'in its own voice' : `on the word of ${actor_name}`}`,
}
