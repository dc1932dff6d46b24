'use client'

import { useState } from 'react'
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
      <fieldset className="mb-2 flex flex-wrap gap-4 text-small">
        <legend className="float-left mr-4">Theme</legend>
        {(Object.keys(THEMES) as Theme[]).map((name) => (
          <label key={name} className="flex min-h-6 items-center gap-2">
            <input type="radio" name="image-theme" checked={name === theme} onChange={() => setTheme(name)} />
            {THEMES[name]}
          </label>
        ))}
      </fieldset>
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
