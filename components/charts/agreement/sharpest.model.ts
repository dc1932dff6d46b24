import type { NameOf } from '@/components/charts/value-label'
import { type AgreementRow, isContrast, PAIR_KINDS } from '@/lib/views/rows/agreement'
import { type AgreementCard, agreementCards } from './agreement.model'

/** Accounts of one thing that differ. */
export interface Contrast extends AgreementCard {
  /** The pair that shows it best: of two outlets if there is one, the largest difference. */
  lead: AgreementRow
}

function leadOf({ pairs, kind }: AgreementCard): AgreementRow {
  const rows = pairs.map(({ row }) => row)
  const [first, ...others] = rows.filter((row) => row.kind === kind)
  return others.reduce(
    (best, row) => ((row.outlets - best.outlets || row.distance - best.distance) > 0 ? row : best),
    first ?? (rows[0] as AgreementRow),
  )
}

const compare = (a: Contrast, b: Contrast): number =>
  b.lead.outlets - a.lead.outlets ||
  PAIR_KINDS.indexOf(a.kind) - PAIR_KINDS.indexOf(b.kind) ||
  b.lead.distance - a.lead.distance ||
  b.outlets - a.outlets ||
  b.accounts - a.accounts ||
  (a.key < b.key ? -1 : 1)

/**
 * The contrasts among the rows, sharpest first: between two outlets before within one, then by kind, then by the difference of the values,
 * the outlets and the accounts. Accounts that differ only in what they are about count where their values differ too.
 */
export function sharpest(rows: readonly AgreementRow[], nameOf?: NameOf): Contrast[] {
  const contrasts = rows.filter((row) => isContrast(row.kind) && (row.kind !== 'not-comparable' || row.distance > 0))
  return agreementCards(contrasts, nameOf)
    .map((card) => ({ ...card, lead: leadOf(card) }))
    .sort(compare)
}
