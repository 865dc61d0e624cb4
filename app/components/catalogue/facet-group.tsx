import { useNavigate } from '@remix-run/react'
import type { FacetValueView, FacetView } from '../../domain/catalogue/facet-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech } from '../../i18n/messages.tsx'

/**
 * One facet: its values with counts, the long tail behind «more». Values that nobody asked for yet come when it is opened;
 * without scripts a link brings them.
 */
export function FacetGroup({ group, title }: { group: FacetView; title: string }) {
  const { messages } = useSpeech()
  const words = messages.catalogue
  const navigate = useNavigate()
  const { openHref } = group
  const id = `facet-${group.name}`
  return (
    <details
      id={id}
      open={group.isOpen}
      className="facet"
      onToggle={(event) => {
        if (event.currentTarget.open && openHref) navigate(openHref, { replace: true, preventScrollReset: true })
      }}
    >
      <summary>
        <h3 className="text-15">{title}</h3>
        {group.chosenCount > 0 ? (
          <span className="text-13 font-normal text-ink-soft">{words.chosenOf(group.chosenCount)}</span>
        ) : null}
      </summary>
      <fieldset className="pb-3">
        <legend className="sr-only">{title}</legend>
        {openHref ? (
          <a href={`${openHref}#${id}`} className="text-13">
            {words.showValues(title)}
          </a>
        ) : null}
        {!openHref && group.values.length === 0 ? <p className="text-13 text-ink-soft">{words.noValues}</p> : null}
        <Values group={group} values={group.values} />
        {group.more.length > 0 ? (
          <details className="facet-more">
            <summary className="py-1 text-13 text-lead">{words.more(group.more.length + group.unlisted)}</summary>
            <Values group={group} values={group.more} />
            {group.unlisted > 0 ? <p className="py-1 text-13 text-ink-soft">{words.unlisted(group.unlisted)}</p> : null}
          </details>
        ) : null}
      </fieldset>
    </details>
  )
}

function Values({ group, values }: { group: FacetView; values: readonly FacetValueView[] }) {
  return (
    <ul>
      {values.map((each) => (
        <li key={each.value}>
          <label className="facet-value">
            <input type="checkbox" name={group.name} value={each.value} defaultChecked={each.isChosen} />
            <span className="min-w-0 flex-1">{each.label}</span>
            <span className="text-13 text-ink-soft tabular-nums">{formatCount(each.count)}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
