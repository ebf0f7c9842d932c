using System.Collections.Immutable;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Makes the history of a store out of what is kept by the hour.</summary>
internal sealed class HistoryReader(IFactStore facts, ISaleStore sales, TimeProvider clock)
{
    public async Task<StoreHistory> ReadAsync(StoreConfiguration store, HistoryPeriod period, CancellationToken cancellation)
    {
        var (from, to) = (period.From, period.To);
        var hours = await facts.ReadHoursAsync(store.Id, from, to, cancellation);
        var zoneHours = await facts.ReadZoneHoursAsync(store.Id, from, to, cancellation);
        var queueHours = await facts.ReadQueueHoursAsync(store.Id, from, to, cancellation);
        var saleHours = await sales.ReadHoursAsync(store.Id, from, to, cancellation);

        var starts = period.Starts();
        var closedAt = ClosedHours.Newest(clock.GetUtcNow());
        var fewest = store.Anonymity.FewestPeople;
        var (total, parts) = (new HistoryTally(closedAt, fewest), starts.Select(_ => new HistoryTally(closedAt, fewest)).ToArray());
        foreach (var hour in hours)
        {
            PartOf(hour.Hour).Add(hour);
            total.Add(hour);
        }

        foreach (var hour in zoneHours)
        {
            PartOf(hour.Hour).Add(hour);
            total.Add(hour);
        }

        foreach (var hour in queueHours)
        {
            PartOf(hour.Hour).Add(hour);
            total.Add(hour);
        }

        foreach (var hour in saleHours)
        {
            PartOf(hour.Hour).Add(hour);
            total.Add(hour);
        }

        var (zones, hasSales) = (HistoryZones.Of(store, zoneHours, queueHours), saleHours.Count > 0);
        return new()
        {
            Store = store.Id,
            TimeZone = store.TimeZone,
            Currency = store.Currency,
            By = period.By,
            From = period.Local(from),
            To = period.Local(to),
            Total = total.ToFigures(zones, hasSales),
            Buckets =
            [
                .. parts.Select((part, i) => new HistoryBucket
                {
                    From = period.Local(starts[i]),
                    To = period.Local(i + 1 < starts.Length ? starts[i + 1] : to),
                    Figures = part.ToFigures(zones, hasSales),
                }),
            ],
        };

        HistoryTally PartOf(DateTimeOffset hour)
        {
            var index = starts.BinarySearch(hour);
            return parts[index >= 0 ? index : ~index - 1];
        }
    }
}
