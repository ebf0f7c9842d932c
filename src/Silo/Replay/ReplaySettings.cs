using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Replay;

/// <summary>What to replay, and how.</summary>
internal sealed record ReplaySettings
{
    /// <summary>The store.</summary>
    public required StoreConfiguration Store { get; init; }

    /// <summary>Its detector.</summary>
    public required DetectorConfiguration Detector { get; init; }

    /// <summary>The camera that took the recording.</summary>
    public required CameraConfiguration Camera { get; init; }

    /// <summary>The recording, a file that exists.</summary>
    public required string Video { get; init; }

    /// <summary>The folder that receives the results.</summary>
    public required string Output { get; init; }

    /// <summary>Whether to write a video in which everybody is pixelated, with what was found drawn into it.</summary>
    public bool Annotate { get; init; }

    /// <summary>Processor threads for inference, 1 or more.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>The FFmpeg program: a path, or a name sought in PATH.</summary>
    public string FfmpegPath { get; init; } = "ffmpeg";

    /// <summary>The floor that the camera watches.</summary>
    public FloorConfiguration Floor => Store.Floors.Single(floor => floor.Id == Camera.Floor);
}
