/** Takes steps of the way of a demand in a process that may be killed. */

import { takeSteps } from '../helpers/take-steps.ts'
import { type Parties, way } from './way.ts'

await takeSteps<Parties>(way)
