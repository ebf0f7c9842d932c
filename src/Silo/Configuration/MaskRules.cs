using System.Collections.Immutable;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of the areas of a camera's image that are blacked out.</summary>
internal static class MaskRules
{
    public static void Check(CameraConfiguration camera, bool givesPictures, Problems problems)
    {
        if (camera.Masks.IsEmpty
            || !problems.Require(givesPictures, "the camera gives no pictures of which something could be blacked out; leave the field out.")
            || !problems.Require(
                camera.Masks.Length <= Limits.MaxMasks, $"{camera.Masks.Length} polygons; expected at most {Limits.MaxMasks}."))
        {
            return;
        }

        for (var i = 0; i < camera.Masks.Length; i++)
        {
            Check(camera.Masks[i], camera.Calibration, problems.Item(i));
        }
    }

    private static void Check(ImmutableArray<PixelPoint> mask, CalibrationConfiguration image, Problems problems)
    {
        if (!problems.Require(
            mask.Length is >= Limits.MinMaskCorners and <= Limits.MaxMaskCorners,
            $"{mask.Length} corners; expected {Limits.MinMaskCorners} to {Limits.MaxMaskCorners}."))
        {
            return;
        }

        for (var i = 0; i < mask.Length; i++)
        {
            var (x, y) = (mask[i].X, mask[i].Y);
            problems.Item(i).Require(
                x >= 0 && x <= image.ImageWidth && y >= 0 && y <= image.ImageHeight,
                $"[{x}, {y}] lies outside the image; expected a point of the calibration's {image.ImageWidth}x{image.ImageHeight} pixels.");
        }

        FloorRules.CheckOutline([.. mask.Select(static corner => new PlanPoint(corner.X, corner.Y))], problems);
    }
}
