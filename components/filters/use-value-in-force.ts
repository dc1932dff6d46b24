import { useEffect, useRef } from 'react'

/**
 * For a field that its reader changes freely: whenever the value in force changes, the field shows it. The element stays, and with it the focus.
 * @param value as the address has it; empty where it has none
 */
export function useValueInForce(value: string) {
  const ref = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (ref.current) ref.current.value = value
  }, [value])
  return ref
}
