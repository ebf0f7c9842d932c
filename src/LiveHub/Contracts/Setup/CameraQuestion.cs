using System.Text.Json;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>A camera's source that is to be looked at, configured or not.</summary>
public sealed record CameraQuestion
{
    /// <summary>The id of the configured camera that the source belongs to, whose hidden password and whose masks then count; absent for a new one.</summary>
    public string? Camera { get; init; }

    /// <summary>Where the frames come from.</summary>
    [Document(typeof(SourceConfiguration))]
    public required JsonElement Source { get; init; }

    /// <summary>Where the camera stands; needed of a simulated one.</summary>
    [Document(typeof(CalibrationConfiguration))]
    public JsonElement? Calibration { get; init; }
}

/// <summary>What became of opening a camera's source.</summary>
public sealed record CameraTest
{
    /// <summary>Whether a picture came, or none has to.</summary>
    public required bool Ok { get; init; }

    /// <summary>What was found, and where that is wrong, what would be right.</summary>
    public required string Sentence { get; init; }

    /// <summary>The picture's width in pixels; absent where none came.</summary>
    public int? Width { get; init; }

    /// <summary>The picture's height in pixels; absent where none came.</summary>
    public int? Height { get; init; }

    /// <summary>Pictures a second, as far as that could be seen in so short a time.</summary>
    public double? FrameRate { get; init; }

    /// <summary>How the pictures are encoded, such as <c>h264</c>; absent where they are not.</summary>
    public string? Codec { get; init; }
}
