import { useEffect } from 'react'

/** Where a browser keeps that its user wants no single-key shortcuts. */
const key = 'shuji-shortcuts'

/** Whether single-key shortcuts are wanted in this browser. */
export function areShortcutsOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

/** Keeps whether single-key shortcuts are wanted. */
export function keepShortcuts(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(key)
    else localStorage.setItem(key, 'off')
  } catch {
    // A browser that keeps nothing starts with them switched on.
  }
}

/**
 * `/` goes to the search field, `j` and `k` along the results, `?` to the help on keys; in a queue `o` (or Enter, where nothing
 * has the focus) opens and `x` picks. A button that names a key in `aria-keyshortcuts` is pressed by it. Never while typing.
 */
export function useShortcuts(help: string): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return
      if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) {
        // A ticked box or radio takes no letters.
        if (!/^(checkbox|radio)$/.test((target as HTMLInputElement).type)) return
      }
      if (areShortcutsOn() && press(event.key, help)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [help])
}

/** Does what a key is for; false where it is for nothing here. */
function press(key: string, help: string): boolean {
  if (key === '?') window.location.assign(help)
  else if (key === '/') document.querySelector<HTMLInputElement>('input[data-search]')?.select()
  else if (key === 'j' || key === 'k') moveAlong(key === 'j' ? 1 : -1)
  else if (document.querySelector('main [data-queue]') && pressInQueue(key)) return true
  else if (/^[a-z]$/.test(key)) {
    const button = document.querySelector<HTMLElement>(`main [aria-keyshortcuts="${key}"]`)
    button?.click()
    return button !== null
  } else return false
  return true
}

function pressInQueue(key: string): boolean {
  const here = document.activeElement?.closest('article') ?? document.querySelector('main [data-queue] article')
  const isIdle = document.activeElement === document.body || document.activeElement === null
  const wanted =
    key === 'o' || (key === 'Enter' && isIdle) ? 'h2 a' : key === 'x' ? 'input[type="checkbox"]' : undefined
  const found = wanted === undefined ? null : here?.querySelector<HTMLElement>(wanted)
  found?.click()
  return found != null
}

function moveAlong(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main article :is(h2, h3) a')]
  const inside = document.activeElement?.closest('article')
  const at = links.findIndex((link) => link.closest('article') === inside)
  const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step]
  next?.focus()
  next?.closest('article')?.scrollIntoView({ block: 'nearest' })
}
