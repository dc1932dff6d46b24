import { TabLinks } from '@/components/ui/tab-links'
import type { ChartProps } from './chart-props'
import styles from './codebook-choice.module.css'
import { codebooksToChoose } from './codebooks'

type CodebookChoiceProps = Pick<ChartProps, 'corpus' | 'filters' | 'onDisplay' | 'hrefOfDisplay'> & {
  /** The codebook that is drawn. */
  current: string
}

/** The codebooks of frames, one of which a drawing shows. */
export function CodebookChoice({ corpus, filters, current, onDisplay, hrefOfDisplay }: CodebookChoiceProps) {
  const codebooks = codebooksToChoose(corpus, filters)
  if (codebooks.length === 0) return null
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
