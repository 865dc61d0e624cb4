import { useEffect, useState } from 'react'

/** Copies where the browser can; without script, or where it may not, there is no such button. */
export function CopyButton({ text, words }: { text: string; words: { copy: string; copied: string } }) {
  const [canCopy, setCanCopy] = useState(false)
  const [isCopied, setCopied] = useState(false)
  useEffect(() => setCanCopy(navigator.clipboard !== undefined), [])
  if (!canCopy) return null
  return (
    <button
      type="button"
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
      className="rounded border border-line bg-sheet px-4 py-2 font-medium hover:border-ink"
    >
      <span role="status">{isCopied ? words.copied : words.copy}</span>
    </button>
  )
}
