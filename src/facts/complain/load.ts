import type { Lang } from '../../format/langs.ts';
import type { Letter } from '../../schemas/complaint.ts';
import { complaintRecord } from '../content.ts';
import { createCitedText } from '../guides/cited-text.ts';
import type { FilledLetter, LetterField } from './types.ts';

/** Returns the complaint ladder and the letters for their page. */
export async function loadComplaintPage(lang: Lang, day: string) {
  const [{ ladder, letters }, cited] = await Promise.all([complaintRecord(), createCitedText(lang, day)]);
  const { cite, translate } = cited;
  const page = {
    ladder: ladder.map(({ id, when, to, how, bring, limit }) => ({
      id,
      when: translate(when),
      to: translate(to),
      how: cite(how),
      bring: bring.map(translate),
      limit: cite(limit),
    })),
    letters: letters.map((letter) => ({
      id: letter.id,
      title: translate(letter.title),
      use: cite(letter.use),
      body: translate(letter.body),
    })),
  };
  return { ...page, sources: cited.list() };
}

const toField = ({ id, label, hint, lines }: Letter['fields'][number], lang: Lang): LetterField => ({
  id,
  label: label[lang],
  hint: hint?.[lang],
  lines,
});

/** Returns the letters with the fields that the reader fills in. */
export async function loadLetters(lang: Lang): Promise<FilledLetter[]> {
  const { letters } = await complaintRecord();
  return letters.map(({ id, title, fields, body }) => ({
    id,
    title: title[lang],
    fields: fields.map((field) => toField(field, lang)),
    body: body[lang],
  }));
}

/** Returns the fields of the incident sheet and the warning above them. */
export async function loadIncidentSheet(lang: Lang) {
  const { incident } = await complaintRecord();
  return { fields: incident.fields.map((field) => toField(field, lang)), warning: incident.warning[lang] };
}
