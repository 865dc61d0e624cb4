import type { DisclosureView } from '../../domain/listing/view-quality.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { cellLook, Disclose, headLook, Section } from './section.tsx'

/** Missing items shown before the rest is folded away: those worth most. */
const mostMissing = 10

/** The disclosure score, what is missing and what it is worth. */
export function DisclosureSection({ disclosure }: { disclosure: DisclosureView }) {
  const words = useSpeech().messages.listing.disclosure
  return (
    <Section id="disclosure" title={words.title} aside={words.score(disclosure.score)}>
      <div aria-hidden="true" className="h-2 max-w-text bg-wash">
        <div className="h-2 bg-bar" style={{ width: `${disclosure.score}%` }} />
      </div>
      {disclosure.missing.length === 0 ? (
        <p className="mt-3">{words.complete}</p>
      ) : (
        <>
          <MissingTable items={disclosure.missing.slice(0, mostMissing)} />
          {disclosure.missing.length > mostMissing ? (
            <Disclose summary={words.moreMissing(disclosure.missing.length - mostMissing)}>
              <MissingTable items={disclosure.missing.slice(mostMissing)} />
            </Disclose>
          ) : null}
        </>
      )}
      <Disclose summary={words.declared(disclosure.declared.length)}>
        <ul className="grid list-disc gap-x-8 gap-y-1 pl-5 text-13 sm:grid-cols-2">
          {disclosure.declared.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Disclose>
    </Section>
  )
}

function MissingTable({ items }: { items: DisclosureView['missing'] }) {
  const words = useSpeech().messages.listing.disclosure
  return (
    <table className="mt-3 w-full max-w-text text-15">
      <caption className="sr-only">{words.missingCaption}</caption>
      <thead>
        <tr>
          <th scope="col" className={headLook}>
            {words.missing}
          </th>
          <th scope="col" className={`${headLook} pr-0! text-right!`}>
            {words.worth}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.label}>
            <th scope="row" className={`${cellLook} font-normal`}>
              {item.label}
            </th>
            <td className={`${cellLook} pr-0! text-right!`}>{words.worthValue(item.worth)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
