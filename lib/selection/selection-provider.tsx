'use client'

import { NuqsAdapter } from 'nuqs/adapters/next/app'
import type { ReactNode } from 'react'

/** Stands above every component that calls `useSelection`. */
export const SelectionProvider = ({ children }: { children: ReactNode }) => <NuqsAdapter>{children}</NuqsAdapter>
