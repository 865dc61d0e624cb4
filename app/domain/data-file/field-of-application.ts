import { type Field16, fields16, type IndustrySection } from '../codes/industry.ts'

/** The demonstration field that most listings of a section belong to; sections that spread over many have none. */
const bySection: Partial<Record<IndustrySection, Field16>> = {
  A: 'AGRICULTURE',
  C: 'MANUFACTURING',
  D: 'ENERGY',
  E: 'CITY',
  F: 'COMMERCE',
  G: 'TRANSPORT',
  H: 'CULTURE_TOURISM',
  J: 'FINANCE',
  N: 'CITY',
  P: 'EDUCATION',
  Q: 'HEALTH',
  R: 'CULTURE_TOURISM',
  S: 'GOVERNMENT',
}

/** The field of application (action plan, section 15) that a title names, else the one its industry stands for. */
export function fieldOfApplication(title: string, industry: IndustrySection | undefined): Field16 | undefined {
  const named = fields16.find((field) =>
    [field.zh, ...('also' in field ? field.also : [])].some((name) => title.includes(name)),
  )
  return named?.code ?? (industry && bySection[industry])
}
