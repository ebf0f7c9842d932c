import { sankey, sankeyJustify, type SankeyLink, type SankeyNode } from 'd3-sankey';
import type { Flow } from './flowGraph';

/** A place in one of the two columns, in pixels. */
export interface PlaceBox {
  readonly place: string;
  readonly side: 'from' | 'to';
  readonly people: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A band between two places, in pixels. */
export interface FlowBand {
  readonly flow: Flow;
  readonly width: number;
  /** The middle of the band at its left and at its right end. */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** A diagram of flows. */
export interface FlowLayout {
  readonly height: number;
  readonly places: readonly PlaceBox[];
  readonly bands: readonly FlowBand[];
}

interface Place {
  readonly key: string;
  readonly place: string;
  readonly side: 'from' | 'to';
}

interface Band {
  readonly source: string;
  readonly target: string;
  readonly value: number;
  readonly flow: Flow;
}

/** The width of a place, the room between two and the least height of the whole for each, in pixels. */
const PLACE_WIDTH = 10;
const GAP = 14;
const ROOM = 34;

/**
 * Lays flows out as a Sankey diagram of two columns. People go back and forth, and a Sankey diagram has no cycles: so each
 * place stands twice, on the left where people came from and on the right where they went next, and each flow is drawn once.
 */
export function flowLayout(flows: readonly Flow[], width: number, orderOf: (place: string) => number, text: number): FlowLayout {
  const froms = placesOf(flows.map(({ from }) => from), 'from');
  const tos = placesOf(flows.map(({ to }) => to), 'to');
  const height = Math.max(froms.length, tos.length) * ROOM * (text / 13);
  if (flows.length === 0 || width <= 2 * PLACE_WIDTH) {
    return { height: 0, places: [], bands: [] };
  }
  const byOrder = (a: Place, b: Place) => orderOf(a.place) - orderOf(b.place);
  const layout = sankey<Place, Band>()
    .nodeId(({ key }) => key)
    .nodeAlign(sankeyJustify)
    .nodeWidth(PLACE_WIDTH)
    .nodePadding(GAP * (text / 13))
    .nodeSort(byOrder)
    .linkSort((a, b) => byOrder(a.source as Place, b.source as Place) || byOrder(a.target as Place, b.target as Place))
    .extent([[0, 1], [width, height - 1]]);
  const { nodes, links } = layout({
    nodes: [...froms, ...tos],
    links: flows.map((flow) => ({ source: keyOf(flow.from, 'from'), target: keyOf(flow.to, 'to'), value: flow.people, flow })),
  });
  return { height, places: nodes.map(boxOf), bands: links.map(bandOf) };
}

function placesOf(places: readonly string[], side: Place['side']): Place[] {
  return [...new Set(places)].map((place) => ({ key: keyOf(place, side), place, side }));
}

function keyOf(place: string, side: Place['side']): string {
  return `${side} ${place}`;
}

function boxOf({ place, side, value = 0, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }: SankeyNode<Place, Band>): PlaceBox {
  return { place, side, people: value, x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

function bandOf({ flow, width = 0, y0 = 0, y1 = 0, source, target }: SankeyLink<Place, Band>): FlowBand {
  const [from, to] = [source as SankeyNode<Place, Band>, target as SankeyNode<Place, Band>];
  return { flow, width, from: { x: from.x1 ?? 0, y: y0 }, to: { x: to.x0 ?? 0, y: y1 } };
}

/** The path of a band's middle: level at both ends. */
export function bandPath({ from, to }: FlowBand): string {
  const middle = (from.x + to.x) / 2;
  return `M${from.x},${from.y}C${middle},${from.y} ${middle},${to.y} ${to.x},${to.y}`;
}
