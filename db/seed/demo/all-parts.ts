import type { DemoPart } from './demo-types.ts'
import { industryPart } from './industry/index.ts'
import { naturePart } from './nature/index.ts'
import { societyPart } from './society/index.ts'

/** The whole demo catalogue. Its organisations are invented. */
export const demoParts: readonly DemoPart[] = [industryPart, naturePart, societyPart]
