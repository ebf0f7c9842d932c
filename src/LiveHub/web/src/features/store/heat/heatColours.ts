/** An sRGB colour, each part from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** How many colours a table has. */
export const COLOURS = 256;

/** From this position on, a colour is as opaque as it gets; below it, the plan shines through. */
const FULL_AT = 0.3;
const MOST_OPAQUE = 0.92;

/** Lightness, chroma and hue in degrees. */
type Lch = readonly [lightness: number, chroma: number, hue: number];

/**
 * The ways through OKLCH: lightness runs evenly from near the ground to far from it, so that more is always further from the
 * ground, to every eye and in a grey print; the hue runs from yellow over red to violet and only helps to tell steps apart.
 */
const LIGHT: readonly Lch[] = [[0.95, 0.07, 100], [0.82, 0.14, 75], [0.68, 0.19, 42], [0.52, 0.2, 12], [0.36, 0.16, 340], [0.22, 0.09, 310]];
const DARK: readonly Lch[] = [[0.27, 0.09, 310], [0.4, 0.16, 335], [0.55, 0.2, 10], [0.69, 0.18, 42], [0.83, 0.15, 78], [0.97, 0.09, 105]];

/** The colours of a theme, from the lowest to the highest: red, green, blue and opacity for each. */
export function heatTable(dark: boolean): Uint8ClampedArray<ArrayBuffer> {
  const table = new Uint8ClampedArray(COLOURS * 4);
  for (let i = 0; i < COLOURS; i++) {
    const position = i / (COLOURS - 1);
    table.set([...heatColour(position, dark), 255 * heatOpacity(position)], i * 4);
  }
  return table;
}

/** The colour at a position from 0 to 1. */
export function heatColour(position: number, dark: boolean): Rgb {
  const way = dark ? DARK : LIGHT;
  const at = Math.min(1, Math.max(0, position)) * (way.length - 1);
  const step = Math.min(way.length - 2, Math.floor(at));
  const [from, to] = [way[step], way[step + 1]];
  if (!from || !to) {
    return [0, 0, 0];
  }
  const part = at - step;
  const hues = to[2] - from[2];
  // The shorter way around the circle.
  const turn = hues > 180 ? hues - 360 : hues < -180 ? hues + 360 : hues;
  return toRgb([from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part, from[2] + turn * part]);
}

/** How opaque the colour at a position is, 0 to 1. */
export function heatOpacity(position: number): number {
  return MOST_OPAQUE * Math.min(1, position / FULL_AT);
}

/** From OKLCH to sRGB (Ottosson, "A perceptual color space for image processing", 2020); what does not fit is cut off. */
function toRgb([lightness, chroma, hue]: Lch): Rgb {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}

/** From linear light, 0 to 1, to what a screen is given, 0 to 255. */
function gamma(linear: number): number {
  const light = Math.min(1, Math.max(0, linear));
  return Math.round(255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055));
}
