'use client'

import { useState } from 'react'
import { RadioChoice } from './radio-choice'
import type { SharedChart } from './shared-chart'

const THEMES = { light: 'Light', dark: 'Dark' } as const
type Theme = keyof typeof THEMES

const FORMS = [
  { form: 'svg', title: 'SVG', scale: '' },
  { form: 'png', title: 'PNG', scale: '' },
  { form: 'png', title: 'PNG, 2×', scale: '&scale=2' },
] as const

/** The chart as a drawing, pinned to its revision, with its question, n, filters and source in it. */
export function ImageChoice({ chart }: { chart: SharedChart }) {
  const [theme, setTheme] = useState<Theme>('light')
  return (
    <>
      <RadioChoice legend="Theme" name="image-theme" choices={THEMES} value={theme} onChoose={setTheme} />
      <p className="flex flex-wrap gap-2">
        {FORMS.map(({ form, title, scale }) => (
          <a
            key={title}
            className="button"
            href={`${chart[form]}${theme === 'dark' ? '&theme=dark' : ''}${scale}`}
            download={`${chart.key}.${form}`}
          >
            {title}
          </a>
        ))}
      </p>
    </>
  )
}
