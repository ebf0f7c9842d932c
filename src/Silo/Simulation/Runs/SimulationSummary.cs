using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace StoreTracking.Silo.Simulation.Runs;

/// <summary>The file summary.json: what a run came to.</summary>
/// <param name="Store">The store's id.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Start">When it began, by the store's clock.</param>
/// <param name="Seconds">How long it lasted.</param>
/// <param name="Visits">The visits that ended.</param>
/// <param name="Inside">How many shoppers were in the store at the end.</param>
/// <param name="MostInside">How many shoppers were in the store at most.</param>
/// <param name="Lines">The counting lines, in the configuration's order.</param>
/// <param name="Zones">The zones, in the configuration's order.</param>
internal sealed record SimulationSummary(
    string Store, int Seed, DateTimeOffset Start, double Seconds, VisitsSummary Visits, int Inside, int MostInside,
    ImmutableArray<LineSummary> Lines, ImmutableArray<ZoneSummary> Zones)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public static SimulationSummary Make(SimulationSettings settings, TruthTally tally, int inside, int mostInside)
    {
        var floor = settings.Store.Floors[0];
        return new(
            settings.Store.Id.Value,
            settings.Seed,
            TimeZoneInfo.ConvertTime(settings.Start, settings.Zone),
            settings.Duration.TotalSeconds,
            new(tally.Visits.Count, tally.Visits.Seconds),
            inside,
            mostInside,
            [.. floor.Lines.Select(line => LineSummary.Make(line.Id, [.. tally.Crossings(line.Id)]))],
            [.. floor.Zones.Select(zone => new ZoneSummary(zone.Id, tally.Stays(zone.Id).Count, tally.Stays(zone.Id).Seconds))]);
    }

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, Json) + "\n");
}

/// <summary>Visits.</summary>
/// <param name="Count">How many ended.</param>
/// <param name="MeanSeconds">Their mean length; null where none ended.</param>
internal sealed record VisitsSummary(int Count, double? MeanSeconds);

/// <summary>A counting line.</summary>
/// <param name="Line">Its id.</param>
/// <param name="In">Crossings inwards, staff included.</param>
/// <param name="Out">Crossings outwards, staff included.</param>
/// <param name="Hours">The hours in which there were any.</param>
internal sealed record LineSummary(string Line, int In, int Out, ImmutableArray<HourSummary> Hours)
{
    public static LineSummary Make(string line, ImmutableArray<(DateTime Hour, int In, int Out)> hours) => new(
        line,
        hours.Sum(hour => hour.In),
        hours.Sum(hour => hour.Out),
        [.. hours.Select(hour => new HourSummary(hour.Hour.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), hour.In, hour.Out))]);
}

/// <summary>An hour of a line.</summary>
/// <param name="Hour">Its beginning, by the store's clock.</param>
/// <param name="In">Crossings inwards.</param>
/// <param name="Out">Crossings outwards.</param>
internal sealed record HourSummary(string Hour, int In, int Out);

/// <summary>A zone.</summary>
/// <param name="Zone">Its id.</param>
/// <param name="Stays">How many of shoppers' stays ended.</param>
/// <param name="MeanSeconds">Their mean length; null where none ended.</param>
internal sealed record ZoneSummary(string Zone, int Stays, double? MeanSeconds);
