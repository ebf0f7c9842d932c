using StoreTracking.Facts;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Flows;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Grains.Stores;

/// <summary>Translates between what a store is told and what is kept of it.</summary>
internal sealed class StoreFacts(StoreConfiguration store)
{
    // Longer than any day, also one on which the clocks go back.
    private static readonly TimeSpan LongestDay = TimeSpan.FromHours(26);

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(store.TimeZone);

    /// <summary>The beginning of the store's hour that a moment belongs to.</summary>
    public DateTimeOffset HourOf(DateTimeOffset at) => StoreHours.Of(at, _zone);

    public CrossingFact Crossing(FloorId floor, LineCrossing crossing) => new()
    {
        Store = store.Id,
        At = crossing.At,
        Hour = HourOf(crossing.At),
        Floor = floor.Name,
        Epoch = crossing.Epoch,
        Number = crossing.Number,
        Line = crossing.Line,
        Inwards = crossing.Inwards,
    };

    public VisitFact Visit(VisitResult end, VisitSummary summary) => new()
    {
        Store = store.Id,
        At = summary.EndedAt,
        Hour = HourOf(summary.EndedAt),
        Floor = end.Floor.Name,
        Epoch = end.Epoch,
        Number = end.Number,
        Summary = summary,
    };

    public PeakFact Peak(HourPeak peak) => new()
    {
        Store = store.Id,
        At = peak.Hour,
        Hour = peak.Hour,
        Zone = peak.Zone,
        People = peak.People,
    };

    /// <summary>Counts again what was recorded of the day, so that an activation begins where the last one ended.</summary>
    public async Task RebuildAsync(
        IFactStore facts, StoreState state, CrossingGate crossings, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var fact in await facts.ReadAsync(store.Id, now - LongestDay, DateTimeOffset.MaxValue, cancellation))
        {
            switch (fact)
            {
                case CrossingFact crossing:
                    crossings.TryPass(crossing.Floor, crossing.Epoch, crossing.Number);
                    state.CountCrossing(crossing.Line, crossing.Inwards, crossing.At);
                    break;
                case VisitFact visit:
                    CountVisit(state, visit.Summary);
                    break;
            }
        }

        state.Resume();
        state.Advance(now);
    }

    /// <summary>Adds what is kept of the day beside its facts: flows and queues.</summary>
    public async Task RestoreAsync(IFactStore facts, StoreState state, DateTimeOffset now, CancellationToken cancellation)
    {
        var (midnight, end) = (StoreHours.Midnight(StoreHours.DayOf(now, _zone), _zone), now.AddHours(1));
        foreach (var flow in await facts.ReadFlowsAsync(store.Id, midnight, end, cancellation))
        {
            state.Restore(new FlowView(flow.From, flow.To, flow.People));
        }

        foreach (var queue in await facts.ReadQueueHoursAsync(store.Id, midnight, end, cancellation))
        {
            state.Restore(queue.Zone, new DwellStatistics(queue.Served, queue.WaitTime));
        }
    }

    private static void CountVisit(StoreState state, VisitSummary summary)
    {
        foreach (var zone in summary.Zones)
        {
            // Of the stays, only the number and the sum are kept, and only these are counted.
            var length = TimeSpan.FromSeconds(zone.Seconds / Math.Max(1, zone.Visits));
            for (var i = 0; i < zone.Visits; i++)
            {
                state.ReportStay(Guid.Empty, new ZoneStay(zone.Zone, summary.EndedAt - length, summary.EndedAt));
            }
        }

        foreach (var shelf in summary.Shelves)
        {
            var length = TimeSpan.FromSeconds(shelf.Seconds / Math.Max(1, shelf.Engagements));
            for (var i = 0; i < shelf.Engagements; i++)
            {
                state.ReportEngagement(Guid.Empty, new(shelf.Shelf, summary.EndedAt - length, length, IsReturn: i > 0, summary.EndedAt));
            }
        }

        state.EndVisit(Guid.Empty, summary.BeganAt, summary.EndedAt);
    }
}
