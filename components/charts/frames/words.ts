import type { FrameRow } from '@/lib/views/rows/frames'
import type { FramesModel, Speech, Unit } from './frames.model'

export const SPEECH_WORDS: Record<Speech, string> = {
  own: 'in its own voice',
  attributed: 'on others’ word',
  disputed: 'brought up to dispute it',
}

const INTERVAL_WORDS: Record<FrameRow['interval'], string> = {
  'within-article': 'of one article the interval speaks of that article alone, not of what the outlet does elsewhere',
  'few-articles': 'of two to four articles it is wide on purpose, each article counting as one observation',
  articles: 'of five articles or more it speaks of other articles of the outlet',
}

/** The frames that no reviewed excerpt of the outlets shown has; null where there are none. */
export const nowhereInWords = ({ nowhere }: FramesModel): string | null =>
  nowhere.length > 0 ? `Looked for and found in no reviewed excerpt here: ${nowhere.join(', ')}.` : null

/** What shares and their intervals mean. */
export const sharesInWords = ({ intervals }: FramesModel, unit: Unit): string =>
  `An excerpt may have several frames or none, so shares do not add up to 100 %.${
    unit === 'excerpts' ? ` Intervals: ${intervals.map((interval) => INTERVAL_WORDS[interval]).join('; ')}.` : ''
  }`
