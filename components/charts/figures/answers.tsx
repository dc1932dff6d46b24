import { StatementDot } from '@/components/charts/statement-dot'
import type { FigureRow } from '@/lib/views/rows/figures'
import type { Answer, Answers } from './answers.model'
import styles from './lists.module.css'

interface DrawProps {
  colorOf: (outlet: string) => string
  onOpen: (row: FigureRow) => void
}

/** Claims of one outlet and chain stand in one run: the first with the chain; the others name no number, which would read as a count. */
function Voices({ voices, colorOf, onOpen }: DrawProps & Pick<Answer, 'voices'>) {
  return (
    <ul className={styles.voices}>
      {voices.map(({ key, chain, statements }) => (
        <li key={key}>
          {statements.map(({ row, sentence, disputed, relayed }, place) => (
            <button
              key={row.claim}
              type="button"
              className={styles.chip}
              data-mark={row.claim}
              aria-label={sentence}
              onClick={() => onOpen(row)}
            >
              {place === 0 && <StatementDot color={colorOf(row.outlet)} disputed={disputed} relayed={relayed} />}
              <span>{place === 0 ? chain : 'again'}</span>
            </button>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** A question whose answers are no numbers: each answer, and who gives it. */
export function FiguresAnswers({ answers, colorOf, onOpen }: DrawProps & { answers: Answers }) {
  return (
    <table className={styles.answers} aria-label={[answers.title, answers.about].filter(Boolean).join(', ')}>
      <colgroup>
        <col />
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">On whose word</th>
        </tr>
      </thead>
      <tbody>
        {answers.answers.map(({ key, label, accounts, voices }) => (
          <tr key={key}>
            <th scope="row">
              {label} {accounts > 1 && <span className={styles.accounts}>{accounts} accounts</span>}
            </th>
            <td>
              <Voices voices={voices} colorOf={colorOf} onOpen={onOpen} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
