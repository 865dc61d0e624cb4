import { fold } from '../catalogue/fold.ts'
import { codeLists } from '../codes/all-lists.ts'
import type { CodeList } from '../codes/code-list.ts'
import { type Field16, fields16, type IndustrySection, industrySections } from '../codes/industry.ts'
import { allRegions } from '../codes/region.ts'
import { parseGlossary, termModules } from '../glossary/glossary.ts'
import type { TopicCodes } from './topic-rules.ts'

/** What a word of the glossary says of the subject: a thing, a whole field, how data come, a place, or the asking itself. */
export type WordPart = { is: 'thing' | 'field' | 'condition' | 'place' | 'general'; codes: TopicCodes }

type Module = keyof typeof termModules

/** Field and industry that the words of a part of the glossary belong to. Parts of several are not here. */
const codesOfModules: Partial<Record<Module, { field?: Field16; industry?: IndustrySection }>> = {
  agriculture: { field: 'AGRICULTURE', industry: 'A' },
  city: { field: 'CITY', industry: 'N' },
  companies: { field: 'COMMERCE' },
  culture: { field: 'CULTURE_TOURISM', industry: 'R' },
  education: { field: 'EDUCATION', industry: 'P' },
  energy: { field: 'ENERGY', industry: 'D' },
  environment: { industry: 'N' },
  finance: { field: 'FINANCE', industry: 'J' },
  fiscal: { field: 'GOVERNMENT', industry: 'S' },
  government: { field: 'GOVERNMENT', industry: 'S' },
  health: { field: 'HEALTH', industry: 'Q' },
  industry: { field: 'MANUFACTURING', industry: 'C' },
  science: { industry: 'M' },
  telecom: { industry: 'I' },
  transport: { field: 'TRANSPORT', industry: 'G' },
  weather: { field: 'METEOROLOGY', industry: 'M' },
}
const generalModules: readonly Module[] = ['general', 'dataTrade', 'everyday']
const conditionLists = ['kind', 'delivery', 'frequency', 'format', 'language', 'modality', 'grade', 'licence'] as const
const regionEnds = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/u

let parts: Map<string, WordPart> | undefined

/** What a concept of the glossary, known by its forms, says of the subject. One that is in no list is a thing. */
export function partOfConcept(forms: readonly string[]): WordPart {
  parts ??= readParts()
  for (const form of forms) {
    const part = parts.get(form)
    if (part) return part
  }
  return { is: 'thing', codes: {} }
}

function readParts(): Map<string, WordPart> {
  const made = new Map<string, WordPart>()
  const note = (form: string, part: WordPart) => {
    const key = fold(form)
    if (key.length > 1 && !made.has(key)) made.set(key, part)
  }
  for (const region of allRegions)
    for (const form of [region.zh, region.zh.replace(regionEnds, ''), region.en])
      note(form, { is: 'place', codes: { region: [region.code] } })
  for (const [name, list] of [
    ['field', fields16],
    ['industry', industrySections],
  ] as const)
    for (const item of list as CodeList)
      for (const form of [item.zh, item.en, ...(item.also ?? [])])
        note(form, { is: 'field', codes: { [name]: [item.code] } })
  for (const name of conditionLists)
    for (const item of codeLists[name] as CodeList)
      for (const form of [item.zh, item.en]) note(form, { is: 'condition', codes: {} })
  for (const module of generalModules) noteModule(module, note, { is: 'general', codes: {} })
  noteModule('world', note, { is: 'place', codes: {} })
  for (const [module, { field, industry }] of Object.entries(codesOfModules))
    noteModule(module as Module, note, {
      is: 'thing',
      codes: { ...(field && { field: [field] }), ...(industry && { industry: [industry] }) },
    })
  return made
}

function noteModule(module: Module, note: (form: string, part: WordPart) => void, part: WordPart): void {
  // The Chinese forms name a thing; English ones are shared by several.
  for (const { zh } of parseGlossary(termModules[module]).concepts) for (const form of zh) note(form, part)
}
