import { Rest } from '@/components/charts/rest'
import { splitAt } from '@/components/charts/split-at'
import { StatementDot } from '@/components/charts/statement-dot'
import { plural } from '@/components/ui/plural'
import { StateLink } from '@/components/ui/state-link'
import type { AgreementRow } from '@/lib/views/rows/agreement'
import type { AgreementCard as Card, CardAccount } from './agreement.model'
import styles from './agreement.module.css'
import { KIND_WORDS } from './words.model'

export interface CardLinks {
  colorOf: (outlet: string) => string
  hrefOfRow: (row: AgreementRow) => string
  onOpen: (row: AgreementRow) => void
  /** Accounts of a value before the others wait folded. */
  accountsAtOnce: number
}

function AccountLine({ entry, colorOf, hrefOfRow, onOpen }: Omit<CardLinks, 'accountsAtOnce'> & { entry: CardAccount }) {
  const { account, chain, remarks, row } = entry
  return (
    <li>
      <StateLink className={styles.account} href={hrefOfRow(row)} onGo={() => onOpen(row)} data-mark={row.href}>
        <StatementDot color={colorOf(account.outlet)} disputed={account.attitude === 'disputes'} relayed={account.relayed} />
        <span>
          {chain}
          {remarks && <span className={styles.remarks}> {remarks}</span>}
        </span>
      </StateLink>
    </li>
  )
}

function Lines({ accounts, ...links }: Omit<CardLinks, 'accountsAtOnce'> & { accounts: readonly CardAccount[] }) {
  return (
    <ul>
      {accounts.map((entry) => (
        <AccountLine key={entry.fact} entry={entry} {...links} />
      ))}
    </ul>
  )
}

function Accounts({ accounts, accountsAtOnce, ...links }: CardLinks & { accounts: readonly CardAccount[] }) {
  const [first, more] = splitAt(accounts, accountsAtOnce)
  return (
    <>
      <Lines accounts={first} {...links} />
      {more.length > 0 && (
        <Rest words={plural(more.length, 'more account')}>
          <Lines accounts={more} {...links} />
        </Rest>
      )}
    </>
  )
}

function Pairs({ card, hrefOfRow, onOpen }: Pick<CardLinks, 'hrefOfRow' | 'onOpen'> & { card: Card }) {
  const [only, ...others] = card.pairs
  if (only && others.length === 0) {
    return (
      <p className={styles.basis}>
        <StateLink href={hrefOfRow(only.row)} onGo={() => onOpen(only.row)}>
          {only.row.n === 1 ? 'The excerpt' : 'Both excerpts'}
        </StateLink>
        . {only.row.basis}.
      </p>
    )
  }
  return (
    <div className={styles.pairs}>
      <Rest words={`${card.pairs.length} pairs, one by one`}>
        <ul>
          {card.pairs.map(({ row, words }) => (
            <li key={row.href}>
              <StateLink href={hrefOfRow(row)} onGo={() => onOpen(row)}>
                {words}
              </StateLink>
              <span className={styles.remarks}>
                {' '}
                {row.kind !== card.kind && `${KIND_WORDS[row.kind].title}. `}
                {row.basis}.
              </span>
            </li>
          ))}
        </ul>
      </Rest>
    </div>
  )
}

/** All accounts of one thing: each value once, with whoever gives it, and what tells the accounts apart. */
export function AgreementCard({ card, ...links }: CardLinks & { card: Card }) {
  return (
    <article className={styles.card}>
      <h4>{card.title}</h4>
      {card.about && <p className={styles.about}>{card.about}</p>}
      <dl className={styles.values}>
        {card.values.map(({ label, accounts }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Accounts accounts={accounts} {...links} />
            </dd>
          </div>
        ))}
      </dl>
      <Pairs card={card} {...links} />
      {card.left && <p className={styles.basis}>{card.left}</p>}
    </article>
  )
}
