using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>How a camera is doing, in words and numbers.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.CameraStatus")]
public sealed record CameraStatus
{
    /// <summary>The camera's id within its store.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>The state.</summary>
    [Id(1)]
    public required CameraState State { get; init; }

    /// <summary>Why it is in that state, where that is not obvious: one sentence for an operator.</summary>
    [Id(2)]
    public string? Reason { get; init; }

    /// <summary>Frames analysed per second, over the last few seconds.</summary>
    [Id(3)]
    public double FrameRate { get; init; }

    /// <summary>Frames that gave way to newer ones since the camera started.</summary>
    [Id(4)]
    public long DroppedFrames { get; init; }

    /// <summary>How often the capture was restarted.</summary>
    [Id(5)]
    public int Restarts { get; init; }

    /// <summary>When the newest analysed frame was captured.</summary>
    [Id(6)]
    public DateTimeOffset? LastFrameAt { get; init; }

    /// <summary>Whether it reads faces for the crowd's expression or profile.</summary>
    [Id(7)]
    public bool ReadsFaces { get; init; }

    /// <summary>What it runs without although that is configured, and why: one sentence for an operator; absent where nothing is missing.</summary>
    [Id(8)]
    public string? Lacks { get; init; }
}

/// <summary>The states of a camera.</summary>
[GenerateSerializer, Alias("storetracking.CameraState")]
[JsonConverter(typeof(JsonStringEnumConverter<CameraState>))]
public enum CameraState
{
    /// <summary>It was told to start and has not delivered a frame yet.</summary>
    [JsonStringEnumMemberName("starting")] Starting,

    /// <summary>Frames arrive and are analysed.</summary>
    [JsonStringEnumMemberName("live")] Live,

    /// <summary>It failed and will be tried again.</summary>
    [JsonStringEnumMemberName("retrying")] Retrying,

    /// <summary>Its recording came to an end.</summary>
    [JsonStringEnumMemberName("ended")] Ended,

    /// <summary>It cannot run until its configuration changes.</summary>
    [JsonStringEnumMemberName("faulted")] Faulted,
}
