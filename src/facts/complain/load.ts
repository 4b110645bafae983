import type { Lang } from '../../format/langs.ts';
import type { Letter } from '../../schemas/complaint.ts';
import { complaintRecord } from '../content.ts';
import { createTelling } from '../guides/said.ts';
import type { FilledLetter, LetterField } from './types.ts';

/** The ladder as its page prints it, and when each letter is the right one. */
export async function complaintPage(lang: Lang, day: string) {
  const [{ ladder, letters }, telling] = await Promise.all([complaintRecord(), createTelling(lang, day)]);
  const { tell, pick } = telling;
  const page = {
    ladder: ladder.map(({ id, when, to, how, bring, limit }) => ({
      id,
      when: pick(when),
      to: pick(to),
      how: tell(how),
      bring: bring.map(pick),
      limit: tell(limit),
    })),
    letters: letters.map((letter) => ({
      id: letter.id,
      title: pick(letter.title),
      use: tell(letter.use),
      body: pick(letter.body),
    })),
  };
  return { ...page, sources: telling.list() };
}

const toField = ({ id, label, hint, lines }: Letter['fields'][number], lang: Lang): LetterField => ({
  id,
  label: label[lang],
  hint: hint?.[lang],
  lines,
});

/** The letters for filling in. */
export async function lettersOf(lang: Lang): Promise<FilledLetter[]> {
  const { letters } = await complaintRecord();
  return letters.map(({ id, title, fields, body }) => ({
    id,
    title: title[lang],
    fields: fields.map((field) => toField(field, lang)),
    body: body[lang],
  }));
}

/** The fields of the incident sheet, and the warning above them. */
export async function incidentOf(lang: Lang) {
  const { incident } = await complaintRecord();
  return { fields: incident.fields.map((field) => toField(field, lang)), warning: incident.warning[lang] };
}
