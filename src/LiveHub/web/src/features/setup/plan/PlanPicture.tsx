import type { FloorView } from '../draft/views';
import { useSetup } from '../context';
import type { View } from '../surface/viewport';
import { useImageSize } from '../surface/useImageSize';

/** The picture beneath the plan. */
export function PlanPicture({ view, floor }: { view: View; floor: FloorView }) {
  const url = useSetup().pictureUrl(floor);
  const size = useImageSize(url);
  if (!floor.picture || url === undefined || size === undefined) {
    return null;
  }
  const { min, width } = floor.picture;
  const height = (width * size.height) / size.width;
  return (
    <image
      href={url}
      x={view.x(min[0])}
      y={view.y(min[1] + height)}
      width={width * view.scale}
      height={height * view.scale}
      preserveAspectRatio="none"
      className="plan-picture"
    />
  );
}
