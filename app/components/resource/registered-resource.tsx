import type { Said } from '../../domain/catalogue/listing-view.ts'
import type { ResourceState } from '../../domain/resource/resource-states.ts'
import type { ResourceFacts, viewFields } from '../../domain/resource/resource-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { resourceWords } from '../../i18n/resource.ts'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'
import { ResourceFactsView } from './resource-facts.tsx'
import { ResourceStateTag } from './resource-table.tsx'

/** A registered resource to an operator: what is declared, without whom to ask. */
export function RegisteredResource({
  resource,
}: {
  resource: {
    number: string
    state: ResourceState
    edition: number
    registered: string
    organisation: { slug: string; name: Said }
    parts: ResourceFacts
    fields: ReturnType<typeof viewFields>
  }
}) {
  const { page: words } = useWords(resourceWords)
  const { links } = useSpeech()
  return (
    <>
      <p className="mt-1 text-13 text-ink-soft">
        <Dotted
          parts={[
            <ResourceStateTag key="state" state={resource.state} />,
            resource.number,
            words.edition(resource.edition),
            words.registered(resource.registered),
            <a key="holder" href={links.operatorOrganisation(resource.organisation.slug)}>
              <Marked said={resource.organisation.name} />
            </a>,
          ]}
        />
      </p>
      <ResourceFactsView parts={resource.parts} fields={resource.fields} level="h2" />
    </>
  )
}
