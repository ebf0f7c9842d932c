/** The colours of a plan, in the theme in use. */
export interface Palette {
  readonly surface: string;
  readonly raised: string;
  readonly edge: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly warn: string;
  /** The page's typeface. */
  readonly font: string;
}

/** Reads the palette from the design tokens that an element inherits. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name);
  return {
    surface: colour('--surface'),
    raised: colour('--surface-raised'),
    edge: colour('--edge'),
    ink: colour('--ink'),
    soft: colour('--ink-soft'),
    accent: colour('--accent'),
    warn: colour('--warn'),
    font: style.fontFamily,
  };
}
