import type { OrganisationView } from '../../domain/catalogue/organisation-view.ts'
import type { Granted, RecognitionView } from '../../domain/organisation/recognition-view.ts'
import { formatDay } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { organisationBadgeWords } from '../../i18n/organisation-badges.ts'

/** The side column of an organisation's page: what the exchange granted, with dates, and what it says of itself. */
export function OrganisationProfile({
  organisation,
  recognition,
}: {
  organisation: OrganisationView
  recognition: RecognitionView
}) {
  const words = useSpeech().messages.organisation
  const badges = useWords(organisationBadgeWords)
  const { dcmm } = recognition
  const facts: [string, string | undefined][] = [
    [words.industry, organisation.industry],
    [words.founded, organisation.founded?.toString()],
    [words.creditCode, organisation.creditCode],
  ]
  const isEmpty =
    recognition.capabilities.length === 0 &&
    recognition.thirdPartyKinds.length === 0 &&
    !recognition.tier &&
    !dcmm &&
    !organisation.website &&
    facts.every(([, value]) => value === undefined)
  if (isEmpty) return null
  return (
    <section aria-labelledby="profile" className="order-1 md:order-2">
      <h2 id="profile" className="text-17">
        {words.profile}
      </h2>
      <dl className="mt-2 border-t border-line">
        <GrantedFact name={words.capabilities} items={recognition.capabilities} />
        <GrantedFact name={words.tier} items={recognition.tier ? [recognition.tier] : []} />
        {dcmm ? (
          <div className="border-b border-hairline py-2">
            <dt className="text-13 text-ink-soft">{words.dcmm}</dt>
            <dd>
              {badges.dcmm(dcmm.level)}
              {dcmm.since === undefined ? null : <Since at={dcmm.since} />}
              {dcmm.until === undefined ? null : (
                <span className={`block text-13 ${dcmm.isExpired ? 'text-warn' : 'text-ink-soft'}`}>
                  {(dcmm.isExpired ? badges.expired : badges.until)(formatDay(dcmm.until))}
                </span>
              )}
            </dd>
          </div>
        ) : null}
        <GrantedFact name={words.thirdParty} items={recognition.thirdPartyKinds} />
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} className="border-b border-hairline py-2">
              <dt className="text-13 text-ink-soft">{name}</dt>
              <dd className="break-words tabular-nums">{value}</dd>
            </div>
          ) : null,
        )}
        {organisation.website ? (
          <div className="border-b border-hairline py-2">
            <dt className="text-13 text-ink-soft">{words.website}</dt>
            <dd className="break-all">
              <a href={organisation.website} rel="noopener nofollow external">
                {organisation.website}
              </a>
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}

function GrantedFact({ name, items }: { name: string; items: readonly Granted[] }) {
  if (items.length === 0) return null
  return (
    <div className="border-b border-hairline py-2">
      <dt className="text-13 text-ink-soft">{name}</dt>
      {items.map((item) => (
        <dd key={item.label}>
          {item.label}
          {item.since === undefined ? null : <Since at={item.since} />}
        </dd>
      ))}
    </div>
  )
}

function Since({ at }: { at: number }) {
  const words = useWords(organisationBadgeWords)
  return <span className="text-13 whitespace-nowrap text-ink-soft"> {words.since(formatDay(at))}</span>
}
