using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of a calibration before it can be computed.</summary>
internal static class CalibrationRules
{
    public static void Check(CalibrationConfiguration calibration, Problems problems)
    {
        problems.At("imageWidth").Require(calibration.ImageWidth > 0, $"{calibration.ImageWidth} is out of range; expected the image's width in pixels.");
        problems.At("imageHeight").Require(calibration.ImageHeight > 0, $"{calibration.ImageHeight} is out of range; expected the image's height in pixels.");

        string[] given =
        [
            .. calibration.Points.IsEmpty ? Array.Empty<string>() : ["points"],
            .. calibration.Homography.IsEmpty ? Array.Empty<string>() : ["homography"],
            .. calibration.WorldToCamera.IsEmpty ? Array.Empty<string>() : ["worldToCamera"],
        ];
        if (!problems.Require(
            given.Length == 1,
            $"found {(given.Length == 0 ? "none" : string.Join(" and ", given))}; expected exactly one of points, homography and worldToCamera."))
        {
            return;
        }

        switch (given[0])
        {
            case "points":
                CheckPoints(calibration, problems);
                break;
            case "homography":
                problems.At("homography").Require(
                    calibration.Homography.Length == 9, $"{calibration.Homography.Length} numbers; expected nine, row by row.");
                break;
            default:
                problems.At("worldToCamera").Require(
                    calibration.WorldToCamera.Length is 12 or 16,
                    $"{calibration.WorldToCamera.Length} numbers; expected sixteen (4x4) or twelve (3x4), row by row.");
                problems.At("lens").Require(calibration.Lens is not null, "the field is missing; a pose needs the lens's focal lengths and centre.");
                break;
        }

        problems.At("lens").Require(
            calibration.Lens is null or { Fx: > 0, Fy: > 0 }, "fx and fy must be above 0: the focal lengths in pixels.");
    }

    private static void CheckPoints(CalibrationConfiguration calibration, Problems problems)
    {
        problems.At("points").Require(
            calibration.Points.Length >= 4, $"{calibration.Points.Length} points; expected at least 4, no three of them in one line.");
        for (var i = 0; i < calibration.Points.Length; i++)
        {
            var image = calibration.Points[i].Image;
            problems.At("points", i).At("image").Require(
                image.X >= 0 && image.X <= calibration.ImageWidth && image.Y >= 0 && image.Y <= calibration.ImageHeight,
                $"[{image.X}, {image.Y}] lies outside the image of {calibration.ImageWidth}x{calibration.ImageHeight} pixels.");
        }
    }
}
