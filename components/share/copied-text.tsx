'use client'

import { useState } from 'react'

interface CopiedTextProps {
  label: string
  text: string
  /** Lines that the field shows. */
  rows?: number
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // No clipboard outside secure contexts, or no permission: the reader copies by hand.
    return false
  }
}

/** A text to be taken elsewhere: by its button, or by hand. */
export function CopiedText({ label, text, rows = 1 }: CopiedTextProps) {
  const [outcome, setOutcome] = useState<{ text: string; copied: boolean } | null>(null)
  const said = outcome?.text === text ? outcome : null
  return (
    <div>
      <div className="flex items-start gap-2">
        <textarea
          readOnly
          aria-label={label}
          rows={rows}
          className="field min-w-0 grow resize-y text-small [overflow-wrap:anywhere]"
          value={text}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="button needs-script shrink-0" onClick={async () => setOutcome({ text, copied: await copy(text) })}>
          Copy <span className="sr-only">{label}</span>
        </button>
      </div>
      <p role="status" className="text-small text-ink-2">
        {said && (said.copied ? 'Copied.' : 'This browser does not let pages copy: select the text and copy it by hand.')}
      </p>
    </div>
  )
}
