/**
 * What an outlet has of a fact that another mentions. `coded`: searched for and not found; `before`: all its articles are of before the event;
 * `no-article`: none of its articles is in the selection.
 */
export const GAP_STATES = ['mentioned', 'coded', 'before', 'not-coded', 'no-article'] as const
export type GapState = (typeof GAP_STATES)[number]

export const GAP_KINDS = ['figures', 'positions', 'frames'] as const
export type GapKind = (typeof GAP_KINDS)[number]

/** A row of the view `gaps`: one fact and one outlet. */
export interface GapRow {
  kind: GapKind
  /** The fact in words: `Deaths · police`, `Peru recognises: the winner`. */
  fact: string
  /** Null for frames, which are no fact of one event. */
  event: string | null
  event_title: string | null
  /** Of the metric or the target; the codebook of a frame. */
  family: string
  metric: string | null
  metric_name: string | null
  subject: string | null
  subject_name: string | null
  actor: string | null
  actor_name: string | null
  stance: string | null
  modality: string | null
  target: string | null
  target_name: string | null
  code: string | null
  code_name: string | null
  outlet: string
  outlet_name: string
  state: GapState
  /** Of the outlets compared, those that mention it, and those whose articles were searched for it. */
  outlets_with: number
  outlets_coded: number
  coder: string
  n: number
  href: string
}
