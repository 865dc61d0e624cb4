import { createContext, type ReactNode, useContext } from 'react'
import type { Language } from '../domain/text.ts'
import { type Links, linksIn } from '../links.ts'
import type { messages as zh } from './zh.ts'

/** All words of the interface in one language. Chinese is written first; English has the same shape. */
export type Messages = typeof zh

type Speech = { language: Language; messages: Messages; links: Links }
const SpeechContext = createContext<Speech | undefined>(undefined)

/** Gives every component below the language, its words and its addresses. */
export function SpeechProvider({
  language,
  messages,
  children,
}: {
  language: Language
  messages: Messages
  children: ReactNode
}) {
  return (
    <SpeechContext.Provider value={{ language, messages, links: linksIn(language) }}>{children}</SpeechContext.Provider>
  )
}

/** The language of the page, its words and its addresses. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('useSpeech is used outside SpeechProvider')
  return speech
}

/** Words of one area of the site, which only its pages load. */
export function useWords<W>(words: { zh: W; en: W }): W {
  return words[useSpeech().language]
}
