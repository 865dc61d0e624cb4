import type { Generated } from 'kysely'
import type { NoticeDelivery, NoticeKind } from '#app/domain/notice/notice-kinds.ts'
import type { Language } from '#app/domain/text.ts'

/** People, their sessions, the mail and the notices they get. */
export type AccountTables = {
  person: {
    id: string
    /** As typed; null once the account is deleted. */
    email: string | null
    /** The address in the form in which two are the same; null once the account is deleted. */
    emailKey: string | null
    emailConfirmedAt: number | null
    name: string
    language: Language
    /** argon2id; null where nobody has chosen a password yet. */
    passwordHash: string | null
    passwordChangedAt: number | null
    /** Sealed with the exchange's key. */
    totpSecret: string | null
    totpConfirmedAt: number | null
    /** The last time step that was used: no code works twice. */
    totpLastStep: number | null
    isOperator: Generated<number>
    isDemo: Generated<number>
    createdAt: number
    suspendedAt: number | null
    deletedAt: number | null
  }
  recovery_code: { personId: string; codeHash: string; usedAt: number | null }
  session: {
    id: string
    /** SHA-256 of the cookie's value: who reads the database cannot sign in with it. */
    tokenHash: string
    personId: string
    /** The organisation this person acts for just now. */
    organisationId: string | null
    /** When the second factor was given; null while it is still asked for, or none is set up. */
    secondFactorAt: number | null
    /** When the password was last given: what is dangerous asks for it again after a while. */
    confirmedAt: number
    address: string
    agent: string
    createdAt: number
    lastSeenAt: number
    expiresAt: number
  }
  /** Devices a person has signed in from: another one is told by mail. */
  known_device: { personId: string; deviceHash: string; firstSeenAt: number; lastSeenAt: number }
  /** One-time links in mails. */
  mail_link: {
    tokenHash: string
    kind: MailLinkKind
    personId: string
    /** The address the link was sent to, or is about. */
    email: string
    createdAt: number
    expiresAt: number
    usedAt: number | null
  }
  /** Failures counted against a key (an account, an address of the network, a form), and until when it must wait. */
  attempt: { key: string; failures: number; blockedUntil: number; forgetAt: number }
  mail: {
    id: string
    /** What this mail is about, once only: a second mail of the same occasion is not made. */
    occasion: string
    kind: string
    personId: string | null
    toAddress: string
    language: Language
    subject: string
    /** Erased once it was sent: it may hold a one-time link. */
    bodyText: string | null
    bodyHtml: string | null
    /** Ends mails of this kind by a click, for the headers of the mail; erased with the text. */
    unsubscribeUrl: string | null
    state: MailState
    attempts: Generated<number>
    dueAt: number
    createdAt: number
    settledAt: number | null
    lastError: string | null
  }
  /** The last run of each regular job. */
  job_run: {
    name: string
    startedAt: number | null
    finishedAt: number | null
    failedAt: number | null
    lastError: string | null
    /** How many things the last finished run did. */
    done: Generated<number>
  }
  notice: {
    id: string
    occasion: string
    personId: string
    kind: NoticeKind
    /** JSON: what the sentence of this kind needs. */
    detail: string
    /** Where it leads, without language prefix. */
    path: string
    delivery: NoticeDelivery
    createdAt: number
    readAt: number | null
    /** When it was put into a mail, or no mail was needed any more. */
    mailedAt: number | null
  }
  notice_preference: { personId: string; kind: NoticeKind; delivery: NoticeDelivery }
  follow: {
    id: string
    personId: string
    kind: FollowKind
    listingId: string | null
    organisationId: string | null
    /** The listing's or organisation's id, or the search's address parameters in canonical order. */
    subject: string
    /** What the person calls it: a title, a name, or the words of the search. */
    name: string
    language: Language
    createdAt: number
    /** Number of the last event that was looked at for it: what came before is not told. */
    seenSeq: number
  }
}

export type MailLinkKind = 'confirm' | 'reset' | 'change'
export type MailState = 'waiting' | 'sent' | 'kept' | 'stuck' | 'dropped'
export type FollowKind = 'listing' | 'organisation' | 'search'
