/** How a loaded term stands in an excerpt, as the counter of terms remarks on its coding (`memo`). A coding with another remark, or none, does not say. */
export const TERM_SPEECH = {
  own: 'outside quotation marks',
  attributed: 'in quotation marks',
  both: 'in and outside quotation marks',
} as const
