import type { Db } from '#db/client.server.ts'
import { listMembershipsOfAll, listOpenDemoPeople } from '#db/queries/demo-people.server.ts'
import { memberRoles } from '../access/roles.ts'
import { type Language, say } from '../text.ts'

/** Somebody of the demo who anybody may sign in as; without an organisation, its operator. */
export type DemoPersonView = { email: string; name: string; role: string; organisation: string | undefined }

/** The ready-made people of a demo, by organisation, the operator last. Ask `areDemoPeopleOpen` first. */
export async function readDemoPeople(db: Db, language: Language): Promise<DemoPersonView[]> {
  const people = await listOpenDemoPeople(db)
  const memberships = await listMembershipsOfAll(
    db,
    people.map(({ id }) => id),
  )
  return people.map(({ id, email, name, isOperator }) => {
    // Who belongs to two stands where they have the greater part.
    const own = memberships.filter(({ personId }) => personId === id)
    const first = own.find(({ role }) => email.startsWith(`${role}@`)) ?? own[0]
    return {
      email,
      name,
      role: memberRoles.find(({ code }) => code === first?.role)?.[language] ?? '',
      organisation: isOperator || !first ? undefined : say(first.name, language),
    }
  })
}
