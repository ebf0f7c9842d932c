using StoreTracking.Simulation.Truth;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Accuracy.Recording;

/// <summary>Some minutes of a simulated store: what its cameras' detector found, and what was true.</summary>
internal sealed class StoreRecording
{
    public required DateTimeOffset Start { get; init; }

    public required TimeSpan FrameTime { get; init; }

    public List<RecordedMoment> Moments { get; } = [];

    public RecordedTruth Truth { get; } = new();
}

/// <summary>One moment: where everybody is, and what each camera shows of it.</summary>
internal sealed record RecordedMoment(DateTimeOffset At, int Occupancy, RecordedPerson[] People, RecordedView[] Views);

/// <summary>Where one person truly is, in metres on the plan.</summary>
internal readonly record struct RecordedPerson(int Id, int Party, bool Staff, float X, float Y);

/// <summary>What one camera shows.</summary>
internal sealed record RecordedView(RecordedBox[] Truth, Detection[] Detections, float[] Colours);

/// <summary>One person in one picture.</summary>
internal readonly record struct RecordedBox(int Id, ImageBox Box, float Visibility);

/// <summary>What happened.</summary>
internal sealed class RecordedTruth : ITruthSink
{
    public List<TrueVisit> Visits { get; } = [];

    public List<TrueZoneVisit> Stays { get; } = [];

    public List<TrueEngagement> Engagements { get; } = [];

    public List<TrueCrossing> Crossings { get; } = [];

    public void Add(in TrueVisit visit) => Visits.Add(visit);

    public void Add(in TrueZoneVisit visit) => Stays.Add(visit);

    public void Add(in TrueEngagement engagement) => Engagements.Add(engagement);

    public void Add(in TrueCrossing crossing) => Crossings.Add(crossing);

    public void Add(in TruePosition position)
    {
    }
}
