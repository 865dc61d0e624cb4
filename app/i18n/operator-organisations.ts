import { en } from './operator-organisations/en.ts'
import { zh } from './operator-organisations/zh.ts'

/** Words of the pages on which the operator decides on organisations. */
export const operatorOrganisationWords = { zh, en }
