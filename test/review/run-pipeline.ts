/** Takes steps of the way from a data file to the catalogue, in a process that may be killed. */

import { forgetDataFiles } from '#app/domain/data-file/data-files.server.ts'
import { takeSteps } from '../helpers/take-steps.ts'
import { type Parties, pipeline } from './pipeline.ts'

// It begins as the program does.
await takeSteps<Parties>(pipeline, ({ database, filesDir }) => forgetDataFiles(database, filesDir))
