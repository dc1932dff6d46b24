import type { Emphasis } from '@/components/excerpts/emphasis'

/** What stands out in the excerpts behind a mark of one code: that code, whoever applied it. */
export const ofCode = (id: string): Emphasis => ({ claim: () => false, position: () => false, code: ({ code }) => code === id })
