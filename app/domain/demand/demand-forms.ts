import { z } from 'zod'
import { cleanText } from '../typed-text.ts'
import { demandOutcomeCodes } from './demand-outcomes.ts'

const text = (most: number) => z.string().transform(cleanText).pipe(z.string().min(1, 'required').max(most, 'tooLong'))
const intent = <const I extends string>(name: I) => z.literal(name)

/** Beginning a demand: from a paragraph, nothing, a template, a listing, or the search in the address. */
export const BeginDemandForm = z.discriminatedUnion('intent', [
  z.object({ intent: intent('text'), text: text(8_000) }),
  z.object({ intent: intent('empty') }),
  z.object({ intent: intent('template'), template: z.string().max(60) }),
  z.object({ intent: intent('like'), like: text(40) }),
  z.object({ intent: intent('search') }),
])

/** What is done on the page of a demand. */
export const OwnDemandForm = z.discriminatedUnion('intent', [
  z.object({ intent: intent('submit'), revision: z.coerce.number().int() }),
  z.object({ intent: intent('recall') }),
  z.object({ intent: intent('remove') }),
  z.object({ intent: intent('withdraw'), reason: text(1_000) }),
  z.object({ intent: intent('close'), outcome: z.enum(demandOutcomeCodes, 'outcomeMissing'), reason: text(1_000) }),
  z.object({ intent: intent('invite'), organisation: text(200) }),
  z.object({ intent: intent('uninvite'), invited: z.string().max(60) }),
])

/** Writing a demand: its many fields are read by `readDemandValues`. */
export const EditDemandForm = z.looseObject({
  intent: intent('save'),
  revision: z.coerce.number().int(),
  /** What comes after saving: more lines for fields, another look at the page, or handing in. */
  after: z.enum(['stay', 'more', 'done']).catch('stay'),
  /** The line of a field that is to go. */
  drop: z.coerce.number().int().min(0).max(100).optional().catch(undefined),
})
