import type { ReactNode } from 'react'
import type { Said } from '../../domain/catalogue/listing-view.ts'
import type { Standing } from '../../domain/organisation/standings.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { operatorOrganisationWords } from '../../i18n/operator-organisations.ts'
import { Marked } from '../ui/marked.tsx'
import { StandingMark } from '../workspace/standing-mark.tsx'
import type { Review } from './review-types.ts'

/** What a machine can say of an application: the code, and who else has code or name. */
export function ReviewChecks({ review }: { review: Review }) {
  const { page: words } = useWords(operatorOrganisationWords)
  return (
    <section aria-labelledby="checks" className="mt-6">
      <h3 id="checks" className="text-17">
        {words.checks}
      </h3>
      <ul className="mt-1 grid gap-1">
        <Check isFine={review.code === 'right'}>{words.code[review.code]}</Check>
        <Others
          isFine={review.sameCode.length === 0}
          others={review.sameCode}
          some={words.sameCode}
          none={words.noSameCode}
        />
        <Others
          isFine={review.sameName.length === 0}
          others={review.sameName}
          some={words.sameName}
          none={words.noSameName}
        />
      </ul>
    </section>
  )
}

function Check({ isFine, children }: { isFine: boolean; children: ReactNode }) {
  return (
    <li className={`flex gap-2 ${isFine ? '' : 'text-warn'}`}>
      <span aria-hidden="true" className="w-4 shrink-0 font-bold">
        {isFine ? '✓' : '!'}
      </span>
      <div>{children}</div>
    </li>
  )
}

function Others({
  isFine,
  others,
  some,
  none,
}: {
  isFine: boolean
  others: readonly { slug: string; name: Said; standing: Standing }[]
  some: string
  none: string
}) {
  const { links } = useSpeech()
  if (others.length === 0) return <Check isFine={isFine}>{none}</Check>
  return (
    <Check isFine={isFine}>
      {some}
      <ul className="mt-1 text-ink">
        {others.map((other) => (
          <li key={other.slug}>
            <a href={links.operatorOrganisation(other.slug)}>
              <Marked said={other.name} />
            </a>{' '}
            <StandingMark standing={other.standing} />
          </li>
        ))}
      </ul>
    </Check>
  )
}
