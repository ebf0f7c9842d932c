import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { texts } from '../../texts';
import { useIsDark } from '../../ui/theme';
import type { ChartSpec } from './charts';
import { chartData, chartOptions, paletteOf } from './chartOptions';

interface ChartProps {
  readonly spec: ChartSpec;
  readonly labels: readonly string[];
  readonly currency: string | undefined;
  /** Told which part of the period the pointer is at. */
  readonly onPoint: (index: number | null) => void;
}

/** Draws a chart in the theme's colours, as wide as its place. */
export function Chart({ spec, labels, currency, onPoint }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const isDark = useIsDark();
  useEffect(() => {
    const place = host.current;
    if (place === null) {
      return undefined;
    }
    const options = chartOptions(spec, labels, currency, paletteOf(place), onPoint);
    const plot = new uPlot({ ...options, ...sizeOf(place) }, chartData(spec, labels), place);
    const watch = new ResizeObserver(() => plot.setSize(sizeOf(place)));
    watch.observe(place);
    return () => {
      watch.disconnect();
      plot.destroy();
    };
    // A canvas holds the colours of the theme in which it was drawn.
  }, [spec, labels, currency, onPoint, isDark]);
  return <div className="history-chart" ref={host} role="img" aria-label={texts.history.charts.image(spec.title)} />;
}

function sizeOf(place: HTMLElement): { width: number; height: number } {
  return { width: Math.max(1, place.clientWidth), height: Math.max(1, place.clientHeight) };
}
