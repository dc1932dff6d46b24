import { TabLinks } from '@/components/ui/tab-links'
import type { ChartProps } from './chart-props'
import styles from './codebook-choice.module.css'

type CodebookChoiceProps = Pick<ChartProps, 'corpus' | 'filters' | 'onDisplay' | 'hrefOfDisplay'> & {
  /** The codebook that is drawn. */
  current: string
}

/** The codebooks of frames, one of which a drawing shows. Where a filter names codes, it decides. */
export function CodebookChoice({ corpus, filters, current, onDisplay, hrefOfDisplay }: CodebookChoiceProps) {
  const codebooks = [...new Set(corpus.codes.filter(({ kind }) => kind === 'frame').map(({ codebook }) => codebook))].sort()
  if (codebooks.length < 2 || filters.codebook || filters.code) return null
  return (
    <div className={styles.choice}>
      <span>Codebook</span>
      <TabLinks
        label="Codebook"
        tabs={codebooks.map((id) => ({ id, title: id.replaceAll('-', ' ') }))}
        current={current}
        hrefOf={(book) => hrefOfDisplay({ book })}
        onChoose={(book) => onDisplay({ book })}
      />
    </div>
  )
}
