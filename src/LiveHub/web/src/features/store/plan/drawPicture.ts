import type { PlanPicture } from '../../../contracts/contracts.g';
import type { Scene } from './scene';

/** How strong a picture is: it lies beneath everything, and most are black on white. */
const OPACITY = { light: 0.8, dark: 0.35 };

/** A picture that has been loaded, and where it lies. */
export interface LoadedPicture {
  readonly image: HTMLImageElement;
  readonly place: PlanPicture;
}

/** The picture beneath a plan: its width in metres is given, its height follows from its shape. */
export function drawPicture({ context, projection, isDark }: Scene, { image, place: { min, width } }: LoadedPicture): void {
  const height = (width * image.naturalHeight) / Math.max(1, image.naturalWidth);
  context.globalAlpha = isDark ? OPACITY.dark : OPACITY.light;
  context.drawImage(image, projection.x(min[0]), projection.y(min[1] + height), width * projection.scale, height * projection.scale);
  context.globalAlpha = 1;
}
