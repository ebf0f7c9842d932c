using StoreTracking.Simulation.Truth;

namespace StoreTracking.Tracking.Tests.Simulated;

/// <summary>Keeps everything that is true.</summary>
internal sealed class Truth : ITruthSink
{
    public List<TrueVisit> Visits { get; } = [];

    public List<TrueZoneVisit> ZoneVisits { get; } = [];

    public List<TrueEngagement> Engagements { get; } = [];

    public List<TrueCrossing> Crossings { get; } = [];

    /// <summary>Where people stood at the newest moment of which positions are told.</summary>
    public List<TruePosition> Positions { get; } = [];

    public void Add(in TrueVisit visit) => Visits.Add(visit);

    public void Add(in TrueZoneVisit visit) => ZoneVisits.Add(visit);

    public void Add(in TrueEngagement engagement) => Engagements.Add(engagement);

    public void Add(in TrueCrossing crossing) => Crossings.Add(crossing);

    public void Add(in TruePosition position) => Positions.Add(position);
}
