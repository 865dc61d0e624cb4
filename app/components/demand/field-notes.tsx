import { createContext, type ReactNode, useContext } from 'react'
import type { ReadFrom } from '../../domain/demand/read-from.ts'
import { demandFormWords } from '../../i18n/demand/form.ts'
import { useWords } from '../../i18n/messages.tsx'

const ReadContext = createContext<readonly ReadFrom[]>([])

/** Which words of the need led to which field, for all fields inside. */
export function ReadFromText({ read, children }: { read: readonly ReadFrom[]; children: ReactNode }) {
  return <ReadContext.Provider value={read}>{children}</ReadContext.Provider>
}

/** The hint of a field, and the words of the need that led to its value. */
export function useNotes(field: string, hint?: string): ReactNode {
  const words = useWords(demandFormWords)
  const said = [...new Set(useContext(ReadContext).flatMap((each) => (each.field === field ? [each.said] : [])))]
  if (said.length === 0) return hint
  const note = said.length === 1 ? words.from(said[0] ?? '') : words.fromMore(said)
  return (
    <>
      {hint} <span className="text-lead">{note}</span>
    </>
  )
}
