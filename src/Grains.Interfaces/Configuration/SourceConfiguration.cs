using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>Where a camera's frames come from.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.SourceConfiguration")]
public sealed record SourceConfiguration
{
    /// <summary>The kind of source.</summary>
    [Id(0)]
    public required SourceKind Kind { get; init; }

    /// <summary>
    /// A file's or folder's path (relative ones start at the store's file), a URL, or a device such as
    /// <c>/dev/video0</c>; absent for what is posted and for simulated cameras.
    /// </summary>
    [Id(1)]
    public string? Location { get; init; }

    /// <summary>Whether a file or folder starts again at its end.</summary>
    [Id(2)]
    public bool Loop { get; init; }
}

/// <summary>The kinds of frame sources.</summary>
[GenerateSerializer, Alias("storetracking.SourceKind")]
[JsonConverter(typeof(JsonStringEnumConverter<SourceKind>))]
public enum SourceKind
{
    /// <summary>A video file, played at its own pace.</summary>
    [JsonStringEnumMemberName("file")] File,

    /// <summary>An RTSP camera.</summary>
    [JsonStringEnumMemberName("rtsp")] Rtsp,

    /// <summary>A stream over HTTP, such as MJPEG.</summary>
    [JsonStringEnumMemberName("http")] Http,

    /// <summary>A local V4L2 device.</summary>
    [JsonStringEnumMemberName("device")] Device,

    /// <summary>A folder of JPEG or PNG images, in the order of their names.</summary>
    [JsonStringEnumMemberName("images")] Images,

    /// <summary>JPEG frames that a camera posts to this server.</summary>
    [JsonStringEnumMemberName("push")] Push,

    /// <summary>The store's simulation, as a camera at the calibrated place sees it.</summary>
    [JsonStringEnumMemberName("simulated")] Simulated,

    /// <summary>Positions of people on the floor that a detector and tracker of another maker post to this server.</summary>
    [JsonStringEnumMemberName("observations")] Observations,
}
