import type { Language } from '../text.ts'

/** What can be the case with a mail. `kept`: it stays here instead of being sent. `stuck`: an operator has to look. */
export const mailStates = ['waiting', 'sent', 'kept', 'stuck', 'dropped'] as const
export type MailStateName = (typeof mailStates)[number]

/** A piece of a mail's text; with `to` it leads to a page of ours. */
export type TextPiece = { text: string; to?: string }

/** What a mail says, as pages show it. */
export type MailBody = { language: Language; pieces: readonly TextPiece[]; html: string }

/** Makes addresses of our own pages in a text followable; `origin` is what they begin with, and what they lead to has none. */
export function linkOwnPages(text: string, origin: string): TextPiece[] {
  const pieces: TextPiece[] = []
  let from = 0
  for (const found of text.matchAll(/https?:\/\/[^\s<>"]+/g)) {
    const address = found[0]
    if (!address.startsWith(`${origin}/`)) continue
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) })
    pieces.push({ text: address, to: address.slice(origin.length) })
    from = found.index + address.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}
