import { useMemo } from 'react';
import type { HeatLayer } from '../plan/drawHeat';
import { heatTable } from './heatColours';
import type { HeatField } from './heatField';
import { heatPixels } from './heatImage';

/** A heatmap as a picture in the colours of the theme, made anew only when its values, its scale or the theme change. */
export function useHeatPicture(heat: { readonly field: HeatField; readonly top: number } | undefined, dark: boolean): HeatLayer | undefined {
  const [field, top] = [heat?.field, heat?.top];
  return useMemo(() => {
    if (!field || top === undefined) {
      return undefined;
    }
    const { width, height, data } = heatPixels(field, top, heatTable(dark));
    const picture = new OffscreenCanvas(width, height);
    picture.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
    return { picture, field };
  }, [field, top, dark]);
}
