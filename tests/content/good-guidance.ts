const both = (text: string) => ({ zh: text, en: text });

/** Text with a regulation and a source. */
const cited = { ...both('said'), rules: ['fee-rule'], sources: ['law'] };
const script = { to: 'customer', text: both('text') };

const leaf = {
  title: both('title'),
  layer: 'cardholder',
  symptom: both('symptom'),
  cause: cited,
  saveTheSale: [cited],
  checks: [{ step: cited, notOk: both('not ok'), to: 'unknown-result' }, { step: cited }],
  actsFirst: ['cashier'],
  say: [script],
  never: [cited],
  evidence: [cited],
  escalate: [{ when: both('when'), to: cited }],
  alsoCheck: ['unknown-result'],
};

const questions = [
  {
    id: 'charged',
    ask: both('charged?'),
    help: cited,
    answers: [
      { id: 'unsure', text: both('unsure'), hint: both('hint'), to: { leaf: 'unknown-result' } },
      { id: 'not-charged', text: both('no'), to: { question: 'where' } },
    ],
  },
  {
    id: 'where',
    ask: both('where?'),
    answers: [
      { id: 'keypad', text: both('keypad'), to: { leaf: 'pin' } },
      { id: 'elsewhere', text: both('elsewhere'), to: { leaf: 'unknown-result' } },
    ],
  },
];

const messages = [
  { id: 'wrong-pin', words: { zh: ['wrong'], en: ['wrong'] }, to: { leaf: 'pin' } },
  { id: 'abnormal', words: { zh: ['abnormal'], en: ['abnormal'] }, to: { question: 'where' } },
];

const code = (id: string, more: object) => ({
  code: id,
  meaning: both('meaning'),
  action: both('action'),
  category: 'cardholder',
  retry: 'no',
  tries: 0,
  status: 'current',
  leaf: 'pin',
  sources: ['law'],
  ...more,
});

const paper = {
  id: 'licence',
  what: cited,
  need: { company: 'yes', sole: 'when', micro: 'no' },
  when: both('when'),
  mistake: both('mistake'),
};

const guide = {
  title: both('title'),
  order: 1,
  description: both('description'),
  answer: cited,
  checkedOn: '2026-11-22',
  sections: [
    {
      id: 'words',
      title: both('words'),
      blocks: [
        { kind: 'text', text: cited },
        {
          kind: 'table',
          head: [both('one'), both('two')],
          rows: [{ cells: [both('1'), both('2')], rules: ['fee-rule'] }],
        },
      ],
    },
    {
      id: 'lists',
      title: both('lists'),
      blocks: [
        { kind: 'papers', items: [paper] },
        { kind: 'cases', items: [{ id: 'swap', title: both('swap'), how: cited, flag: cited, act: cited }] },
        { kind: 'say', ...script },
      ],
    },
  ],
  next: ['/complain/'],
};

const prevent = {
  habits: ['one', 'two', 'three'].map((text) => ({ text: both(text), href: '/guides/apply/' })),
  tasks: [
    { id: 'look', code: 'PREV-D1', when: ['open'], task: cited, who: ['cashier'], record: both('tick') },
    { id: 'copy', code: 'PREV-B1', when: ['month'], task: cited, who: ['all'], record: both('day') },
  ],
  lessons: [
    { id: 'query-first', lesson: cited },
    { id: 'no-photos', lesson: cited },
  ],
  contingency: {
    levels: [{ id: 'one-terminal', name: both('A'), sign: cited, act: [cited] }],
    fallbacks: [cited],
    paper: [cited],
    roles: [{ role: both('role'), does: both('does') }],
    scripts: [script],
    sign: { heading: both('heading'), lines: [both('line')] },
    after: [cited],
  },
};

const indicator = {
  id: 'refund-rate',
  name: both('refunds'),
  formula: both('refunds ÷ sales'),
  kind: 'share',
  unit: 'percent',
  counts: 'sample',
  inputs: [
    { id: 'refunds', label: both('refunds') },
    { id: 'sales', label: both('sales') },
  ],
  watch: { above: 30_000 },
  act: { above: 50_000 },
  thresholds: both('5%'),
  respond: cited,
};

const rung = {
  id: 'hotline',
  when: both('day 1'),
  to: both('acquirer'),
  how: cited,
  bring: [both('sheet')],
  limit: cited,
};

const letter = {
  id: 'limits',
  title: both('limits'),
  use: cited,
  fields: [
    { id: 'shop', label: both('shop') },
    { id: 'events', label: both('events'), hint: both('hint'), lines: 6 },
  ],
  body: both('{shop}: {events}'),
};

/** Valid content about guidance: diagnosis, codes, guides, prevention, complaints, search and pages. */
export const GUIDANCE = {
  'content/questions.yaml': questions,
  'content/messages.yaml': messages,
  'content/diagnosis/pin.yaml': leaf,
  'content/diagnosis/unknown-result.yaml': { ...leaf, checks: [{ step: cited }], alsoCheck: ['pin'] },
  'content/response-codes.yaml': [
    code('00', { category: 'success', retry: 'not-needed' }),
    code('55', { retry: 'once', tries: 1 }),
    code('68', { category: 'network', retry: 'query-first', leaf: 'unknown-result' }),
    code('A0', { category: 'terminal', retry: 'after-fix', tries: 1, conflict: both('conflict') }),
  ],
  'content/guides/apply.yaml': guide,
  'content/prevent.yaml': prevent,
  'content/indicators.yaml': [indicator, { ...indicator, id: 'void-rate' }],
  'content/complaint.yaml': {
    ladder: [rung, { ...rung, id: 'court' }],
    letters: [letter, { ...letter, id: 'fees' }],
    incident: { fields: letter.fields, warning: both('warning') },
  },
  'content/search.yaml': {
    start: ['/guides/apply/'],
    parts: [{ page: 'home', ids: ['doors'] }],
    synonyms: [['terminal', 'machine']],
    aliases: [{ to: '/guides/apply/#words', words: { zh: [], en: ['papers'] } }],
  },
  'content/pages.yaml': [{ id: 'home', path: '/', in: ['not-found'], terms: ['rate'], presets: ['cafe'] }],
};
