using System.Data.Common;
using System.Text.Json;
using StoreTracking.Facts.Databases;

namespace StoreTracking.Facts.Writing;

/// <summary>
/// Writes facts within a transaction. A fact that is new is added to its hour in the same transaction, so the hours never
/// need to be made from the facts, and outlast them.
/// </summary>
internal static class FactWriter
{
    private const string Crossing =
        """
        INSERT INTO crossings (store, floor, epoch, number, at, hour, line, inwards)
        VALUES (@store, @floor, @epoch, @number, @at, @hour, @line, @inwards)
        ON CONFLICT (store, floor, epoch, number) DO NOTHING
        """;

    private const string Visit =
        """
        INSERT INTO visits (store, floor, epoch, number, began_at, ended_at, hour, metres, zones, shelves)
        VALUES (@store, @floor, @epoch, @number, @began, @ended, @hour, @metres, @zones, @shelves)
        ON CONFLICT (store, floor, epoch, number) DO NOTHING
        """;

    private const string StoreHour =
        """
        INSERT INTO store_hours (store, hour, entries, exits, visits, visit_time, peak)
        VALUES (@store, @hour, @entries, @exits, @visits, @time, @peak)
        ON CONFLICT (store, hour) DO UPDATE SET
            entries = store_hours.entries + excluded.entries,
            exits = store_hours.exits + excluded.exits,
            visits = store_hours.visits + excluded.visits,
            visit_time = store_hours.visit_time + excluded.visit_time,
            peak = CASE WHEN excluded.peak > store_hours.peak THEN excluded.peak ELSE store_hours.peak END
        """;

    private const string ZoneHour =
        """
        INSERT INTO zone_hours (store, zone, hour, stays, stay_time, visitors, engagements, engagement_time, returns, peak)
        VALUES (@store, @zone, @hour, @stays, @time, @visitors, @engagements, @standing, @returns, @peak)
        ON CONFLICT (store, zone, hour) DO UPDATE SET
            stays = zone_hours.stays + excluded.stays,
            stay_time = zone_hours.stay_time + excluded.stay_time,
            visitors = zone_hours.visitors + excluded.visitors,
            engagements = zone_hours.engagements + excluded.engagements,
            engagement_time = zone_hours.engagement_time + excluded.engagement_time,
            returns = zone_hours.returns + excluded.returns,
            peak = CASE WHEN excluded.peak > zone_hours.peak THEN excluded.peak ELSE zone_hours.peak END
        """;

    /// <summary>Writes a fact.</summary>
    /// <returns>False where it was there already, and nothing changed.</returns>
    public static async Task<bool> WriteAsync(DbTransaction transaction, Fact fact) => fact switch
    {
        HourFact hour => await HourWriter.WriteAsync(transaction, hour) > 0,
        CrossingFact crossing => await WriteAsync(transaction, crossing),
        VisitFact visit => await WriteAsync(transaction, visit),
        PeakFact { Zone: null } peak => await AddAsync(transaction, peak, peak: peak.People) > 0,
        PeakFact peak => await AddAsync(transaction, peak, peak.Zone, peak: peak.People) > 0,
        _ => throw new NotSupportedException($"A {fact.GetType().Name} is of no kind that is kept."),
    };

    private static async Task<bool> WriteAsync(DbTransaction transaction, CrossingFact fact)
    {
        var added = await ExecuteAsync(
            transaction, Crossing,
            ("store", fact.Store.Value), ("floor", fact.Floor), ("epoch", fact.Epoch), ("number", fact.Number),
            ("at", fact.At.ToUnixTimeMilliseconds()), ("hour", fact.Hour.ToUnixTimeMilliseconds()), ("line", fact.Line), ("inwards", fact.Inwards ? 1 : 0));
        if (added > 0)
        {
            await AddAsync(transaction, fact, entries: fact.Inwards ? 1 : 0, exits: fact.Inwards ? 0 : 1);
        }

        return added > 0;
    }

    private static async Task<bool> WriteAsync(DbTransaction transaction, VisitFact fact)
    {
        var summary = fact.Summary;
        var added = await ExecuteAsync(
            transaction, Visit,
            ("store", fact.Store.Value), ("floor", fact.Floor), ("epoch", fact.Epoch), ("number", fact.Number),
            ("began", summary.BeganAt.ToUnixTimeMilliseconds()), ("ended", summary.EndedAt.ToUnixTimeMilliseconds()),
            ("hour", fact.Hour.ToUnixTimeMilliseconds()), ("metres", summary.Metres), ("zones", JsonSerializer.Serialize(summary.Zones, FactJson.Options)),
            ("shelves", JsonSerializer.Serialize(summary.Shelves, FactJson.Options)));
        if (added == 0)
        {
            return false;
        }

        await AddAsync(transaction, fact, visits: 1, time: summary.EndedAt - summary.BeganAt);
        foreach (var zone in summary.Zones)
        {
            await AddAsync(transaction, fact, zone.Zone, zone.Visits, TimeSpan.FromSeconds(zone.Seconds), visitors: zone.Visits > 0 ? 1 : 0);
        }

        foreach (var shelf in summary.Shelves)
        {
            await AddAsync(
                transaction, fact, shelf.Shelf, engagements: shelf.Engagements, standing: TimeSpan.FromSeconds(shelf.Seconds),
                returns: Math.Max(0, shelf.Engagements - 1));
        }

        return true;
    }

    private static Task<int> AddAsync(
        DbTransaction transaction, Fact fact, int entries = 0, int exits = 0, int visits = 0, TimeSpan time = default, int peak = 0) =>
        ExecuteAsync(
            transaction, StoreHour,
            ("store", fact.Store.Value), ("hour", fact.Hour.ToUnixTimeMilliseconds()), ("entries", entries), ("exits", exits),
            ("visits", visits), ("time", Milliseconds(time)), ("peak", peak));

    private static Task<int> AddAsync(
        DbTransaction transaction, Fact fact, string zone, int stays = 0, TimeSpan time = default, int visitors = 0, int engagements = 0,
        TimeSpan standing = default, int returns = 0, int peak = 0) =>
        ExecuteAsync(
            transaction, ZoneHour,
            ("store", fact.Store.Value), ("zone", zone), ("hour", fact.Hour.ToUnixTimeMilliseconds()), ("stays", stays),
            ("time", Milliseconds(time)), ("visitors", visitors), ("engagements", engagements), ("standing", Milliseconds(standing)),
            ("returns", returns), ("peak", peak));

    private static long Milliseconds(TimeSpan time) => (long)Math.Round(time.TotalMilliseconds);

    private static Task<int> ExecuteAsync(DbTransaction transaction, string sql, params (string, object)[] parameters) =>
        transaction.Connection!.ExecuteAsync(transaction, sql, CancellationToken.None, parameters);
}
