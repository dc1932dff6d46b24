'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False in what the server sends and while it comes alive, true from then on. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
