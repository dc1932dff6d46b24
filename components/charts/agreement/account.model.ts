import { stanceWords } from '@/components/charts/stance-words'
import { type NameOf, valueLabel } from '@/components/charts/value-label'
import { chainWords } from '@/components/charts/voice-chain'
import type { Account, AgreementRow } from '@/lib/views/rows/agreement'

/** One of a pair's accounts. */
export interface PairAccount extends Account {
  /** Id of the claim, position or list. */
  fact: string
}

/** Reads one side of a row. */
export function accountOf(row: AgreementRow, side: 'a' | 'b'): PairAccount {
  const cells = Object.entries(row).flatMap(([name, cell]) => (name.startsWith(`${side}_`) ? [[name.slice(2), cell] as const] : []))
  return { ...(Object.fromEntries(cells) as unknown as Account), fact: side === 'a' ? row.first : row.second }
}

/** The value or stance as a reader writes it: `over 81 %`, `no longer recognises`. */
export function accountLabel(account: PairAccount, nameOf?: NameOf): string {
  const { stance, modality, comparator, says } = account
  if (stance && modality) return stanceWords(stance, modality)
  if (comparator === null) return says
  return valueLabel({ ...account, comparator, decimals: null, counted_share: null }, nameOf)
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

const ATTITUDES: Readonly<Record<Account['attitude'], string | null>> = {
  endorses: 'endorsed by the article',
  reports: null,
  disputes: 'disputed by the article',
}

/** What else an account says about its value: share of the ballots, day, place in a series, and what the article does with another's word. */
export function accountRemarks({ counted_share, as_of, sequence, attitude, voices, relayed }: PairAccount): string[] {
  return [
    counted_share === null ? null : `${counted_share} % counted`,
    as_of === null ? null : `as of ${day.format(new Date(as_of))}`,
    sequence === null ? null : `no. ${sequence} in its text`,
    relayed ? 'relayed' : null,
    voices.length === 0 ? null : ATTITUDES[attitude],
  ].filter((remark) => remark !== null)
}

export const accountChain = (account: PairAccount): string =>
  account.voices.length === 0 ? `${account.outlet_name}, own voice` : chainWords(account)
