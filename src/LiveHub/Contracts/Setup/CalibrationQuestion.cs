using System.Collections.Immutable;
using System.Text.Json;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>A calibration that is to be judged.</summary>
public sealed record CalibrationQuestion
{
    /// <summary>The plan of the floor.</summary>
    public required PlanArea Floor { get; init; }

    /// <summary>The calibration.</summary>
    [Document(typeof(CalibrationConfiguration))]
    public required JsonElement Calibration { get; init; }
}

/// <summary>How good a calibration is, and what it says of the image and the plan.</summary>
public sealed record CalibrationJudgement
{
    /// <summary>Why it cannot be used; absent where it can.</summary>
    public string? Problem { get; init; }

    /// <summary>How far its points are from where they should be in the image, root mean square in pixels; absent without points.</summary>
    public double? RmsPixels { get; init; }

    /// <summary>The same on the floor, in metres.</summary>
    public double? RmsMetres { get; init; }

    /// <summary>Its points, in their order.</summary>
    public ImmutableArray<CalibrationPointError> Points { get; init; } = [];

    /// <summary>
    /// The plan's outline and the lines of its 1 m grid (wider on a large plan) as the image shows them: polylines in pixels,
    /// short of the horizon, cut at the image's edges.
    /// </summary>
    public ImmutableArray<ImmutableArray<PixelPoint>> Grid { get; init; } = [];

    /// <summary>The part of the plan that the image shows well enough to place people on it: polygons in metres.</summary>
    public ImmutableArray<ImmutableArray<PlanPoint>> Coverage { get; init; } = [];
}

/// <summary>How far a point of a calibration is from where it should be.</summary>
public sealed record CalibrationPointError
{
    /// <summary>In the image, in pixels.</summary>
    public required double Pixels { get; init; }

    /// <summary>On the floor, in metres.</summary>
    public required double Metres { get; init; }

    /// <summary>
    /// The distance on the floor, in metres, from where the other points say that it lies; absent with fewer than five
    /// points. At the rim of the view it is large even for a good point, since the others do not reach there.
    /// </summary>
    public double? MetresFromOthers { get; init; }

    /// <summary>
    /// How far the other points are off without this one, root mean square in pixels; absent with fewer than six points. A
    /// point that was clicked wrong is the one without which the others agree.
    /// </summary>
    public double? RmsPixelsWithout { get; init; }
}
