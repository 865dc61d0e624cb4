/**
 * Begins to register a submission and is killed on the way: `<database> <files> <submission> <statement, or hook>`. With a
 * number before that statement; with `hook` after all that is written, before it is committed.
 */
import { registerSubmission } from '#app/domain/review/register-submission.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { failingAt } from './fail-at.ts'

const [path = '', filesDir = '', submissionId = '', where = ''] = process.argv.slice(2)
const die = () => process.kill(process.pid, 'SIGKILL')
const database = await openDatabase(path)
await registerSubmission(where === 'hook' ? database : failingAt(database, Number(where), die), {
  submissionId,
  filesDir,
  hooks: { registered: async () => void (where === 'hook' && die()) },
})
console.log('alive')
