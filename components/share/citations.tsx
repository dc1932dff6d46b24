'use client'

import { useState } from 'react'
import { bibtex } from '@/lib/citation/bibtex'
import type { CitedWork } from '@/lib/citation/cited-work'
import { cslJson } from '@/lib/citation/csl-json'
import { plainCitation } from '@/lib/citation/plain-citation'
import { CopiedText } from './copied-text'

const FORMATS = {
  plain: { title: 'Plain', write: (work: CitedWork) => plainCitation(work), rows: 5 },
  bibtex: { title: 'BibTeX', write: (work: CitedWork, id: string) => bibtex(work, id), rows: 9 },
  csl: { title: 'CSL-JSON', write: (work: CitedWork, id: string) => JSON.stringify(cslJson(work, id), null, 2), rows: 12 },
} as const
type Format = keyof typeof FORMATS

/** How to cite a chart, in the reader's format. */
export function Citations({ work, id }: { work: CitedWork; id: string }) {
  const [format, setFormat] = useState<Format>('plain')
  const { title, write, rows } = FORMATS[format]
  return (
    <>
      <fieldset className="mb-2 flex flex-wrap gap-4 text-small">
        <legend className="sr-only">Format of the citation</legend>
        {(Object.keys(FORMATS) as Format[]).map((name) => (
          <label key={name} className="flex min-h-6 items-center gap-2">
            <input type="radio" name="citation-format" checked={name === format} onChange={() => setFormat(name)} />
            {FORMATS[name].title}
          </label>
        ))}
      </fieldset>
      <CopiedText label={`Citation, ${title}`} text={write(work, id)} rows={rows} />
    </>
  )
}
