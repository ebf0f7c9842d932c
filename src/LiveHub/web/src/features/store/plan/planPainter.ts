import type { CoverageLive, FloorConfiguration, LineLive, PlanPoint, ShopperPosition, ZoneLive } from '../../../contracts/contracts.g';
import { drawBlind, drawUnwatched } from './drawBlind';
import type { HotPlace } from '../heat/heatField';
import { drawFurniture, drawScaleBar, drawWalls, drawZones } from './drawFloor';
import { drawHeat, drawMark, type HeatLayer } from './drawHeat';
import { drawLines } from './drawLines';
import { drawPeople } from './drawPeople';
import { drawPicture, type LoadedPicture } from './drawPicture';
import { drawZoneLabels } from './drawZoneLabels';
import { LabelPlaces } from './labelPlaces';
import { Motion } from './motion';
import { type Palette, paletteOf } from './palette';
import { project, type Projection } from './projection';
import type { Scene } from './scene';

/** The size of labels by the width of the canvas, in CSS pixels. */
const SMALLEST_TEXT = 11;
const LARGEST_TEXT = 26;

/** Paints a floor on a canvas, frame by frame while somebody moves, and not at all while nothing does. */
export class PlanPainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  readonly #floor: FloorConfiguration;
  readonly #motion = new Motion();
  readonly #still = window.matchMedia('(prefers-reduced-motion: reduce)');
  readonly #observer: ResizeObserver;
  #palette: Palette;
  #isDark = false;
  #picture: LoadedPicture | undefined;
  #zones: ReadonlyMap<string, ZoneLive> = new Map();
  #lines: ReadonlyMap<string, LineLive> = new Map();
  #coverage: CoverageLive | undefined;
  #heat: HeatLayer | undefined;
  #mark: HotPlace | undefined;
  #showsPeople = true;
  #projection: Projection | undefined;
  #frame: number | undefined;

  constructor(canvas: HTMLCanvasElement, floor: FloorConfiguration) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d');
    this.#floor = floor;
    this.#palette = paletteOf(canvas);
    this.#observer = new ResizeObserver(() => this.#paint());
    this.#observer.observe(canvas);
  }

  /** Reads the colours again. */
  setTheme(isDark: boolean): void {
    this.#palette = paletteOf(this.#canvas);
    this.#isDark = isDark;
    this.#request();
  }

  /** Takes the numbers that stand at zones and lines. */
  setCounts(zones: readonly ZoneLive[], lines: readonly LineLive[]): void {
    this.#zones = new Map(zones.map((zone) => [zone.id, zone]));
    this.#lines = new Map(lines.map((line) => [line.id, line]));
    this.#request();
  }

  /** Takes which part of the floor is in view. */
  setCoverage(coverage: CoverageLive | undefined): void {
    this.#coverage = coverage;
    this.#request();
  }

  /** Takes where everybody is. */
  setPositions(positions: readonly ShopperPosition[]): void {
    this.#motion.update(positions, performance.now());
    this.#request();
  }

  /** Takes the picture beneath the plan; undefined shows none. */
  setPicture(picture: LoadedPicture | undefined): void {
    this.#picture = picture;
    this.#request();
  }

  /** Takes the heatmap; undefined shows none. */
  setHeat(heat: HeatLayer | undefined): void {
    this.#heat = heat;
    this.#request();
  }

  /** Takes the place that is to be found on the plan; undefined where none is. */
  setMark(place: HotPlace | undefined): void {
    this.#mark = place;
    this.#request();
  }

  /** Shows people or hides them. */
  setShowsPeople(shows: boolean): void {
    this.#showsPeople = shows;
    this.#request();
  }

  /** The point in metres at a place in CSS pixels; undefined before anything is painted. */
  pointAt(x: number, y: number): PlanPoint | undefined {
    return this.#projection?.at(x, y);
  }

  /** Stops painting. */
  dispose(): void {
    this.#observer.disconnect();
    if (this.#frame !== undefined) {
      cancelAnimationFrame(this.#frame);
    }
  }

  #request(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#paint();
    });
  }

  #paint(): void {
    const context = this.#context;
    const { clientWidth: width, clientHeight: height } = this.#canvas;
    if (!context || width === 0 || height === 0) {
      return;
    }
    this.#fitPixels(width, height);
    const now = performance.now();
    const text = Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, width / 62));
    const projection = project(this.#floor.min, this.#floor.max, width, height, text * 1.7);
    this.#projection = projection;
    const scene: Scene = {
      context, width, height, text, projection,
      floor: this.#floor,
      palette: this.#palette,
      isDark: this.#isDark,
      zones: this.#zones,
      lines: this.#lines,
      coverage: this.#coverage,
    };
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, width, height);
    if (this.#picture) {
      drawPicture(scene, this.#picture);
    }
    drawUnwatched(scene);
    drawZones(scene);
    drawFurniture(scene);
    if (this.#heat) {
      drawHeat(scene, this.#heat);
    }
    drawWalls(scene);
    drawBlind(scene);
    if (this.#showsPeople) {
      // Without motion, everybody stands where the last update put them.
      drawPeople(scene, this.#motion.at(this.#still.matches ? Infinity : now), now, !this.#still.matches);
    }
    const places = new LabelPlaces();
    drawLines(scene, places);
    drawZoneLabels(scene, places);
    drawScaleBar(scene);
    if (this.#mark) {
      drawMark(scene, this.#mark);
    }
    if (this.#showsPeople && !this.#still.matches && this.#motion.isMoving(now)) {
      this.#request();
    }
  }

  /** One canvas pixel for each of the screen's; setting a size clears the canvas, so only a change does. */
  #fitPixels(width: number, height: number): void {
    const [across, down] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
    if (this.#canvas.width !== across || this.#canvas.height !== down) {
      this.#canvas.width = across;
      this.#canvas.height = down;
    }
  }
}
