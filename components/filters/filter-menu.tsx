'use client'

import { type ReactNode, useEffect, useRef } from 'react'

interface FilterMenuProps {
  title: string
  count: number
  /** What it opens pushes the rest down: a press elsewhere must not move what is pressed. */
  inSheet: boolean
  /** As the page comes. */
  open?: boolean
  children: ReactNode
}

/** A button that opens a small panel of filters; one is open at a time, and a click elsewhere or Escape closes it. */
export function FilterMenu({ title, count, inSheet, open, children }: FilterMenuProps) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (inSheet) return
    const close = (returnFocus: boolean) => {
      const element = details.current
      if (!element?.open) return
      element.open = false
      if (returnFocus) element.querySelector('summary')?.focus()
    }
    const onPointer = (event: PointerEvent) => {
      if (!details.current?.contains(event.target as Node)) close(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close(true)
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
    }
  }, [inSheet])
  return (
    <details ref={details} open={open} name={inSheet ? undefined : 'filter-menu'} className="group relative">
      <summary className="button w-full justify-between sm:w-auto">
        {title} {count > 0 && <span className="text-accent tabular-nums">{count}</span>}
        <span aria-hidden="true" className="text-ink-3 group-open:rotate-180">
          ▾
        </span>
      </summary>
      <div className={inSheet ? 'p-2' : 'z-20 max-h-96 overflow-y-auto border border-ink bg-paper p-4 sm:absolute sm:mt-1 sm:w-80'}>
        {children}
      </div>
    </details>
  )
}
