import { isBlank, isObject, type LooseRecord } from './record-format.ts'

/** One medium or turn of a record's content. */
export type ContentItem = { type: string; role: string; content: unknown; isWhole: boolean }

const deepest = 6

/** The items of `data_content`; what is no object is an item that is not whole. */
export function itemsOf({ data_content: content }: LooseRecord): ContentItem[] {
  if (!Array.isArray(content)) return []
  return content.map((item) => {
    if (!isObject(item)) return { type: '', role: '', content: item, isWhole: false }
    const type = typeof item.media_type === 'string' ? item.media_type.trim() : ''
    return {
      type: type.toLowerCase(),
      role: typeof item.role === 'string' ? item.role.trim().toLowerCase() : '',
      content: item.content,
      isWhole: type !== '' && 'content' in item,
    }
  })
}

/**
 * The texts that a model would learn from: of a record its items of text and its labels, of any other object all texts in
 * it. Each stands by itself.
 */
export function textsOf(record: LooseRecord): string[] {
  if (!('data_content' in record)) return leaves(record)
  const items = itemsOf(record).filter(({ type }) => type === '' || type === 'text')
  return items.flatMap(({ content }) => leaves(content))
}

/** Labels of the annotation as texts: those that are no texts as JSON. */
export function labelsOf({ annotation }: LooseRecord): string[] {
  if (!isObject(annotation) || !Array.isArray(annotation.label)) return []
  return annotation.label
    .filter((label) => !isBlank(label))
    .map((label) => (typeof label === 'string' ? label.trim() : (JSON.stringify(label) ?? '')))
}

function leaves(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (typeof value !== 'object' || value === null || depth > deepest) return []
  return Object.values(value).flatMap((each) => leaves(each, depth + 1))
}

const asking = new Set(['user', 'human', 'question', '用户', '提问'])
const answering = new Set(['assistant', 'gpt', 'bot', 'model', 'answer', '助手', '回答'])

/** Whether somebody asks and the last who speaks does not answer, or the answer is empty. */
export function lacksReply(items: readonly ContentItem[]): boolean {
  const turns = items.filter(({ role }) => asking.has(role) || answering.has(role))
  const last = turns.at(-1)
  if (!last || !turns.some(({ role }) => asking.has(role))) return false
  return asking.has(last.role) || isBlank(last.content)
}

/** The form that files for training are often written in, known by their fields, and how it becomes a record. */
export const otherForms = [
  {
    code: 'INSTRUCTION',
    zh: '指令问答（instruction、input、output）',
    en: 'Instructions (instruction, input, output)',
    has: [['instruction', 'output']],
  },
  {
    code: 'CHAT',
    zh: '对话（messages 或 conversations）',
    en: 'Conversations (messages or conversations)',
    has: [['messages'], ['conversations'], ['conversation']],
  },
  {
    code: 'PAIR',
    zh: '问答对',
    en: 'Pairs of question and answer',
    has: [
      ['prompt', 'completion'],
      ['prompt', 'response'],
      ['question', 'answer'],
      ['query', 'answer'],
      ['question', 'answers'],
    ],
  },
  { code: 'TEXT', zh: '纯文本（text 或 content）', en: 'Plain text (text or content)', has: [['text'], ['content']] },
] as const
export type OtherForm = (typeof otherForms)[number]['code']

/** In which other form a record is written, if in one that is known. */
export function otherFormOf(record: LooseRecord): OtherForm | undefined {
  return otherForms.find(({ has }) => has.some((names) => names.every((name) => name in record)))?.code
}
