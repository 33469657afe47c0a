import { writePlace, type Place } from '../place/place.js';

const LONGEST_LINK = 2_000;

type GroupPlace = Extract<Place, { view: 'group' }>;

/** Where a group's link leads. Links that are too long to be passed on say nothing of the group. */
export function placeOfGroup(developers: readonly string[]): GroupPlace {
  const place: GroupPlace = { view: 'group', developers };
  return writePlace(place).length <= LONGEST_LINK ? place : { view: 'group', developers: [] };
}
