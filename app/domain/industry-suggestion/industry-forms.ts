import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { type IndustrySection, industrySections } from '../codes/industry.ts'
import { isListingCode } from '../listing/listing-code.ts'

/** Lines on a page, and most that are decided at once. */
export const linesOnPage = 50

const Section = z.enum(codesOf(industrySections))
const sectionField = /^industry\.(.+)$/

/**
 * What the form of suggested industries sends: the chosen listings, what becomes of them, and in `industry.CODE` the
 * section meant where it is not the first.
 */
export const DecideIndustries = z
  .looseObject({
    intent: z.literal('decide'),
    verdict: z.enum(['confirm', 'decline'], { message: 'chooseVerdict' }),
    chosen: z
      .array(z.string().refine(isListingChoice, { message: 'invalid' }), { error: 'chooseListings' })
      .min(1, { message: 'chooseListings' })
      .max(linesOnPage * 3, { message: 'tooMany' }),
  })
  .transform((form, context) => {
    const sections = new Map<string, IndustrySection>()
    for (const [name, value] of Object.entries(form)) {
      const code = sectionField.exec(name)?.[1]
      if (code === undefined) continue
      const section = Section.safeParse(value)
      if (section.success) sections.set(code, section.data)
      else context.addIssue({ code: 'custom', message: 'invalid', path: ['chosen'] })
    }
    return { verdict: form.verdict, choices: form.chosen.map((choice) => readChoice(choice, sections)) }
  })

/** A listing that was chosen, and the section meant; without one, all that is open. */
export type IndustryChoice = { code: string; industry: IndustrySection | undefined }

/** `CODE` names a listing, `CODE=Q` one suggestion of it. */
function isListingChoice(text: string): boolean {
  const [code = '', section] = text.split('=')
  return isListingCode(code) && (section === undefined || Section.safeParse(section).success)
}

function readChoice(text: string, sections: ReadonlyMap<string, IndustrySection>): IndustryChoice {
  const [code = '', section] = text.split('=')
  return { code, industry: (section as IndustrySection | undefined) ?? sections.get(code) }
}
