export { findStarts } from './find-starts.ts';
export { followAnswers } from './follow-answers.ts';
