import { describe, expect, it } from 'vitest';
import { COLOURS, heatColour, heatOpacity, heatTable, type Rgb } from './heatColours';

const POSITIONS = Array.from({ length: 41 }, (_, i) => i / 40);

/** What is left of linear light for whoever lacks a kind of cone (Machado, Oliveira and Fernandes 2009, severity 1). */
const SIGHTS: Record<string, readonly (readonly [number, number, number])[]> = {
  everybody: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopes: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopes: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopes: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

describe.each([['light', false], ['dark', true]] as const)('the %s colours', (_, dark) => {
  it.each(Object.keys(SIGHTS))('lead steadily away from the ground for %s', (sight) => {
    const lightness = POSITIONS.map((position) => luminance(heatColour(position, dark), SIGHTS[sight] ?? []));
    const steps = lightness.slice(1).map((value, i) => (value - (lightness[i] ?? 0)) * (dark ? 1 : -1));
    expect(Math.min(...steps)).toBeGreaterThan(0);
  });

  it('stay within a screen and end far from where they begin', () => {
    expect(POSITIONS.flatMap((position) => heatColour(position, dark)).every((part) => Number.isInteger(part) && part >= 0 && part <= 255)).toBe(true);
    const [first, last] = [luminance(heatColour(0, dark)), luminance(heatColour(1, dark))];
    expect((Math.max(first, last) + 0.05) / (Math.min(first, last) + 0.05)).toBeGreaterThan(10);
  });

  it('fill a table, from clear to nearly opaque', () => {
    const table = heatTable(dark);
    expect(table.length).toBe(4 * COLOURS);
    expect(table[3]).toBe(0);
    expect(table.at(-1)).toBe(Math.round(255 * heatOpacity(1)));
  });
});

/** The luminance of a colour as somebody sees it. */
function luminance(colour: Rgb, sight = SIGHTS['everybody'] ?? []): number {
  const linear = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  const seen = sight.map((row) => row.reduce((sum, weight, i) => sum + weight * (linear[i] ?? 0), 0));
  return 0.2126 * (seen[0] ?? 0) + 0.7152 * (seen[1] ?? 0) + 0.0722 * (seen[2] ?? 0);
}
