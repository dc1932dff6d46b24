import type { Note } from '@/lib/api/contract/table'

/** A note without what only an address needs: `by Machine coder 2 (coder=machine-2)` loses the parameter. */
export const noteInWords = ({ text }: Pick<Note, 'text'>): string => text.replaceAll(/ \(coder=[^)]*\)/g, '')
