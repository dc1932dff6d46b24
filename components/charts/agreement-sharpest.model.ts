import type { AgreementRow, PairKind } from '@/lib/views/rows/agreement'
import { type AgreementCard, agreementCards } from './agreement.model'
import type { NameOf } from './value-label'

/** Kinds in which accounts stand against each other, or one against itself. */
const CONTRASTS: readonly PairKind[] = [
  'contradiction',
  'conflict',
  'stated-and-denied',
  'given-and-withdrawn',
  'list-total',
  'rival-figures',
  'not-comparable',
]

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
  CONTRASTS.indexOf(a.kind) - CONTRASTS.indexOf(b.kind) ||
  b.lead.distance - a.lead.distance ||
  b.outlets - a.outlets ||
  b.accounts - a.accounts ||
  (a.key < b.key ? -1 : 1)

/**
 * The contrasts among the rows, sharpest first: between two outlets before within one, then by kind, then by the difference of the values,
 * the outlets and the accounts. Accounts that differ only in what they are about count where their values differ too.
 */
export function sharpest(rows: readonly AgreementRow[], nameOf?: NameOf): Contrast[] {
  const contrasts = rows.filter((row) => CONTRASTS.includes(row.kind) && (row.kind !== 'not-comparable' || row.distance > 0))
  return agreementCards(contrasts, nameOf)
    .map((card) => ({ ...card, lead: leadOf(card) }))
    .sort(compare)
}
