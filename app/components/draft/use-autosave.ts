import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { SideView } from '../../domain/draft/editor-view.ts'

/** What the address for saving answers. */
export type SaveAnswer =
  | {
      state: 'saved'
      edition: number
      time: string
      base: Readonly<Record<string, string>>
      counts: Readonly<Record<string, number>>
      kept: readonly string[]
      side: SideView
    }
  | { state: 'conflict' }
  | { state: 'refused'; sentence: string }

export type SaveState =
  | { kind: 'rest' | 'dirty' | 'saving' | 'offline' | 'conflict' }
  | { kind: 'saved'; time: string; kept: readonly string[] }
  | { kind: 'refused'; sentence: string }

const pause = 1_200
const retryPause = 5_000

/**
 * Saves a form while it is written: a moment after the last change, again when the connection is back, and when the page is
 * left. What cannot be saved stays in the form, and leaving is then asked about.
 */
export function useAutosave(
  formRef: RefObject<HTMLFormElement>,
  { url, onSaved }: { url: string; onSaved: (answer: Extract<SaveAnswer, { state: 'saved' }>) => void },
): { state: SaveState; touch: () => void; leave: () => void } {
  const [state, setState] = useState<SaveState>({ kind: 'rest' })
  const work = useRef({ timer: 0, isDirty: false, isSending: false, isStopped: false })
  const saved = useRef(onSaved)
  saved.current = onSaved

  const send = useCallback(
    async (isLeaving = false) => {
      const form = formRef.current
      const now = work.current
      window.clearTimeout(now.timer)
      if (!form || !now.isDirty || now.isStopped || (now.isSending && !isLeaving)) return
      now.isDirty = false
      now.isSending = true
      setState({ kind: 'saving' })
      const sent = readForm(form)
      const later = (kind: 'dirty' | 'offline', wait: number) => {
        now.isDirty = true
        setState({ kind })
        now.timer = window.setTimeout(() => void send(), wait)
      }
      try {
        const response = await fetch(url, { method: 'POST', body: sent.body, keepalive: isLeaving })
        // Anything else is a page: the draft is gone, or whoever writes is signed out.
        const isAnswer = response.headers.get('content-type')?.includes('json')
        const answer: SaveAnswer = isAnswer
          ? ((await response.json()) as SaveAnswer)
          : { state: 'refused', sentence: '' }
        now.isSending = false
        if (answer.state === 'saved') {
          goOn(form, sent.rows, answer)
          saved.current(answer)
          if (now.isDirty) later('dirty', pause)
          else setState({ kind: 'saved', time: answer.time, kept: answer.kept })
        } else {
          now.isDirty = true
          now.isStopped = true
          setState(answer.state === 'conflict' ? { kind: 'conflict' } : { kind: 'refused', sentence: answer.sentence })
        }
      } catch {
        now.isSending = false
        later('offline', retryPause)
      }
    },
    [formRef, url],
  )

  const touch = useCallback(() => {
    const now = work.current
    now.isDirty = true
    if (now.isStopped) return
    window.clearTimeout(now.timer)
    now.timer = window.setTimeout(() => void send(), pause)
    if (!now.isSending) setState((before) => (before.kind === 'offline' ? before : { kind: 'dirty' }))
  }, [send])

  useEffect(() => {
    const now = work.current
    const back = () => void send()
    const hide = () => {
      if (document.visibilityState === 'hidden') void send(true)
    }
    const ask = (event: BeforeUnloadEvent) => {
      if (now.isDirty && (now.isStopped || !navigator.onLine)) event.preventDefault()
    }
    window.addEventListener('online', back)
    document.addEventListener('visibilitychange', hide)
    window.addEventListener('beforeunload', ask)
    return () => {
      window.clearTimeout(now.timer)
      window.removeEventListener('online', back)
      document.removeEventListener('visibilitychange', hide)
      window.removeEventListener('beforeunload', ask)
    }
  }, [send])

  /** The form itself is sent: nothing is left to be saved here. */
  const leave = useCallback(() => {
    window.clearTimeout(work.current.timer)
    work.current.isDirty = false
  }, [])

  return { state, touch, leave }
}

/** What the form holds, without lines that are still to be pasted, and which of its rows will be which line. */
function readForm(form: HTMLFormElement): { body: URLSearchParams; rows: Map<HTMLInputElement, string> } {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !name.endsWith('.paste')) body.append(name, value)
  // A field that is not on the page, because it is asked for no more, must not be taken for an empty one.
  const base = JSON.parse(body.get('base') ?? '{}') as Record<string, string>
  const isHere = (path: string) => form.querySelector(`[data-field="${path.replace(/#all$/, '')}"]`) !== null
  body.set('base', JSON.stringify(Object.fromEntries(Object.entries(base).filter(([path]) => isHere(path)))))
  const rows = new Map<HTMLInputElement, string>()
  const next = new Map<string, number>()
  for (const row of form.querySelectorAll<HTMLElement>('[data-row]')) {
    const at = row.querySelector<HTMLInputElement>('input[name$=".at"]')
    const table = (row.dataset.row ?? '').replace(/\.\d+$/, '')
    if (!at) continue
    const isKept = isFilled(row)
    rows.set(at, isKept ? String(next.get(table) ?? 0) : '')
    if (isKept) next.set(table, (next.get(table) ?? 0) + 1)
  }
  return { body, rows }
}

/** Whether a row is kept: it says something and is not marked for deletion. */
function isFilled(row: HTMLElement): boolean {
  const boxes = [...row.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[name]')]
  if (boxes.some((box) => box.name.endsWith('.remove') && (box as HTMLInputElement).checked)) return false
  return boxes.some(
    (box) =>
      !/\.(?:at|personal|currency)$/.test(box.name) &&
      !(box instanceof HTMLInputElement && box.type === 'checkbox') &&
      box.value.trim() !== '',
  )
}

/** Makes the form go on from what was saved. */
function goOn(
  form: HTMLFormElement,
  rows: ReadonlyMap<HTMLInputElement, string>,
  answer: Extract<SaveAnswer, { state: 'saved' }>,
): void {
  const put = (name: string, value: string) => {
    const box = form.elements.namedItem(name)
    if (box instanceof HTMLInputElement) box.value = value
  }
  put('edition', String(answer.edition))
  put('base', JSON.stringify(answer.base))
  for (const [path, count] of Object.entries(answer.counts)) put(`count.${path}`, String(count))
  for (const [box, at] of rows) box.value = at
}
