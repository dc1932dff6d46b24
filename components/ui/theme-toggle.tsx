'use client'

import { useEffect, useSyncExternalStore } from 'react'

const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]
const labels: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' }

const changed = 'themechange'

function subscribe(notify: () => void) {
  window.addEventListener(changed, notify)
  window.addEventListener('storage', notify)
  return () => {
    window.removeEventListener(changed, notify)
    window.removeEventListener('storage', notify)
  }
}

function storedTheme(): Theme {
  const { theme } = document.documentElement.dataset
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

/** Storage may be blocked or full: a choice then lasts for this page. */
function whereStored<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}

function applyTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  whereStored(() => (theme === 'system' ? localStorage.removeItem('theme') : localStorage.setItem('theme', theme)))
  window.dispatchEvent(new Event(changed))
}

/** A document that the browser builds itself, such as that of an error, has not run `ThemeScript`. */
function applyStored() {
  const stored = whereStored(() => localStorage.getItem('theme'))
  if (stored && !document.documentElement.dataset.theme) applyTheme(stored as Theme)
}

/** Chooses light, dark or the system's theme. Unseen without JavaScript, which it needs. */
export function ThemeToggle() {
  const theme = useSyncExternalStore<Theme | null>(subscribe, storedTheme, () => null)
  useEffect(applyStored, [])
  if (!theme) return <span className="h-10" />
  return (
    <label className="flex items-center gap-2 text-small text-ink-2">
      Theme
      <select className="field min-h-10 text-small" value={theme} onChange={(event) => applyTheme(event.target.value as Theme)}>
        {themes.map((name) => (
          <option key={name} value={name}>
            {labels[name]}
          </option>
        ))}
      </select>
    </label>
  )
}
