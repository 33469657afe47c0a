import { useCallback, useEffect, useState } from 'preact/hooks';
import { readPlace, writePlace, type Place } from './place.js';

/** Goes to a place; `isReplacing` where going back should not lead to the one before. */
export type GoTo = (place: Place, isReplacing?: boolean) => void;

/** The place that the address leads to, which is the only thing that says where the page is: links can be shared, and back works. */
export function usePlace(): readonly [Place, GoTo] {
  const [place, setPlace] = useState(() => readPlace(location.search));
  useEffect(() => {
    const follow = (): void => {
      setPlace(readPlace(location.search));
    };
    addEventListener('popstate', follow);
    return () => {
      removeEventListener('popstate', follow);
    };
  }, []);
  const goTo = useCallback<GoTo>((next, isReplacing = false) => {
    const query = writePlace(next);
    const url = `${location.pathname}${query}`;
    if (isReplacing) history.replaceState(null, '', url);
    // Where one is already, going back would seem to do nothing.
    else if (query !== writePlace(readPlace(location.search))) history.pushState(null, '', url);
    setPlace(next);
  }, []);
  return [place, goTo];
}
