import { type KeyboardEvent, memo, useMemo, useRef, useState } from 'react';
import { formatCount } from '../../../format';
import { texts } from '../../../texts';
import { type Flow, leaving } from './flowGraph';
import { bandPath, type FlowBand, flowLayout, type PlaceBox } from './flowLayout';
import { useSize } from './useSize';

const words = texts.store.flow;

/** The part of the width that the names on each side have: more where they would else be shorter than so many letters' heights. */
const NAMES = 0.24;
const MOST_NAMES = 0.34;
const NAME_LETTERS = 9;

interface FlowDiagramProps {
  readonly flows: readonly Flow[];
  readonly nameOf: (place: string) => string;
  readonly orderOf: (place: string) => number;
}

/**
 * The flows as a Sankey diagram. One flow at a time is picked out: by the pointer, or by the keyboard, on which the diagram
 * is one stop and the arrows go through the flows, the strongest first.
 */
export const FlowDiagram = memo(function FlowDiagram({ flows, nameOf, orderOf }: FlowDiagramProps) {
  const stage = useRef<HTMLDivElement>(null);
  const { width, text } = useSize(stage);
  const [picked, setPicked] = useState<string>();
  const [stop, setStop] = useState<string>();
  const margin = Math.round(Math.min(MOST_NAMES * width, Math.max(NAMES * width, NAME_LETTERS * text)));
  const { height, places, bands } = useMemo(
    () => flowLayout(flows, width - 2 * margin, orderOf, text),
    [flows, width, margin, orderOf, text],
  );
  const shown = bands.find(({ flow }) => keyOf(flow) === picked);
  const stopKey = flows.some((flow) => keyOf(flow) === stop) ? stop : flows[0] && keyOf(flows[0]);

  const move = (event: KeyboardEvent<SVGSVGElement>) => {
    const at = flows.findIndex((flow) => keyOf(flow) === stopKey);
    const next = nextStop(event.key, at, flows.length);
    if (next !== undefined) {
      event.preventDefault();
      const bandsOfSvg = event.currentTarget.querySelectorAll<SVGElement>('[role="listitem"]');
      [...bandsOfSvg].find((band) => band.dataset['key'] === keyOf(flows[next]))?.focus();
    }
  };

  return (
    <div className="flow-diagram" ref={stage} data-testid="flow-diagram">
      <p className="flow-picked" aria-hidden="true">
        {shown ? describe(shown.flow, flows, nameOf) : words.pick}
      </p>
      <div className="flow-stage" style={{ height }}>
        <svg width={width} height={height} role="list" aria-label={words.list} onKeyDown={move}>
          <g transform={`translate(${margin} 0)`}>
            {bands.map((band) => (
              <Band
                key={keyOf(band.flow)}
                band={band}
                label={describe(band.flow, flows, nameOf)}
                isPicked={band === shown}
                isFaded={shown !== undefined && band !== shown}
                isStop={keyOf(band.flow) === stopKey}
                onPick={(isPicked) => setPicked(isPicked ? keyOf(band.flow) : undefined)}
                onFocus={() => setStop(keyOf(band.flow))}
              />
            ))}
            {places.map(({ place, side, x, y, width: across, height: down }) => (
              <rect key={side + place} className="flow-place" x={x} y={y} width={across} height={Math.max(1, down)} aria-hidden="true" />
            ))}
          </g>
        </svg>
        {places.map((box) => (
          <PlaceName key={box.side + box.place} box={box} name={nameOf(box.place)} margin={margin} />
        ))}
      </div>
    </div>
  );
});

interface BandProps {
  readonly band: FlowBand;
  readonly label: string;
  readonly isPicked: boolean;
  readonly isFaded: boolean;
  readonly isStop: boolean;
  readonly onPick: (isPicked: boolean) => void;
  readonly onFocus: () => void;
}

function Band({ band, label, isPicked, isFaded, isStop, onPick, onFocus }: BandProps) {
  return (
    <path
      className="flow-band"
      role="listitem"
      aria-label={label}
      tabIndex={isStop ? 0 : -1}
      data-key={keyOf(band.flow)}
      data-picked={isPicked || undefined}
      data-faded={isFaded || undefined}
      d={bandPath(band)}
      strokeWidth={Math.max(1, band.width)}
      onPointerEnter={() => onPick(true)}
      onPointerLeave={() => onPick(false)}
      onFocus={() => {
        onFocus();
        onPick(true);
      }}
      onBlur={() => onPick(false)}
    />
  );
}

/** A place's name and number beside its bar; too long a name ends in dots, and is whole in the table. */
function PlaceName({ box, name, margin }: { box: PlaceBox; name: string; margin: number }) {
  return (
    <span
      className="flow-name"
      aria-hidden="true"
      data-side={box.side}
      title={name}
      style={{ top: box.y + box.height / 2, width: margin - 8 }}
    >
      <span>{name}</span> <b>{formatCount(box.people)}</b>
    </span>
  );
}

function describe(flow: Flow, flows: readonly Flow[], nameOf: (place: string) => string): string {
  return words.one(nameOf(flow.from), nameOf(flow.to), flow.people, flow.people / leaving(flows, flow.from));
}

function keyOf(flow: Flow | undefined): string {
  return flow === undefined ? '' : `${flow.from} ${flow.to}`;
}

/** Which flow a key leads to; undefined where it leads nowhere. */
function nextStop(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
