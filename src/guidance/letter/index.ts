export { fillLetter } from './fill-letter.ts';
