using System.Collections.Immutable;
using System.Text.Json;
using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Interfaces;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Configuration;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Setup.Trials;

/// <summary>Says how good a calibration is, point by point, and what it means in the image and on the plan.</summary>
internal static class CalibrationJudge
{
    // Leaving each point out once takes as many fits as there are points.
    private const int MostPoints = 100;
    private const int FewestToLeaveOneOut = 5;
    private const double LinesAcross = 60;

    public static CalibrationJudgement Judge(CalibrationQuestion question)
    {
        var problems = new Problems();
        if (Read(question.Calibration, problems) is not { } calibration || !CheckPlan(question.Floor, problems))
        {
            return Refuse(problems);
        }

        try
        {
            var mapping = CameraSettings.Mapping(calibration);
            var image = new ImageSize(calibration.ImageWidth, calibration.ImageHeight);
            return new()
            {
                RmsPixels = Round(mapping.Fit?.RmsPixels, 2),
                RmsMetres = Round(mapping.Fit?.RmsMetres, 4),
                Points = [.. calibration.Points.Select((point, index) => Judge(calibration, mapping, point, index))],
                Grid = Grid(mapping, image, question.Floor),
                Coverage = PlanClip.Clip(mapping.Outline(), question.Floor) is { Length: >= 3 } seen ? [seen] : [],
            };
        }
        catch (CalibrationException error)
        {
            problems.Add(error.Message);
            return Refuse(problems);
        }
    }

    private static CalibrationConfiguration? Read(JsonElement element, Problems problems)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add("the calibration is no object in braces.");
            return null;
        }

        if (StoreReader.Parse<CalibrationConfiguration>(element.GetRawText(), problems) is not { } calibration)
        {
            return null;
        }

        if (problems.At("points").Require(
            calibration.Points.Length <= MostPoints, $"{calibration.Points.Length} points; expected at most {MostPoints} to be judged."))
        {
            CalibrationRules.Check(calibration, problems);
        }

        return problems.Found.Count == 0 ? calibration : null;
    }

    private static bool CheckPlan(PlanArea floor, Problems problems)
    {
        var (width, height) = (floor.Max.X - floor.Min.X, floor.Max.Y - floor.Min.Y);
        return problems.At("floor").Require(
            width is >= Limits.MinPlanSide and <= Limits.MaxPlanSide && height is >= Limits.MinPlanSide and <= Limits.MaxPlanSide,
            $"the plan is {width:0.###} by {height:0.###} metres; expected {Limits.MinPlanSide} to {Limits.MaxPlanSide} metres each way.");
    }

    private static CalibrationJudgement Refuse(Problems problems) => new()
    {
        Problem = string.Join(" ", problems.Found.Select(static problem => char.ToUpperInvariant(problem.Message[0]) + problem.Message[1..])),
    };

    private static CalibrationPointError Judge(CalibrationConfiguration calibration, FloorMapping mapping, CalibrationPoint point, int index)
    {
        var others = calibration.Points.Length >= FewestToLeaveOneOut ? Without(calibration, index) : null;
        return new()
        {
            Pixels = mapping.TryToImage(point.Floor.X, point.Floor.Y, out var seen)
                ? Math.Round(Distance(seen.X, seen.Y, point.Image.X, point.Image.Y), 2)
                : 0,
            Metres = Metres(mapping, point) ?? 0,
            MetresFromOthers = others is null ? null : Metres(others, point),

            // Four points always agree.
            RmsPixelsWithout = calibration.Points.Length > FewestToLeaveOneOut ? Round(others?.Fit?.RmsPixels, 2) : null,
        };
    }

    private static FloorMapping? Without(CalibrationConfiguration calibration, int index)
    {
        try
        {
            return CameraSettings.Mapping(calibration with { Points = calibration.Points.RemoveAt(index) });
        }
        catch (CalibrationException)
        {
            // The others do not determine the floor without it.
            return null;
        }
    }

    private static double? Metres(FloorMapping mapping, CalibrationPoint point) =>
        mapping.TryToFloor(new(point.Image.X, point.Image.Y), 1, out var place)
            ? Math.Round(Distance(place.X, place.Y, point.Floor.X, point.Floor.Y), 4)
            : null;

    private static double Distance(double x, double y, double otherX, double otherY) =>
        Math.Sqrt(((x - otherX) * (x - otherX)) + ((y - otherY) * (y - otherY)));

    private static ImmutableArray<ImmutableArray<PixelPoint>> Grid(FloorMapping mapping, ImageSize image, PlanArea floor)
    {
        var (min, max) = (floor.Min, floor.Max);
        var step = Math.Ceiling(Math.Max(max.X - min.X, max.Y - min.Y) / LinesAcross);
        return
        [
            .. Places(min.X, max.X, step).SelectMany(x => FloorGrid.Show(mapping, image, (x, min.Y), (x, max.Y))).Select(ToPixels),
            .. Places(min.Y, max.Y, step).SelectMany(y => FloorGrid.Show(mapping, image, (min.X, y), (max.X, y))).Select(ToPixels),
        ];
    }

    /// <summary>Both ends, and the multiples of the step between them.</summary>
    private static IEnumerable<double> Places(double from, double to, double step)
    {
        yield return from;
        for (var place = (Math.Floor(from / step) + 1) * step; place < to; place += step)
        {
            yield return place;
        }

        yield return to;
    }

    private static ImmutableArray<PixelPoint> ToPixels(ImmutableArray<ImagePoint> line) =>
        [.. line.Select(static point => new PixelPoint(Math.Round(point.X, 1), Math.Round(point.Y, 1)))];

    private static double? Round(double? value, int digits) => value is { } known ? Math.Round(known, digits) : null;
}
