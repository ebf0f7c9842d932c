using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Simulation.Runs;

/// <summary>What to simulate, and what to write of it.</summary>
internal sealed record SimulationSettings
{
    /// <summary>The store, which has a simulation.</summary>
    public required StoreConfiguration Store { get; init; }

    /// <summary>Where chance begins.</summary>
    public required int Seed { get; init; }

    /// <summary>When the store opens.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>For how long it is watched.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The folder that receives the files; it is empty, or does not exist yet.</summary>
    public required string Output { get; init; }

    /// <summary>How often a second positions are written; 0 for never.</summary>
    public required double PositionsRate { get; init; }

    /// <summary>Whether each camera's pictures are written as a video.</summary>
    public bool Video { get; init; }

    /// <summary>The FFmpeg program: a path, or a name sought in PATH.</summary>
    public string FfmpegPath { get; init; } = "ffmpeg";

    /// <summary>Whether cameras are rendered: they are where the store's own are, or where somebody wants to see them.</summary>
    public bool Renders => Video || Store.Simulation!.Level == SimulationLevel.Rendered;

    /// <summary>By whose clock people come.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(Store.TimeZone);
}
