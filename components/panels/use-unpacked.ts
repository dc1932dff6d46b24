import { useMemo } from 'react'
import { type Packed, unpacked } from '@/lib/api/packed-rows'

/** What the server packed for the browser. The same object comes back for the same one. */
export const useUnpacked = <T>(value: Packed<T>): T => useMemo(() => unpacked(value), [value])
