import type { ProsePageText } from '../../components/prose/prose-types.ts'
import type { disclosureWords as zhDisclosureWords } from '../zh/help.ts'

/** The page «help» in English. */
export const help = {
  title: 'Help',
  description:
    'How to search and filter the catalogue, how to read a product, how the disclosure score is made, and how to use the API and the listing template.',
  lead: 'How to find data, how to read a product’s page, and how to read the catalogue by program.',
  contents: 'On this page',
  sections: [
    {
      id: 'search',
      heading: 'Searching',
      blocks: [
        {
          list: [
            'Write what you are looking for, such as [electricity load](?q=electricity+load). Separate words by spaces; their order does not matter.',
            'In Chinese, any run of characters from a title will do. It need not be the beginning, nor complete.',
            'Names and meanings of fields can be searched, such as [load_kw](?q=load_kw). The fields that match are shown.',
            'Product codes, organisations, keywords and scenarios are searched as well.',
            'Traditional and simplified, full and half width, capital and small letters are the same. Latin words may have a small misspelling.',
            'Where no product has all the words, the nearest ones are shown, and it says so.',
          ],
        },
      ],
    },
    {
      id: 'filters',
      heading: 'Filters and order',
      blocks: [
        'The number beside a value says how many products there are with it. Several values of one group mean “any of these”; all groups must hold. Chosen filters stand above the results; click one to remove it.',
        'The price is the lowest fixed one, free being 0; prices on request or in foreign currency are not compared. “Data updated since” is about the data, not about the day of listing.',
        'The address holds the whole state: keep it, send it or go back to it, and the same results come. Tick “Compare” on two to four cards to see them [side by side](compare).',
      ],
    },
    {
      id: 'listing',
      heading: 'Reading a product',
      blocks: [
        {
          list: [
            '**Grade**: core, important, general 4 to 1; for the rules see [grading](about#grading).',
            '**Update**: the last one and the promised frequency; past the due date it is marked “update overdue”.',
            '**Field dictionary**: name, type, unit, allowed values, and whether a field is personal information.',
            '**Sample**: rows of the true structure, statistics of every column, and the check against the dictionary.',
            '**Price**: the lowest one and the price model; a range where it is negotiated.',
            '**Terms**: purpose, period, territory, whether redistribution and model training are allowed.',
            '“Harvested from”: the entry comes from another catalogue; it can be found and compared, not ordered here.',
          ],
        },
      ],
    },
    {
      id: 'disclosure',
      heading: 'Disclosure score',
      blocks: [
        'The score, out of 100, says how much of what a buyer needs to know is declared. It does not judge the data. Groups and weights follow the metadata quality assessment (MQA) of the European data portal; items that mean nothing for a kind of product are left out of the sum. A product’s page names what is missing and what each item is worth.',
      ],
    },
    {
      id: 'api',
      heading: 'API and feed',
      blocks: [
        'Programs can read the catalogue without signing in. The parameters are those of the catalogue’s address: filter there, then put `/api/v1/listings` in place of the path.',
        { code: 'GET /api/v1/listings?q=load_kw&region=350500&hasSample=1' },
        {
          list: [
            '[OpenAPI description](openapi): all operations, parameters and answers.',
            '[Changes (Atom)](feed): the latest changes of the exchange’s own products.',
            '[Code lists](codes): the codes that filters use.',
            'The API link on a product’s page gives the whole product as JSON.',
          ],
        },
        'A page leaves out parameters it cannot read and says so; the API answers 400 with the reason.',
      ],
    },
    {
      id: 'template',
      heading: 'Listing many products',
      blocks: [
        'To enter many products at once, download the [listing template (Excel)](templateXlsx) or [CSV](templateCsv): a row a product, headings in Chinese and English, a star where a cell must be filled. The operator then imports it:',
        { code: 'npm run import -- products.xlsx --dry-run\nnpm run import -- products.xlsx' },
        'The first line only checks and reports problems row by row; the second enters. Running it again enters nothing twice. The same command reads DCAT, Croissant, data contracts and other catalogue formats.',
      ],
    },
    {
      id: 'keys',
      heading: 'Keyboard',
      blocks: [
        {
          list: [
            '`/` goes to the search field.',
            '`j` and `k` move to the next and the previous result.',
            '`?` opens this section.',
          ],
        },
      ],
    },
    {
      id: 'more',
      heading: 'When nothing is found',
      blocks: [
        'Drop a filter or two, or use a shorter word; then browse by [industry and zone](zones) or by [organisation](organisations). The page without results says which filter to drop and what that gives.',
      ],
    },
  ],
} as const satisfies ProsePageText

/** Words of the table of disclosure items. */
export const disclosureWords: typeof zhDisclosureWords = {
  caption: 'Items of the disclosure score and their weights',
  item: 'Item',
  weight: 'Weight',
  groups: {
    find: 'Findable',
    access: 'Accessible',
    structure: 'Structured',
    reuse: 'Reusable',
    context: 'Context',
  },
  total: 'Total',
}

/** Words of the switch for single-key shortcuts. */
export const keysWords = { on: 'Use single-key shortcuts (in this browser only)' }
