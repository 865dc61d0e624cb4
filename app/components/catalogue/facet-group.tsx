import type { FacetGroupView, FacetValueView } from '../../domain/catalogue/catalogue-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech } from '../../i18n/messages.tsx'

/** One facet: its values with counts, the long tail behind «more». */
export function FacetGroup({ group }: { group: FacetGroupView }) {
  const { messages } = useSpeech()
  const words = messages.catalogue
  return (
    <details open={group.isMain || group.chosenCount > 0} className="facet">
      <summary>
        <h3 className="text-15">{words.facets[group.name]}</h3>
        {group.chosenCount > 0 ? (
          <span className="text-13 font-normal text-ink-soft">{words.chosenOf(group.chosenCount)}</span>
        ) : null}
      </summary>
      <fieldset className="pb-3">
        <legend className="sr-only">{words.facets[group.name]}</legend>
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

function Values({ group, values }: { group: FacetGroupView; values: readonly FacetValueView[] }) {
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
