using System.Collections.Immutable;

namespace StoreTracking.Grains.Interfaces;

/// <summary>
/// How a camera's image lies on the floor: exactly one of <see cref="Points"/>, <see cref="Homography"/> and
/// <see cref="WorldToCamera"/>.
/// </summary>
[GenerateSerializer, Immutable, Alias("storetracking.CalibrationConfiguration")]
public sealed record CalibrationConfiguration
{
    /// <summary>The width of the image that the calibration speaks of, in pixels.</summary>
    [Id(0)]
    public required int ImageWidth { get; init; }

    /// <summary>The height of the image that the calibration speaks of, in pixels.</summary>
    [Id(1)]
    public required int ImageHeight { get; init; }

    /// <summary>Four or more points of the floor, seen in the image and measured on the plan.</summary>
    [Id(2)]
    public ImmutableArray<CalibrationPoint> Points { get; init; } = [];

    /// <summary>The homography from (undistorted) image pixels to metres on the plan: nine numbers, row by row.</summary>
    [Id(3)]
    public ImmutableArray<double> Homography { get; init; } = [];

    /// <summary>
    /// The camera's pose: a 4x4 (or 3x4) matrix, row by row, from plan coordinates (metres, z up, the floor at z = 0) to
    /// camera coordinates (x right, y down, z forward). It needs <see cref="Lens"/>.
    /// </summary>
    [Id(4)]
    public ImmutableArray<double> WorldToCamera { get; init; } = [];

    /// <summary>The lens; absent where straight lines are straight in the image.</summary>
    [Id(5)]
    public LensConfiguration? Lens { get; init; }
}

/// <summary>One point of the floor, in the image and on the plan.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.CalibrationPoint")]
public sealed record CalibrationPoint
{
    /// <summary>Where the point lies in the image.</summary>
    [Id(0)]
    public required PixelPoint Image { get; init; }

    /// <summary>Where the point lies on the plan.</summary>
    [Id(1)]
    public required PlanPoint Floor { get; init; }
}

/// <summary>A pinhole lens with the distortion model of Brown (1966), as OpenCV orders it.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.LensConfiguration")]
public sealed record LensConfiguration
{
    /// <summary>Focal length along x, in pixels.</summary>
    [Id(0)]
    public required double Fx { get; init; }

    /// <summary>Focal length along y, in pixels.</summary>
    [Id(1)]
    public required double Fy { get; init; }

    /// <summary>Principal point, x, in pixels.</summary>
    [Id(2)]
    public required double Cx { get; init; }

    /// <summary>Principal point, y, in pixels.</summary>
    [Id(3)]
    public required double Cy { get; init; }

    /// <summary>Radial distortion, second order.</summary>
    [Id(4)]
    public double K1 { get; init; }

    /// <summary>Radial distortion, fourth order.</summary>
    [Id(5)]
    public double K2 { get; init; }

    /// <summary>Tangential distortion, first coefficient.</summary>
    [Id(6)]
    public double P1 { get; init; }

    /// <summary>Tangential distortion, second coefficient.</summary>
    [Id(7)]
    public double P2 { get; init; }

    /// <summary>Radial distortion, sixth order.</summary>
    [Id(8)]
    public double K3 { get; init; }
}
