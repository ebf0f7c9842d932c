import { useEffect, useState } from 'react';
import type { PlanPicture } from '../../../contracts/contracts.g';
import type { LoadedPicture } from './drawPicture';

/** Loads a plan's picture; undefined until it is there, and where it cannot be loaded. */
export function usePicture(place: PlanPicture | undefined): LoadedPicture | undefined {
  const [loaded, setLoaded] = useState<LoadedPicture>();
  useEffect(() => {
    if (!place) {
      return undefined;
    }
    const image = new Image();
    image.onload = () => setLoaded({ image, place });
    image.src = place.url;
    return () => {
      image.onload = null;
    };
  }, [place]);
  return loaded?.place === place ? loaded : undefined;
}
