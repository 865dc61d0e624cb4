import { topicWords } from '../../i18n/topic.ts'
import { DemandContent } from '../demand/demand-content.ts'
import type { Text } from '../text.ts'
import { type Labels, textOfLabels } from '../topic/topic-label.ts'
import type { TopicList } from '../topic/topic-rules.ts'

const longestTitle = 120

/**
 * A topic of unmet demand as the construction list shows it: its name, that several looked for it in vain, and its codes.
 * Undefined where it has no name that may be shown.
 */
export function contentOfTopic(
  labels: Labels,
  codes: readonly { list: TopicList; code: string }[],
): DemandContent | undefined {
  const name = textOfLabels(labels)
  if (!name) return undefined
  const inEach = (say: (text: string, language: 'zh' | 'en') => string): Text => ({
    ...(name.zh && { zh: say(name.zh, 'zh') }),
    ...(name.en && { en: say(name.en, 'en') }),
  })
  const of = (list: TopicList) => codes.filter((each) => each.list === list).map(({ code }) => code)
  const found = DemandContent.safeParse({
    title: inEach((text) => [...text].slice(0, longestTitle).join('')),
    need: inEach((text, language) => topicWords[language].operator.needOf(text)),
    fields: of('field'),
    industries: of('industry'),
    regions: of('region'),
  })
  return found.success ? found.data : undefined
}
