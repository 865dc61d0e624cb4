import { useWords } from '../../i18n/messages.tsx'
import { paymentDeskWords } from '../../i18n/payment-desk.ts'

/** The ways to the next and back to the first page of a list. */
export function DeskPages({ isFirst, first, next }: { isFirst: boolean; first: string; next?: string }) {
  const words = useWords(paymentDeskWords)
  if (isFirst && !next) return null
  return (
    <p className="mt-4 flex flex-wrap gap-6 text-15">
      {isFirst ? null : <a href={first}>{words.first}</a>}
      {next ? (
        <a href={next} rel="next">
          {words.next}
        </a>
      ) : null}
    </p>
  )
}
