using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>One camera: where its frames come from and how its image lies on the floor.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.CameraConfiguration")]
public sealed record CameraConfiguration
{
    /// <summary>The camera's id, unique in its store.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>The name that people read.</summary>
    [Id(1)]
    public required string Name { get; init; }

    /// <summary>The id of the floor that the camera looks at.</summary>
    [Id(2)]
    public required string Floor { get; init; }

    /// <summary>Where the frames come from.</summary>
    [Id(3)]
    public required SourceConfiguration Source { get; init; }

    /// <summary>The most frames per second that are analysed.</summary>
    [Id(4)]
    public double MaxFrameRate { get; init; } = 10;

    /// <summary>How the image lies on the floor.</summary>
    [Id(5)]
    public required CalibrationConfiguration Calibration { get; init; }

    /// <summary>
    /// What of the image is blacked out before anything looks at it: polygons that do not cross themselves, in pixels of the
    /// image that the calibration speaks of.
    /// </summary>
    [Id(6)]
    public ImmutableArray<ImmutableArray<PixelPoint>> Masks { get; init; } = [];
}
