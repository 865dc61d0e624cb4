import type { ProviderView } from '../../domain/listing/listing-page-view.ts'
import type { RightsView } from '../../domain/listing/view-rights.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Marked } from '../ui/marked.tsx'
import { Facts, Section, Subtitle } from './section.tsx'
import { Listed, Words } from './words.tsx'

/** Where the data come from, who may offer them, and who offers them. */
export function RightsSection({ rights, provider }: { rights: RightsView | undefined; provider: ProviderView }) {
  const { messages } = useSpeech()
  const words = messages.listing
  if (!rights)
    return (
      <Section id="rights" title={words.provider.title}>
        <Provider provider={provider} />
      </Section>
    )
  return (
    <Section id="rights" title={words.rights.title}>
      <Rights rights={rights} />
      <Subtitle>{words.provider.title}</Subtitle>
      <Provider provider={provider} />
    </Section>
  )
}

function Rights({ rights }: { rights: RightsView }) {
  const { messages, links } = useSpeech()
  const words = messages.listing.rights
  const { publicData, dataIp } = rights
  return (
    <>
      <Facts
        lines={[
          rights.sources.length > 0 && [words.sources, <Listed key="s" items={rights.sources} />],
          rights.detail && [words.detail, <Words key="d" said={rights.detail} />],
          rights.lineage && [words.lineage, <Words key="l" said={rights.lineage} />],
          rights.derivedFrom.length > 0 && [
            words.derivedFrom,
            <Listed
              key="f"
              items={rights.derivedFrom.map((code) => (
                <a key={code} href={links.listing(code)}>
                  {code}
                </a>
              ))}
            />,
          ],
          rights.claimed.length > 0 && [words.claimed, <Listed key="c" items={rights.claimed} />],
          rights.holder && [words.holder, <Words key="h" said={rights.holder} />],
          rights.broker && [words.broker, <Words key="b" said={rights.broker} />],
          rights.deliveryAgent && [words.deliveryAgent, <Words key="a" said={rights.deliveryAgent} />],
          dataIp && [
            words.dataIp,
            <span key="i">
              <Marked said={dataIp.issuer} />
              <span className="block text-13 text-ink-soft">
                {words.dataIpLine(dataIp.number, dataIp.issued, dataIp.expires)}
              </span>
            </span>,
          ],
        ]}
      />
      {publicData ? (
        <>
          <Subtitle>{words.publicData}</Subtitle>
          <Facts
            lines={[
              [words.grantor, <Marked key="g" said={publicData.grantor} />],
              [words.operator, <Marked key="o" said={publicData.operator} />],
              [words.mode, publicData.mode],
              publicData.scope && [words.scope, <Words key="s" said={publicData.scope} />],
              (publicData.from !== undefined || publicData.to !== undefined) && [
                words.term,
                `${publicData.from ?? ''} – ${publicData.to ?? ''}`.trim(),
              ],
              publicData.registrationCode !== undefined && [words.registration, publicData.registrationCode],
            ]}
          />
        </>
      ) : null}
    </>
  )
}

/** The provider's card. */
function Provider({ provider }: { provider: ProviderView }) {
  const { messages, links } = useSpeech()
  const words = messages.listing.provider
  return (
    <>
      <p className="text-17">
        <a href={links.organisation(provider.slug)}>
          <Marked said={provider.name} />
        </a>
      </p>
      {provider.about ? (
        <p className="mt-1 max-w-text">
          <Words said={provider.about} />
        </p>
      ) : null}
      <div className="mt-2">
        <Facts
          lines={[
            provider.kind !== undefined && [words.kind, provider.kind],
            provider.tier !== undefined && [words.tier, provider.tier],
            provider.region !== undefined && [words.region, provider.region],
            provider.dcmm !== undefined && [words.dcmm, words.dcmmLevel(provider.dcmm)],
            provider.website !== undefined && [
              words.website,
              <a key="w" href={provider.website} rel="nofollow noopener" className="break-all">
                {provider.website}
              </a>,
            ],
          ]}
        />
      </div>
    </>
  )
}
