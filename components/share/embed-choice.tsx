'use client'

import { useState } from 'react'
import { CopiedText } from './copied-text'
import { type EmbedTheme, embedAddress, embedSnippet } from './embed-snippet'
import { RadioChoice } from './radio-choice'
import type { SharedChart } from './shared-chart'

const THEMES: Record<EmbedTheme, string> = { system: "The reader's", light: 'Light', dark: 'Dark' }

/** The chart for another site's page, pinned to its revision. */
export function EmbedChoice({ chart, absolute }: { chart: SharedChart; absolute: (path: string) => string }) {
  const [theme, setTheme] = useState<EmbedTheme>('system')
  const title = [chart.work.question, chart.work.selection].filter(Boolean).join(' ')
  return (
    <>
      <RadioChoice legend="Theme" name="embed-theme" choices={THEMES} value={theme} onChoose={setTheme} />
      <CopiedText label="HTML to embed" text={embedSnippet(embedAddress(absolute(chart.embed), theme), title)} rows={5} />
    </>
  )
}
