import type { zh } from './zh.ts'

export const en: typeof zh = {
  title: 'Statistics',
  description:
    'Registrations, listings and how fast reviews are answered: how many, how many in time, in how many working days.',
  lead: 'What was ever registered or listed never falls: what is delisted still counts (rule R25). Harvested entries are not in it.',
  figures: 'In all',
  names: {
    everRegistered: 'Ever registered',
    everListed: 'Ever listed',
    listed: 'Listed now',
    notices: 'In public notice',
    objections: 'Objections so far',
  },
  held: (count) => (count === '1' ? 'one held by an objection' : `${count} held by objections`),
  upheld: (count) => `${count} upheld`,
  toCatalogue: 'See the catalogue',
  toNotices: 'See the notices',

  trade: {
    title: 'Trade',
    lead: 'Deals ordered and completed here, and apart from them those made elsewhere and put on record here. Amounts are told as sums of three deals or more, to two significant digits; deals between related parties are counted, and left out of amounts (rule R24).',
    orders: 'Orders ever',
    completed: 'Completed deals',
    filed: 'Filed deals (apart)',
    sum: (amount) => `about ${amount} in all`,
    related: (count) => `${count} of them between related parties`,
    demo: (orders, completed, filed) =>
      `Demo data, which count nowhere above: ${orders} orders, ${completed} completed, ${filed} filed deals.`,
  },

  reviews: {
    title: 'How fast reviews are answered',
    lead: (days) =>
      `What is submitted is accepted or returned within ${days} working days, and decided within ${days} more (rule R21). Times run from submission to decision, in working days.`,
    empty: 'Nothing has been decided yet.',
    count: 'Decided by month',
    onTime: (share) => `${share} in time`,
    days: 'Working days to a decision',
    median: (days) => `median ${days}`,
    p90: (days) => `nine in ten within ${days}`,
    note: 'Dark: the median. Light: the 90th percentile, which nine in ten do not exceed.',
    table: 'Reviews by month',
    csv: 'Download CSV',
    columns: {
      month: 'Month',
      accepted: 'Accepted',
      acceptedOnTime: 'in time',
      decided: 'Decided',
      decidedOnTime: 'in time',
      median: 'Median (working days)',
      p90: '90th percentile (working days)',
    },
  },

  listings: {
    title: 'Listings',
    byState: 'By state',
    byKind: 'Listed now, by kind',
    byGrade: 'Listed now, by grade',
    empty: 'Nothing is registered yet.',
    table: 'Table',
    name: 'Name',
    number: 'Number',
    states: {
      draft: 'Draft',
      submitted: 'Submitted',
      reviewing: 'Under review',
      notice: 'In public notice',
      registered: 'Registered, not listed',
      listed: 'Listed',
      returned: 'Returned',
      refused: 'Refused',
      objected: 'Objected to',
      suspended: 'Suspended',
      delisted: 'Delisted',
      withdrawn: 'Withdrawn',
    },
  },
}
