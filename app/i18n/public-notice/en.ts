import type { zh } from './zh.ts'

const days = (count: number) => (count === 1 ? 'one working day' : `${count} working days`)
const others = (count: number) => (count === 1 ? 'one other objection' : `${count} other objections`)

export const en: typeof zh = {
  title: 'Public notices',
  description: 'Registrations in public notice: who registers what, what it is about, and until when.',
  lead: 'What passed review is shown here first, and registered once its notice has ended without objection. Whoever sees their rights infringed may object while it runs.',
  feed: 'Subscribe (Atom)',
  feedTitle: (exchange) => `${exchange}: public notices`,
  registrations: { FIRST: 'First registration', CHANGE: 'Change' },
  publicData: 'Public data',

  list: {
    search: 'Title, organisation or notice number',
    kind: 'Kind',
    allKinds: 'All kinds',
    publicOnly: 'Public data only',
    go: 'Search',
    open: (count) => (count === '1' ? 'One registration in public notice' : `${count} registrations in public notice`),
    held: (count) => (count === '1' ? 'one of them held by an objection' : `${count} of them held by objections`),
    label: 'Registrations in public notice',
    empty: 'Nothing is in public notice at the moment.',
    emptyNext: 'Subscribe to learn of new notices; one that has ended is found by its number.',
    noMatch: 'No notice matches. One that has ended is found by its whole number.',
    all: 'Show all notices',
    until: (day) => `Until ${day}`,
    daysLeft: (count) => (count === 0 ? 'today is the last day' : `${days(count)} left`),
    held1: 'Held: an objection waits for a decision',
    next: 'Next page',
    first: 'First page',
  },

  page: {
    back: 'Public notices',
    heading: (title) => `${title} · Public notice`,
    states: {
      notice: 'In public notice',
      objected: 'Held',
      registered: 'Registered',
      refused: 'Not registered',
      withdrawn: 'Withdrawn',
    },
    running: (day, left) =>
      left === 0
        ? `The notice ends today, ${day}, at midnight; without an objection it is registered.`
        : `The notice runs until the end of ${day}, ${days(left)} from now; without an objection it is registered.`,
    over: 'The notice has ended; registration is under way.',
    held: (left) =>
      left === undefined
        ? 'An objection waits for a decision. The notice is held, and nothing is registered meanwhile.'
        : `An objection waits for a decision. The notice is held, and nothing is registered meanwhile. If it is rejected, the ${days(left)} left run from the day after.`,
    registered: (day) => `The notice ended without an objection that held; registered on ${day}.`,
    refused: (day) => `An objection was upheld (rule R22); registration was refused on ${day}.`,
    withdrawn: (day) => `The provider withdrew on ${day}; the notice ended with that.`,
    noContent: 'This registration did not come about; its content is not shown any more.',
    toListing: 'See the listing',
    toCertificate: (number) => `Certificate of registration ${number}`,
    facts: 'The notice',
    number: 'Number',
    organisation: 'Registered by',
    registration: 'Registration',
    changeOf: (code) => `Change of ${code}`,
    kind: 'Kind',
    grade: 'Grade',
    from: 'From',
    until: 'Until',
    objections: 'Objections',
    objectionCounts: { open: 'waiting', rejected: 'rejected', upheld: 'upheld', lapsed: 'lapsed' },
    objectionCount: (count, state) => `${count} ${state}`,
    noObjections: 'None',
    summary: 'Summary',
    restricted: 'Important data: title, summary and grade only.',
    content: 'What is to be registered',
    how: 'How to object',
    howText:
      'Members of a verified organisation may object in its name while the notice runs: say which right you claim and on what it rests; a document may go with it. The notice is held until the operator has decided and given reasons. Neither the text nor who objects is made public, only how many there are and what became of them.',
    howOver:
      'The notice has ended; no objection can be filed any more. Concerns about a listed product are raised on its page.',
    object: 'File an objection',
  },

  object: {
    title: 'File an objection',
    description: 'Object to a registration in public notice.',
    about: 'Notice',
    actingFor: (name) => `In the name of ${name}`,
    switchTo: 'Another organisation: ',
    nobody: 'You belong to no verified organisation yet, so you cannot object.',
    nobodyNext: 'Create an organisation and have it verified; if you are a member of one, ask its owner to.',
    toOrganisations: 'My organisations',
    own: 'This registration is your own organisation’s; nobody objects to their own notice.',
    ended: 'The notice has ended; no objection can be filed any more.',
    text: 'Objection',
    textHint:
      'Which right you claim, on what it rests, and what you ask for. The operator reads it; it is not made public.',
    document: 'Document',
    documentHint: 'One of those your organisation has uploaded, for the operator to see.',
    noDocument: 'No document',
    noDocuments: 'Your organisation has no document to go with it yet.',
    toDocuments: 'Upload one',
    consequence:
      'The notice is held at once until the operator has decided. An objection cannot be changed or taken back.',
    submit: 'File the objection',
    done: { filed: 'The objection is filed and the notice is held. Your organisation will be told of the decision.' },
    mine: 'Objections of your organisation',
    states: { open: 'Waiting', rejected: 'Rejected', upheld: 'Upheld', lapsed: 'Lapsed' },
    stateHints: {
      open: 'The operator is looking at it; the notice is held.',
      rejected: 'The notice goes on.',
      upheld: 'Registration was refused.',
      lapsed: 'The registration was withdrawn or refused, and the objection ended with it.',
    },
    filedAt: (moment) => `Filed ${moment}`,
    decidedAt: (moment) => `Decided ${moment}`,
    decision: 'Reasons',
    attached: (name) => `With ${name}`,
    back: 'Back to the notice',
  },

  operator: {
    title: 'Objections',
    description: 'Decide objections to public notices.',
    lead: 'While an objection waits, the notice is held and nothing is registered (rule R22). The oldest stand first.',
    tabs: { open: 'Waiting', decided: 'Decided' },
    tabsLabel: 'State of objections',
    only: (number) => `Only those against ${number}.`,
    all: 'Show all objections',
    table: 'Objections',
    columns: { about: 'Notice', objector: 'Objector', filed: 'Filed', text: 'Text', result: 'Result' },
    next: 'Next page',
    first: 'First page',
    empty: { open: 'No objection waits.', decided: 'No objection has been decided yet.' },
    toDecided: 'Show decided ones',
    done: {
      rejected: 'The objection is rejected; the notice goes on.',
      rejectedOne: 'This objection is rejected; others wait, so the notice stays held.',
      upheld: 'The objection is upheld; registration is refused. Everybody concerned has been told.',
    },
    one: {
      heading: (number) => `Objection to ${number}`,
      back: 'Objections',
      about: 'Notice',
      provider: 'Registered by',
      objector: 'Objector',
      filed: 'Filed',
      waits: (count) => (count === 0 ? 'today' : `waiting for ${days(count)}`),
      document: 'Document',
      none: 'None',
      text: 'Text',
      case: 'Submission',
      others: (count) =>
        `${count === 1 ? 'One other objection' : others(count)} to the same notice ${count === 1 ? 'waits' : 'wait'}.`,
      toOthers: 'Show',
      reject: 'Reject',
      rejectLast: (left) =>
        left === undefined
          ? 'The notice goes on from the next working day, and it is registered when it ends.'
          : `The notice goes on from the next working day for the ${days(left)} left, and it is registered when that ends. Objector and provider are told.`,
      rejectOne: (count) =>
        `${others(count)} still ${count === 1 ? 'waits' : 'wait'}, so the notice stays held. The objector is told.`,
      rejectGo: 'Reject the objection',
      uphold: 'Uphold',
      upholdWhat: (count) =>
        `Registration is refused (rule R22), the notice ends and the draft goes back to its provider${count > 0 ? `; ${others(count)} ${count === 1 ? 'lapses' : 'lapse'}` : ''}. This cannot be undone. Everybody concerned is told.`,
      upholdGo: 'Uphold and refuse registration',
      reason: 'Reasons',
      reasonHint: 'The objector reads this: what was found, and on what it rests.',
      upholdHint: 'Objector and provider read this: what was found, and on what it rests.',
      own: 'You belong to an organisation that is concerned; another operator has to decide.',
      gone: 'It is not in public notice any more; nothing is left to decide.',
      decided: (state, moment) => `${state} on ${moment}`,
      lapsedAt: (moment) => `Lapsed with the submission on ${moment}.`,
      by: (name) => `Decided by ${name}`,
    },
  },

  problems: {
    badSigns: 'It holds characters that cannot be shown; please check it.',
    organisationNotYours: 'Please choose one of your organisations.',
    documentGone: 'This document is not there any more; please choose again.',
  },
}
