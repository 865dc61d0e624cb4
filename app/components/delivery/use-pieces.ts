import { useNavigate } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

/** What the address for pieces answers. */
export type PieceHeard =
  | { state: 'going'; id: string; received: number; bytes: number; piece: number }
  | { state: 'added'; to: string }
  | { state: 'refused'; sentence: string; isAgain: boolean }

/** How an upload in pieces stands; `broken` can be gone on with. */
export type Pieces =
  | { state: 'idle'; trouble?: string }
  | { state: 'sending'; sent: number; total: number }
  | { state: 'stopped'; why: 'broken' | 'paused'; sent: number; total: number }

/** Tries of one piece before the connection counts as broken, and what is waited between them. */
const tries = 4
const pause = 1_500

/** Sends a file in pieces, each with its place and hash; after a broken connection it goes on where the exchange says. */
export function usePieces(address: string, about: { csrf: string; set: string }) {
  const navigate = useNavigate()
  const aborter = useRef<AbortController>()
  const file = useRef<File>()
  const [pieces, setPieces] = useState<Pieces>({ state: 'idle' })
  useEffect(() => () => aborter.current?.abort(), [])

  const post = async (body: FormData | URLSearchParams, signal: AbortSignal): Promise<PieceHeard> => {
    const answer = await fetch(address, { method: 'POST', body, signal, headers: { Accept: 'application/json' } })
    return (await answer.json()) as PieceHeard
  }
  const field = (fields: Record<string, string>) =>
    new URLSearchParams({ csrf: about.csrf, intent: 'piece', ...fields })

  const run = async (chosen: File, signal: AbortSignal): Promise<void> => {
    const begin = () => post(field({ set: about.set, name: chosen.name, bytes: String(chosen.size) }), signal)
    let heard = await begin()
    while (heard.state === 'going' && heard.received < heard.bytes) {
      setPieces({ state: 'sending', sent: heard.received, total: chosen.size })
      const { id, received, piece } = heard
      const bytes = await chosen.slice(received, received + piece).arrayBuffer()
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      const form = new FormData()
      const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      const said = { csrf: about.csrf, intent: 'piece', upload: id, from: String(received), sha256 }
      for (const [name, value] of Object.entries(said)) form.append(name, value)
      form.append('file', new Blob([bytes]), 'piece')
      heard = await again(() => post(form, signal), signal)
      if (heard.state === 'refused' && heard.isAgain) heard = await begin()
    }
    if (heard.state === 'going') {
      setPieces({ state: 'sending', sent: chosen.size, total: chosen.size })
      heard = await post(field({ upload: heard.id, end: '1' }), signal)
    }
    if (heard.state === 'added') navigate(heard.to)
    setPieces(heard.state === 'refused' ? { state: 'idle', trouble: heard.sentence } : { state: 'idle' })
  }

  const send = (chosen: File) => {
    const stopping = new AbortController()
    aborter.current = stopping
    file.current = chosen
    setPieces({ state: 'sending', sent: 0, total: chosen.size })
    run(chosen, stopping.signal).catch(() =>
      setPieces((now) => ({
        state: 'stopped',
        why: stopping.signal.aborted ? 'paused' : 'broken',
        sent: now.state === 'sending' ? now.sent : 0,
        total: chosen.size,
      })),
    )
  }
  return {
    pieces,
    send,
    goOn: () => file.current && send(file.current),
    stop: () => aborter.current?.abort(),
    clear: (trouble?: string) => setPieces({ state: 'idle', ...(trouble && { trouble }) }),
  }
}

async function again(send: () => Promise<PieceHeard>, signal: AbortSignal): Promise<PieceHeard> {
  for (let time = 1; ; time++) {
    try {
      return await send()
    } catch (error) {
      if (signal.aborted || time === tries) throw error
      await new Promise((resolve) => setTimeout(resolve, pause * time))
    }
  }
}
