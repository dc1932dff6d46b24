'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Beside = createContext('')

/** Parts of a page that stand beside their like: landmarks in them are told apart by this name. */
export const BesideOthers = ({ name, children }: { name: string; children: ReactNode }) => <Beside value={name}>{children}</Beside>

/** The label of a landmark, with the name of the part it stands in where there are several of its kind. */
export function useLandmarkLabel(label: string): string {
  const name = useContext(Beside)
  return name ? `${label}: ${name}` : label
}
