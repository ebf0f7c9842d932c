using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Replay;

/// <summary>What a replay found.</summary>
internal sealed record ReplayOutcome
{
    /// <summary>The number of frames.</summary>
    public required int Frames { get; init; }

    /// <summary>The size of the recording's images.</summary>
    public required ImageSize Size { get; init; }

    /// <summary>The time from the first frame to the last.</summary>
    public required TimeSpan Span { get; init; }

    /// <summary>How long detection and tracking took.</summary>
    public required TimeSpan Took { get; init; }

    /// <summary>The visits, by number.</summary>
    public required IReadOnlyList<ReplayedVisit> Visits { get; init; }

    /// <summary>The crossings of the lines.</summary>
    public required IReadOnlyList<ReplayedCrossing> Crossings { get; init; }

    /// <summary>Frames a second, on average; 1 for a single frame, which has no rate.</summary>
    public double FrameRate => Frames > 1 ? Math.Round((Frames - 1) / Span.TotalSeconds, 3) : 1;

    /// <summary>The length of the recording: the last frame is shown for as long as the others are on average.</summary>
    public TimeSpan Length => TimeSpan.FromSeconds(Math.Round(Frames / FrameRate, 3));

    /// <summary>How much faster than the recording the replay ran.</summary>
    public double TimesRealTime => Length / Took;
}
