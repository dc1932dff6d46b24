'use client'

import { useState } from 'react'
import { bibtex } from '@/lib/citation/bibtex'
import { citationId } from '@/lib/citation/citation-id'
import type { CitedWork } from '@/lib/citation/cited-work'
import { cslJson } from '@/lib/citation/csl-json'
import { plainCitation } from '@/lib/citation/plain-citation'
import { CopiedText } from './copied-text'
import { RadioChoice } from './radio-choice'

const TITLES = { plain: 'Plain', bibtex: 'BibTeX', csl: 'CSL-JSON' } as const
type Format = keyof typeof TITLES

const FORMATS: Record<Format, { write: (work: CitedWork, id: string) => string; rows: number }> = {
  plain: { write: plainCitation, rows: 5 },
  bibtex: { write: bibtex, rows: 9 },
  csl: { write: (work, id) => JSON.stringify(cslJson(work, id), null, 2), rows: 12 },
}

/** How to cite a chart, in the reader's format. @param id of the chart or corpus, with the revision */
export function Citations({ work, id }: { work: CitedWork; id: string }) {
  const [format, setFormat] = useState<Format>('plain')
  const { write, rows } = FORMATS[format]
  return (
    <>
      <RadioChoice legend="Format" name="citation-format" choices={TITLES} value={format} onChoose={setFormat} />
      <CopiedText label={`Citation, ${TITLES[format]}`} text={write(work, citationId(id, work.address))} rows={rows} />
    </>
  )
}
