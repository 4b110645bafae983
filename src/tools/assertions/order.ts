import { type Assertion, type Fault, recordFile } from './fault.ts';

type Place = { file: string; field: string; place: number };

/** Returns a fault for each place that an earlier record has already. */
function repeatedPlaces(places: readonly Place[]): Fault[] {
  const first = new Map<number, string>();
  return places.flatMap(({ file, field, place }): Fault[] => {
    const other = first.get(place);
    if (other === undefined) first.set(place, file);
    if (other === undefined) return [];
    return [
      {
        file,
        field,
        expected: 'a place that no other record has',
        got: `${place}, as in ${other}`,
        write: 'another whole number',
      },
    ];
  });
}

export const placesUnique: Assertion = {
  rule: 'places-unique',
  check({ providers, guides }) {
    const main = [...providers].flatMap(([id, { main: place }]): Place[] =>
      place === undefined ? [] : [{ file: recordFile('providers', id), field: 'main', place }],
    );
    const guide = [...guides].map(
      ([slug, { order }]): Place => ({ file: recordFile('guides', slug), field: 'order', place: order }),
    );
    return [...repeatedPlaces(main), ...repeatedPlaces(guide)];
  },
};
