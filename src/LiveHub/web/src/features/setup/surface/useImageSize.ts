import { useEffect, useState } from 'react';
import type { Size } from './viewport';

/** The size of a picture in its own pixels, once it is there. */
export function useImageSize(url: string | undefined): Size | undefined {
  const [known, setKnown] = useState<{ readonly url: string; readonly size: Size }>();
  useEffect(() => {
    if (url === undefined) {
      return undefined;
    }
    const image = new Image();
    image.onload = () => setKnown({ url, size: { width: image.naturalWidth, height: image.naturalHeight } });
    image.src = url;
    return () => {
      image.onload = null;
    };
  }, [url]);
  return known && known.url === url ? known.size : undefined;
}
