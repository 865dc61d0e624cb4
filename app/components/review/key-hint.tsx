/** The key that presses a button, shown on it; what it is for is said by `aria-keyshortcuts` of the button. */
export function KeyHint({ keyName }: { keyName: string }) {
  return (
    <span aria-hidden="true" className="ml-2 rounded border border-current px-1 font-mono text-13 opacity-80">
      {keyName}
    </span>
  )
}
