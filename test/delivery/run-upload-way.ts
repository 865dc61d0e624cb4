/** Takes steps of the way of a delivered file in a process that may be killed. */

import { takeSteps } from '../helpers/take-steps.ts'
import { type Parties, uploadWay } from './upload-way.ts'

await takeSteps<Parties>(uploadWay)
