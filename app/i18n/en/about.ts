import type { ProsePageText } from '../../components/prose/prose-types.ts'
import type { gradingWords as zhGradingWords } from '../zh/about.ts'

/** The page «about» in English. */
export const about = {
  title: 'About Shuji',
  description:
    'What Shuji is, how its catalogue is declared, checked, explained and verifiable, what the counters count, harvested entries, grading and licence.',
  lead: 'Shuji (数集, “data bazaar”) is open-source software for running a data exchange. Providers publish data products and high-quality datasets, buyers find, compare and use them, and anyone can check what the catalogue says.',
  contents: 'On this page',
  sections: [
    {
      id: 'why',
      heading: 'Why it exists',
      blocks: [
        'Many data catalogues are thin and stale. Prices are blank, samples are missing, four characters out of a title find nothing, and nobody can say why a product has the grade it has.',
        'Shuji does the reverse: whatever is listed can be checked, and can be found.',
      ],
    },
    {
      id: 'principles',
      heading: 'Four principles',
      blocks: [
        {
          list: [
            '**Declared**: field dictionary, sample, price, update frequency, coverage, source and terms are declared item by item. What was not declared says so; nothing is left blank.',
            '**Checked**: samples are checked against the field dictionary and the result is public. The promised frequency gives a due date; an update that is late is marked.',
            '**Explained**: the disclosure score names every missing item and what it is worth. A grade names the object affected and the degree of harm it rests on.',
            '**Verifiable**: a product’s code carries a check character; every revision keeps a digest of its content and says what changed; events are recorded in order and chained by hash, so that changes and deletions show.',
          ],
        },
      ],
    },
    {
      id: 'counters',
      heading: 'What the counters count',
      blocks: [
        'The numbers on the start page are kept apart and never added up:',
        {
          list: [
            '**Listed**: this exchange’s own products listed now, without harvested entries.',
            '**Ever listed**: all own products that were ever listed. Delisting or correction never lowers it.',
            '**Harvested**: entries gathered from other catalogues.',
            '**Organisations**: those registered here, without the bodies known only from harvested entries.',
            '**With sample**: listed entries that come with a sample, harvested ones included.',
          ],
        },
        'Numbers beside filters are exact. Values within a group mean “or”, groups together mean “and”. A group’s numbers ignore what is chosen in that group, so they show what one more value would add.',
      ],
    },
    {
      id: 'harvested',
      heading: 'Harvested entries',
      blocks: [
        'Part of the catalogue is gathered from public data catalogues. These entries are marked “Harvested from” with the name of the source. They can be found and compared, and show the original address and the day of harvest, but cannot be ordered here.',
        'The source’s terms are mapped to our [code lists](codes), and its own words are kept on the product’s page. What the source did not say is not made up; contact persons are not published. An entry that its source withdraws is delisted; its address still answers and says so.',
      ],
    },
    {
      id: 'grading',
      heading: 'Grading',
      blocks: [
        'Grades follow GB/T 43697-2024, “Data security technology: rules for data classification and grading”. Ask whom it would affect if the data were leaked, altered, destroyed or misused; then how serious the harm would be; the table gives the grade. Where several objects are affected, the highest cell counts.',
        'General data are split into levels 1 to 4: very serious harm to organisations or individuals is level 4, serious harm level 3, general harm level 2, no harm level 1. The split is common practice, not part of the standard’s table 1.',
        'Core data are not data that may be traded. Of important data only title, summary and the reasons for the grade are public, and the risk must be assessed before they are provided.',
      ],
    },
    {
      id: 'licence',
      heading: 'Licence',
      blocks: [
        'The software is licensed under Apache-2.0: use it, change it, pass it on.',
        'Terms of use of a data product are declared by its provider, on the product’s page; harvested entries follow the licence of their source. The catalogue’s metadata can be read without signing in, through the [API](openapi), the [feed](feed) and the [sitemap](sitemap).',
      ],
    },
  ],
} as const satisfies ProsePageText

/** Words of the grading table. */
export const gradingWords: typeof zhGradingWords = {
  caption: 'GB/T 43697-2024, table 1: object affected, degree of harm, grade',
  object: 'Object affected',
  none: 'Data that can do no harm are general data, level 1.',
}
