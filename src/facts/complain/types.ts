/** Field of a letter or of the incident sheet, in one language; `lines` is the height of its text box. */
export type LetterField = { id: string; label: string; hint?: string; lines: number };

/** Letter in one language; `body` holds the ids of its fields in braces. */
export type FilledLetter = { id: string; title: string; fields: LetterField[]; body: string };
