import { endIntent } from './objects/end-intent.ts'
import { expireSession, isOver } from './objects/session-state.ts'
import { byItself, type Service } from './service.ts'

const day = 86_400_000
/** Answers are kept for two days: who sends the same call a day later must find them. */
const answersKept = 2 * day
const eventsKept = 30 * day

/** Does what time alone does: holds that run out, pages that nobody finished. Gives how many there were. */
export function passTime(service: Service): number {
  const own = byItself(service)
  const { store } = own
  const due = store.due(own.now())
  for (const { id, kind } of due)
    store.whole(() => {
      store.settleDue(id)
      const session = kind === 'checkout.session' ? store.find('checkout.session', id) : undefined
      if (session && isOver(own, session.body)) expireSession(own, session)
      const intent = kind === 'payment_intent' ? store.find('payment_intent', id) : undefined
      if (intent?.body.status === 'requires_capture') endIntent(own, intent, 'automatic')
    })
  return due.length
}

/** Forgets what nobody can ask for any more. */
export function forgetOld(service: Service): void {
  const now = service.now()
  service.store.whole(() => {
    service.store.savedAnswers.removeBefore(now - answersKept)
    service.store.deliveries.removeBefore(now - eventsKept)
    service.store.removeEventsBefore(Math.floor((now - eventsKept) / 1_000))
  })
}
