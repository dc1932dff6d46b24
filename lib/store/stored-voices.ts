/** A voice chain as stored: hops joined by `|`, joint hops by `+`; '' is the article's own voice. */
export const storeVoices = (voices: readonly (readonly string[])[] = []): string => voices.map((hop) => hop.join('+')).join('|')

/** The chain of `storeVoices`. */
export const readVoices = (stored: string): string[][] => (stored === '' ? [] : stored.split('|').map((hop) => hop.split('+')))
