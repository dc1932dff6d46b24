/** The code of the note which says that intervals take each mention as drawn by itself, since there are too many. */
export const MENTIONS_INDEPENDENT = 'mentions-independent'

/** A row of the view `voices`: what one outlet says on the word of one actor. */
export interface VoiceRow {
  outlet: string
  outlet_name: string
  /** Null for the article's own voice, which has words for a name. */
  actor: string | null
  actor_name: string | null
  actor_kind: string | null
  statements: number
  /** Excerpts with a statement that the outlet takes from the actor itself. */
  directly: number
  /** Excerpts where others stand between the actor and the outlet, each time. */
  at_second_hand: number
  /** Statements by what the article does with them. */
  endorsed: number
  reported: number
  disputed: number
  /** Of the outlet, the same in all its rows; null when it quotes nobody. */
  effective_voices: number | null
  effective_low: number | null
  effective_high: number | null
  n: number
  href: string
}
