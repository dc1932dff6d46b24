'use client'

import { useState } from 'react'
import { CopiedText } from './copied-text'
import { type EmbedTheme, embedAddress, embedSnippet } from './embed-snippet'
import type { SharedChart } from './shared-chart'

const THEMES: Record<EmbedTheme, string> = { system: "The reader's", light: 'Light', dark: 'Dark' }

/** The chart for another site's page, pinned to its revision. */
export function EmbedChoice({ chart, absolute }: { chart: SharedChart; absolute: (path: string) => string }) {
  const [theme, setTheme] = useState<EmbedTheme>('system')
  const title = [chart.work.question, chart.work.selection].filter(Boolean).join(' ')
  return (
    <>
      <fieldset className="mb-2 flex flex-wrap gap-4 text-small">
        <legend className="float-left mr-4">Theme</legend>
        {(Object.keys(THEMES) as EmbedTheme[]).map((name) => (
          <label key={name} className="flex min-h-6 items-center gap-2">
            <input type="radio" name="embed-theme" checked={name === theme} onChange={() => setTheme(name)} />
            {THEMES[name]}
          </label>
        ))}
      </fieldset>
      <CopiedText label="HTML to embed" text={embedSnippet(embedAddress(absolute(chart.embed), theme), title)} rows={5} />
    </>
  )
}
