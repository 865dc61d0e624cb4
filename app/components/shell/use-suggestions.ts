import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { SuggestView } from '../../domain/catalogue/suggest-view.ts'
import type { Language } from '../../domain/text.ts'
import { files } from '../../links.ts'

const pause = 120
const longest = 200
const mostKept = 50

/** The list under a search field, and which of its options is chosen: -1 is the field itself. */
export type Suggesting = {
  /** What stands in the field. */
  typed: string
  view: SuggestView | undefined
  /** The list belongs to what stands in the field now; else it is that of a moment ago. */
  isFresh: boolean
  isOpen: boolean
  active: number
  setActive: (active: number) => void
  /** Opens the list for what stands in the field; false where that is nothing. */
  open: () => boolean
  close: () => void
}

/**
 * Follows what is typed into a field and asks for suggestions: after a pause, one question at a time, none while an input
 * method composes. The field works without them: a question that fails leaves the search itself as the one option.
 */
export function useSuggestions(input: RefObject<HTMLInputElement>, language: Language): Suggesting {
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<{ asked: string; view: SuggestView }>()
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const question = useRef<AbortController>()
  const waiting = useRef<ReturnType<typeof setTimeout>>()
  const kept = useRef(new Map<string, SuggestView>())

  const stop = useCallback(() => {
    clearTimeout(waiting.current)
    question.current?.abort()
    setActive(-1)
  }, [])

  const close = useCallback(() => {
    stop()
    setIsOpen(false)
  }, [stop])

  const ask = useCallback(
    async (asked: string) => {
      const own = new AbortController()
      question.current = own
      try {
        const response = await fetch(files.suggest(asked, language), { signal: own.signal })
        if (!response.ok) throw new Error(`Answered ${response.status}`)
        const view = (await response.json()) as SuggestView
        if (own.signal.aborted) return
        if (kept.current.size >= mostKept) kept.current.clear()
        kept.current.set(asked, view)
        // Another list has other options in the same places.
        setActive(-1)
        setAnswer({ asked, view })
      } catch {
        if (!own.signal.aborted) setAnswer(undefined)
      }
    },
    [language],
  )

  const openAfter = useCallback(
    (milliseconds: number): boolean => {
      stop()
      const text = readText(input.current)
      setTyped(text)
      setIsOpen(text !== '')
      if (text === '') {
        setAnswer(undefined)
        return false
      }
      const asked = cut(text)
      const view = kept.current.get(asked)
      if (view) setAnswer({ asked, view })
      else waiting.current = setTimeout(() => void ask(asked), milliseconds)
      return true
    },
    [input, stop, ask],
  )
  const open = useCallback(() => openAfter(0), [openAfter])

  useEffect(() => {
    const field = input.current
    if (!field) return
    const onInput = (event: Event) => {
      if (!(event as InputEvent).isComposing) openAfter(pause)
    }
    const onComposed = () => openAfter(pause)
    field.addEventListener('input', onInput)
    field.addEventListener('compositionend', onComposed)
    field.addEventListener('blur', close)
    field.form?.addEventListener('submit', close)
    // Typed before this was loaded.
    if (document.activeElement === field && field.value !== field.defaultValue) openAfter(0)
    return () => {
      field.removeEventListener('input', onInput)
      field.removeEventListener('compositionend', onComposed)
      field.removeEventListener('blur', close)
      field.form?.removeEventListener('submit', close)
      clearTimeout(waiting.current)
      question.current?.abort()
    }
  }, [input, openAfter, close])

  return { typed, view: answer?.view, isFresh: answer?.asked === cut(typed), isOpen, active, setActive, open, close }
}

function readText(field: HTMLInputElement | null): string {
  return (field?.value ?? '').replace(/\s+/g, ' ').trim()
}

function cut(text: string): string {
  return [...text].slice(0, longest).join('')
}
