using StoreTracking.Simulation.Truth;

namespace StoreTracking.Simulation.Tests.Truth;

/// <summary>Remembers everything it is told.</summary>
internal sealed class TruthList : ITruthSink
{
    public List<TrueVisit> Visits { get; } = [];

    public List<TrueZoneVisit> Zones { get; } = [];

    public List<TrueEngagement> Engagements { get; } = [];

    public List<TrueCrossing> Crossings { get; } = [];

    public List<TruePosition> Positions { get; } = [];

    public void Add(in TrueVisit visit) => Visits.Add(visit);

    public void Add(in TrueZoneVisit visit) => Zones.Add(visit);

    public void Add(in TrueEngagement engagement) => Engagements.Add(engagement);

    public void Add(in TrueCrossing crossing) => Crossings.Add(crossing);

    public void Add(in TruePosition position) => Positions.Add(position);
}
