import type { ProsePageText } from '../../components/prose/prose-types.ts'
import type { gradingWords as zhGradingWords } from '../zh/about.ts'

/** The page «about» in English. */
export const about = {
  title: 'About Shuji',
  description:
    'What Shuji is, what the catalogue promises, what the counters count, harvested entries, grading and licence.',
  lead: 'Shuji (数集, “data bazaar”) is open-source software for running a data exchange. Providers publish data products and high-quality datasets, buyers find, compare and use them, and anyone can check what the catalogue says.',
  contents: 'On this page',
  sections: [
    {
      id: 'why',
      heading: 'Why it exists',
      blocks: [
        'Many data catalogues are thin and stale. Prices are blank, samples are missing, searching for part of a title finds nothing, and nobody can say why a product got its grade.',
        'Shuji does the opposite: whatever is listed can be checked, and can be found.',
      ],
    },
    {
      id: 'principles',
      heading: 'Four principles',
      blocks: [
        {
          list: [
            '**Declared**: field dictionary, sample, price, update frequency, coverage, source and terms are declared item by item. What is not declared is marked as such, never left blank.',
            '**Checked**: samples are checked against the field dictionary and the result is public. The promised frequency sets a due date; late updates are marked.',
            '**Explained**: the disclosure score names every missing item and what it is worth. A grade names the affected object and the degree of harm it rests on.',
            '**Verifiable**: a product’s code carries a check character; every revision keeps a hash of its content and says what changed; events are recorded in order and chained by hash, so that tampering shows.',
          ],
        },
      ],
    },
    {
      id: 'counters',
      heading: 'What the counters count',
      blocks: [
        'The numbers on the home page are kept separate and never added up:',
        {
          list: [
            '**Listed**: this exchange’s own products on the catalogue now, without harvested entries.',
            '**Ever listed**: all of its own products that were ever listed. Delisting or correction never lowers it.',
            '**Harvested**: entries gathered from other catalogues.',
            '**Organisations**: those registered here, without those known only from harvested entries.',
            '**With sample**: listed entries that come with a sample, harvested ones included.',
          ],
        },
        'Numbers beside filters are exact. Values within a group mean “or”, groups together mean “and”. A group’s numbers ignore the choices within that group, so they show what another value would add.',
      ],
    },
    {
      id: 'harvested',
      heading: 'Harvested entries',
      blocks: [
        'Part of the catalogue is gathered from public data catalogues. These entries are marked “Harvested from” and the name of the source. They can be found and compared, and show the original address and the date of harvest, but cannot be ordered here.',
        'The source’s values are mapped to our [code lists](codes), and its original wording is kept on the product page. What the source did not say is not made up; contact persons are not published. An entry withdrawn by its source is delisted; its address keeps working and says so.',
      ],
    },
    {
      id: 'grading',
      heading: 'Grading',
      blocks: [
        'Grades follow GB/T 43697-2024, “Data security technology: rules for data classification and grading”. Ask whom it would affect if the data were leaked, altered, destroyed or misused, and how serious the harm would be; the table gives the grade. Where several objects are affected, the highest grade counts.',
        'General data are split into levels 1 to 4: very serious harm to organisations or individuals is level 4, serious harm level 3, general harm level 2, no harm level 1. The split is common practice, not part of the standard’s table 1.',
        'Core data may not be traded. Of important data, only the title, summary, provider and the reasons for the grade are public, and the risk must be assessed before they are provided.',
      ],
    },
    {
      id: 'licence',
      heading: 'Licence',
      blocks: [
        'The software is licensed under Apache-2.0: use it, change it, share it.',
        'Terms of use are declared by each provider on the product page; harvested entries follow the licence of their source. The catalogue’s metadata can be read without signing in, through the [API](openapi), the [feed](feed) and the [sitemap](sitemap).',
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
