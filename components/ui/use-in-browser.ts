'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether the browser's scripts run; false on the server and in what it sends. */
export const useInBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
