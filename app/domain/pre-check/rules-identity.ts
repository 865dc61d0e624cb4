import { isCreditCode } from '../organisation/organisation.ts'
import { everyVersion } from '../text.ts'
import { plainKey } from './likeness.ts'
import { found, foundIn, type Rule } from './rule.ts'
import { lengthOf, promotionIn, saysNothing } from './title-words.ts'

/** From this likeness on two listings are taken for the same; tuned on the listings of real exchanges. */
export const nearDuplicateFrom = 0.7
/** The same of another provider's: authorities hold data of one name about their own places. */
export const copiedFrom = 0.85

/** Sections A and B: what it is called and said to be, and who stands behind it. */
export const identityRules: readonly Rule[] = [
  {
    id: 'P27',
    name: 'title-vague',
    severity: 'block',
    section: 'identity',
    text: {
      zh: '产品名称“{title}”没有说明是什么数据。',
      en: 'The title “{title}” does not say what the data are about.',
    },
    remedy: {
      zh: '写明主体、内容和粒度，不要只用通用词。',
      en: 'Name whose data, what and how fine; general words are not enough.',
    },
    check: ({ title }) =>
      everyVersion(title)
        .filter(saysNothing)
        .slice(0, 1)
        .map((version) => ({ place: 'title', values: { title: version } })),
  },
  {
    id: 'P28',
    name: 'title-long',
    severity: 'note',
    section: 'identity',
    text: {
      zh: '产品名称较长（中文宜在 60 字以内）。',
      en: 'The title is long (110 characters are enough in English).',
    },
    remedy: { zh: '把细节移到简介或描述。', en: 'Move details to the summary or the description.' },
    check: ({ title }) => found([...(title.zh ?? '')].length > 60 || [...(title.en ?? '')].length > 110, 'title'),
  },
  {
    id: 'P28',
    name: 'title-promotes',
    severity: 'warn',
    section: 'identity',
    text: { zh: '名称或简介含有宣传用语“{word}”。', en: 'Title or summary praises itself: “{word}”.' },
    remedy: { zh: '删去无法核实的宣传用语。', en: 'Leave out praise that nobody can check.' },
    check: ({ title, summary }) =>
      (['title', 'summary'] as const).flatMap((place) => {
        const word = promotionIn(everyVersion(place === 'title' ? title : summary))
        return word === undefined ? [] : [{ place, values: { word } }]
      }),
  },
  {
    id: 'P29',
    name: 'summary-same',
    severity: 'warn',
    section: 'identity',
    text: { zh: '产品简介只是重复产品名称。', en: 'The summary only repeats the title.' },
    remedy: { zh: '用一句话写清它能用来做什么。', en: 'Say in a sentence what it can be used for.' },
    check: ({ title, summary }, { provider }) => {
      const names = new Set(everyVersion(title).map(plainKey))
      const providers = everyVersion(provider?.name).map(plainKey)
      const strip = (key: string) => {
        const name = providers.find((each) => each !== '' && key.startsWith(each))
        return (name === undefined ? key : key.slice(name.length)).replace(/^(?:所?提供的|的)/, '')
      }
      const versions = everyVersion(summary).map(plainKey)
      return found(versions.length > 0 && versions.every((key) => names.has(key) || names.has(strip(key))), 'summary')
    },
  },
  {
    id: 'P30',
    name: 'description-short',
    severity: 'warn',
    section: 'identity',
    text: {
      zh: '产品描述只有 {count} 个字，不足 100 字。',
      en: 'The description has only {count} characters; 100 are asked for.',
    },
    remedy: { zh: '补充内容、口径、加工方法和局限。', en: 'Add content, definitions, method and limits.' },
    applies: ({ description }) => description !== undefined,
    check: ({ description }) => found(lengthOf(description) < 100, 'description', { count: lengthOf(description) }),
  },
  {
    id: 'P31',
    name: 'keywords-count',
    severity: 'warn',
    section: 'identity',
    text: { zh: '关键词有 {count} 个，应为 3 至 10 个。', en: 'There are {count} keywords; 3 to 10 are asked for.' },
    remedy: { zh: '选 3 至 10 个买方会用来检索的词。', en: 'Choose 3 to 10 words that buyers would search for.' },
    check: ({ keywords }) => {
      const counts = Object.values(keywords).map((words) => words.length)
      const most = Math.max(0, ...counts)
      return found(most > 0 && (most < 3 || most > 10), 'keywords', { count: most })
    },
  },
  {
    id: 'P31',
    name: 'keywords-repeat',
    severity: 'note',
    section: 'identity',
    text: { zh: '关键词“{word}”重复。', en: 'The keyword “{word}” is repeated.' },
    remedy: { zh: '删去重复的关键词。', en: 'Remove the repetition.' },
    check: ({ keywords }) =>
      Object.values(keywords).flatMap((words) => {
        const keys = words.map(plainKey)
        return foundIn(words, (word, index) =>
          keys.indexOf(keys[index] ?? '') < index ? { place: 'keywords', values: { word } } : undefined,
        )
      }),
  },
  {
    id: 'R11',
    name: 'scenario-missing',
    severity: 'block',
    section: 'identity',
    text: { zh: '没有填写应用场景。', en: 'No scenario is given.' },
    remedy: {
      zh: '至少写一个应用场景：谁用它解决什么问题。',
      en: 'Name one scenario or more: who solves what with it.',
    },
    check: ({ scenarios }) => found(scenarios.length === 0, 'scenarios'),
  },
  {
    id: 'P32',
    name: 'title-taken',
    severity: 'warn',
    section: 'identity',
    text: { zh: '本机构已有同名产品 {code}。', en: 'Your organisation has a listing of this very title: {code}.' },
    remedy: { zh: '修订已有产品，或用名称区分两者。', en: 'Revise that one, or tell the two apart by their titles.' },
    check: ({ title }, { ownTitles }) => {
      const keys = new Set(everyVersion(title).map(plainKey))
      return ownTitles
        .filter((other) => everyVersion(other.title).some((version) => keys.has(plainKey(version))))
        .map(({ code }) => ({ place: 'title', values: { code } }))
    },
  },
  {
    id: 'P33',
    name: 'near-duplicate',
    severity: 'warn',
    section: 'identity',
    text: {
      zh: '与{whose}产品 {code}“{title}”高度相似（{percent}%）。',
      en: 'Very like {whose} listing {code} “{title}” ({percent}%).',
    },
    remedy: {
      zh: '是同一产品的，修订原有的；不同的，在名称和描述中写明差别。',
      en: 'Revise that one if it is the same; if not, say in title and description how they differ.',
    },
    check: (_, { nearDuplicates }) =>
      nearDuplicates
        .filter(({ likeness, isOwn }) => likeness >= (isOwn ? nearDuplicateFrom : copiedFrom))
        .map(({ code, title, likeness, isOwn }) => ({
          place: 'title',
          values: {
            code,
            title: everyVersion(title)[0] ?? '',
            percent: Math.floor(likeness * 100),
            whose: isOwn ? { zh: '本机构的', en: "your organisation's" } : { zh: '他人的', en: "another provider's" },
          },
        })),
  },
  {
    id: 'P34',
    name: 'version-form',
    severity: 'note',
    section: 'identity',
    text: { zh: '版本“{version}”不是三段式版本号。', en: 'The version “{version}” does not have three parts.' },
    remedy: { zh: '写成 1.0.0 的样子。', en: 'Write it like 1.0.0.' },
    check: ({ version }) => found(!/^\d+\.\d+\.\d+(?:[-+][\w.-]+)?$/.test(version), 'version', { version }),
  },
  {
    id: 'P35',
    name: 'provider-verified',
    severity: 'block',
    section: 'parties',
    text: { zh: '供方尚未通过认证或已被暂停。', en: 'The provider is not verified, or suspended.' },
    remedy: { zh: '先完成机构认证。', en: 'Have the organisation verified first.' },
    check: (_, { provider }) => found(provider?.isVerified === false, 'provider'),
  },
  {
    id: 'R16',
    name: 'credit-code-wrong',
    severity: 'block',
    section: 'parties',
    text: { zh: '供方的统一社会信用代码校验不通过。', en: "The provider's credit code fails its check." },
    remedy: { zh: '在机构资料中更正统一社会信用代码。', en: "Correct the code in the organisation's profile." },
    check: (_, { provider }) =>
      found(typeof provider?.creditCode === 'string' && !isCreditCode(provider.creditCode), 'provider.creditCode'),
  },
  {
    id: 'R16',
    name: 'credit-code-missing',
    severity: 'warn',
    section: 'parties',
    text: { zh: '供方没有填写统一社会信用代码。', en: 'The provider has given no credit code.' },
    remedy: { zh: '在机构资料中补填。', en: "Add it in the organisation's profile." },
    check: (_, { provider }) => found(provider?.creditCode === null, 'provider.creditCode'),
  },
]
