using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of a calibration before it can be computed.</summary>
internal static class CalibrationRules
{
    public static void Check(CalibrationConfiguration calibration, Problems problems)
    {
        var image = CheckSide(calibration.ImageWidth, "width", problems.At("imageWidth"))
            & CheckSide(calibration.ImageHeight, "height", problems.At("imageHeight"));
        CheckLens(calibration.Lens, problems.At("lens"));

        string[] given =
        [
            .. calibration.Points.IsEmpty ? Array.Empty<string>() : ["points"],
            .. calibration.Homography.IsEmpty ? Array.Empty<string>() : ["homography"],
            .. calibration.WorldToCamera.IsEmpty ? Array.Empty<string>() : ["worldToCamera"],
        ];
        switch (given)
        {
            case ["points"]:
                CheckPoints(calibration, image, problems.At("points"));
                break;
            case ["homography"]:
                CheckHomography(calibration.Homography.AsSpan(), problems.At("homography"));
                break;
            case ["worldToCamera"]:
                PoseRules.Check(calibration.WorldToCamera.AsSpan(), problems.At("worldToCamera"));
                problems.At("lens").Require(calibration.Lens is not null, "the field is missing; worldToCamera needs the lens's focal lengths and centre.");
                break;
            default:
                var found = given.Length == 0 ? "none" : string.Join(" and ", given);
                problems.Add($"found {found}; expected exactly one of points, homography and worldToCamera.");
                break;
        }
    }

    private static bool CheckSide(int pixels, string side, Problems problems) => problems.Require(
        pixels is > 0 and <= Limits.MaxImageSide, $"{pixels} is out of range; expected the image's {side} in pixels, 1 to {Limits.MaxImageSide}.");

    private static void CheckLens(LensConfiguration? lens, Problems problems)
    {
        problems.At("fx").Require(lens is null or { Fx: > 0 }, $"{lens?.Fx} is out of range; expected the focal length in pixels, above 0.");
        problems.At("fy").Require(lens is null or { Fy: > 0 }, $"{lens?.Fy} is out of range; expected the focal length in pixels, above 0.");
    }

    private static void CheckHomography(ReadOnlySpan<double> h, Problems problems)
    {
        if (problems.Require(h.Length == 9, $"{h.Length} numbers; expected nine, row by row."))
        {
            var determinant = (h[0] * ((h[4] * h[8]) - (h[5] * h[7])))
                - (h[1] * ((h[3] * h[8]) - (h[5] * h[6])))
                + (h[2] * ((h[3] * h[7]) - (h[4] * h[6])));
            problems.Require(double.IsFinite(determinant) && determinant != 0, "the matrix cannot be inverted; expected one that maps the image onto the floor.");
        }
    }

    private static void CheckPoints(CalibrationConfiguration calibration, bool image, Problems problems)
    {
        var points = calibration.Points;
        for (var i = 0; i < points.Length && image; i++)
        {
            var point = points[i].Image;
            problems.Item(i).At("image").Require(
                point.X >= 0 && point.X <= calibration.ImageWidth && point.Y >= 0 && point.Y <= calibration.ImageHeight,
                $"[{point.X}, {point.Y}] lies outside the image; expected a point of its {calibration.ImageWidth}x{calibration.ImageHeight} pixels.");
        }

        if (problems.Require(points.Length >= 4, $"{points.Length} points; expected at least 4, no three of them in one line."))
        {
            problems.Require(
                Spread.Suffices([.. points.Select(point => (point.Image.X, point.Image.Y))], tolerance: 1)
                && Spread.Suffices([.. points.Select(point => (point.Floor.X, point.Floor.Y))], tolerance: 0.01),
                "too many points coincide or lie in one line; expected four of which no three lie in one line.");
        }
    }
}
