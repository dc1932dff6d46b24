import { StanceGlyph } from '@/components/charts/stance-glyph'
import { stanceWords } from '@/components/charts/stance-words'
import type { Modality } from '@/lib/api/contract/statement'
import type { PositionsModel } from './positions.model'
import styles from './positions.module.css'

const MODALITY_WORDS: Record<Exclude<Modality, 'holds'>, string> = {
  denied: 'said not to',
  expected: 'expected to',
  withdrawn: 'given, then withdrawn',
}

/** Explains only the signs that the matrix has. */
export function PositionsKey({ model }: { model: PositionsModel }) {
  const sample = model.stances[0] ?? 'recognises'
  return (
    <ul className={styles.key} aria-label="Signs in this matrix">
      {model.stances.map((stance) => (
        <li key={stance}>
          <StanceGlyph stance={stance} /> {stanceWords(stance, 'holds')}
        </li>
      ))}
      {model.modalities.map((modality) => (
        <li key={modality}>
          <StanceGlyph stance={sample} modality={modality} /> {MODALITY_WORDS[modality]}
        </li>
      ))}
      {model.shows.disputed && (
        <li>
          <StanceGlyph stance={sample} disputed /> the article disputes it
        </li>
      )}
      {model.shows.relayed && (
        <li>
          <StanceGlyph stance={sample} relayed /> relayed from another outlet
        </li>
      )}
      {model.shows.conflict && (
        <li>
          <span className={styles.conflict} aria-hidden="true">
            ≠
          </span>
          stated both ways within what is selected
        </li>
      )}
    </ul>
  )
}
