import { useNavigation } from '@remix-run/react'
import type { ComponentProps } from 'react'

const looks = {
  primary: 'bg-lead text-on-lead hover:bg-lead-strong',
  plain: 'border border-line bg-sheet text-ink hover:border-ink',
  stop: 'border border-stop bg-sheet text-stop hover:bg-stop-wash',
} as const

/** A button with a verb on it. One `primary` a page; `stop` for what cannot be undone. Waits while its form is sent. */
export function Button({ look = 'primary', ...button }: ComponentProps<'button'> & { look?: keyof typeof looks }) {
  const isSending = useNavigation().state === 'submitting'
  return (
    <button
      type="submit"
      aria-disabled={isSending || undefined}
      className={`justify-self-start rounded px-4 py-2 font-medium aria-disabled:opacity-60 ${looks[look]}`}
      {...button}
    />
  )
}
