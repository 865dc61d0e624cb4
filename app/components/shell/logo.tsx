/** The mark: three rows of records gathered on one sheet. Decorative; the name stands beside it. */
export function Logo({ className = 'size-7' }: { className?: string }) {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" className={className} aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="6" className="fill-lead" />
      <path d="M7 8h7v3H7zM7 14.5h18v3H7zM7 21h11v3H7zM18 8h7v3h-7zM22 21h3v3h-3z" className="fill-on-lead" />
    </svg>
  )
}
