import type { JobHealth, JobName } from '../domain/jobs/job-kinds.ts'
import { en } from './en/operator-mail.ts'
import { zh } from './zh/operator-mail.ts'

/** Names that a page may not know yet are shown as they are. */
export type MailKindNames = Readonly<Record<string, string>>
export type JobNames = Readonly<Record<JobName, { name: string; what: string }>>
export type HealthNames = Readonly<Record<JobHealth, string>>

/** Words of the mailbox, of a kept mail, and of jobs and queues. */
export const operatorMailWords = { zh, en }
