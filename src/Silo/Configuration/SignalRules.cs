using System.Globalization;
using System.Text.RegularExpressions;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of a store's signals.</summary>
internal static partial class SignalRules
{
    /// <summary>How a signal's name is written, for the JSON Schema too.</summary>
    public const string Name = @"^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$";

    /// <summary>How a time of day is written, for the JSON Schema too.</summary>
    public const string TimeOfDay = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    public static void Check(StoreConfiguration store, Problems problems)
    {
        problems.At("signals").Require(
            store.Signals.Length <= Limits.MaxSignals, $"{store.Signals.Length} signals; expected at most {Limits.MaxSignals}.");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < store.Signals.Length; i++)
        {
            CheckSignal(store.Signals[i], store, taken, problems.At("signals", i));
        }
    }

    private static void CheckSignal(SignalConfiguration signal, StoreConfiguration store, HashSet<string> taken, Problems problems)
    {
        if (problems.At("name").Require(
            signal.Name.Length <= Slug.MaxLength && IsName().IsMatch(signal.Name),
            $"{Redaction.Quote(signal.Name)} is not a signal's name; expected lower-case words with dots between them, such as 'music.tempo', at most {Slug.MaxLength} characters."))
        {
            problems.At("name").Require(taken.Add(signal.Name), $"another signal of this store is called '{signal.Name}'; names must differ.");
        }

        problems.At("measure").Require(
            signal.Measure != SignalMeasure.Valence || store.Expression?.Model is not null,
            "valence is read of faces, and the store's field expression.model is missing.");
        CheckZone(signal, store, problems.At("zone"));
        CheckLevels(signal, problems);
        problems.At("holdSeconds").Require(
            signal.HoldSeconds is >= Limits.MinSignalHold and <= Limits.MaxSignalHold,
            $"{signal.HoldSeconds} is out of range; expected {Limits.MinSignalHold} to {Limits.MaxSignalHold} seconds.");
        if (signal.Hours is { } hours)
        {
            CheckHours(hours, problems.At("hours"));
        }
    }

    private static void CheckZone(SignalConfiguration signal, StoreConfiguration store, Problems problems)
    {
        if (signal.Measure is SignalMeasure.Occupancy or SignalMeasure.Valence)
        {
            problems.Require(
                signal.Zone is null,
                $"a signal on {(signal.Measure == SignalMeasure.Valence ? "valence" : "occupancy")} measures the whole store; leave the zone out.");
            return;
        }

        if (signal.Zone is not { } zone)
        {
            problems.Require(
                signal.Measure == SignalMeasure.Energy,
                "the field is missing; expected the id of the zone that is measured.");
            return;
        }

        var zones = store.Floors.SelectMany(static floor => floor.Zones).ToArray();
        if (problems.Require(
            zones.Any(known => known.Id == zone),
            $"{Redaction.Quote(zone)} is none of the store's zones; {Suggestion.For(zone, [.. zones.Select(static known => known.Id)])}"))
        {
            problems.Require(
                signal.Measure is not (SignalMeasure.QueueLength or SignalMeasure.QueueWait)
                || zones.Any(known => known.Id == zone && known.Kind == ZoneKind.Queue),
                $"'{zone}' is not a zone of kind 'queue'; expected one, or the measure 'zone'.");
        }
    }

    private static void CheckLevels(SignalConfiguration signal, Problems problems)
    {
        if (!problems.At("levels").Require(
            signal.Levels.Length is > 0 and <= Limits.MaxSignalLevels,
            $"{signal.Levels.Length} levels; expected 1 to {Limits.MaxSignalLevels}."))
        {
            return;
        }

        var values = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < signal.Levels.Length; i++)
        {
            var (level, at) = (signal.Levels[i], problems.At("levels", i));
            CheckValue(level.Value, values, at.At("value"));
            CheckThresholds(signal, i, at);
        }

        CheckValue(signal.Otherwise, values, problems.At("otherwise"));
    }

    private static void CheckThresholds(SignalConfiguration signal, int index, Problems problems)
    {
        var (level, (least, most)) = (signal.Levels[index], Range(signal.Measure));
        if (!problems.At("above").Require(
            level.Above > least && level.Above <= most,
            $"{level.Above} is out of range; expected a number above {least} and up to {most}.")
            || !problems.At("clearBelow").Require(
                level.ClearBelow < level.Above && level.ClearBelow >= least,
                $"{level.ClearBelow} is out of range; expected {least} or more and less than above, {level.Above}, so that the signal does not flicker.")
            || index == 0)
        {
            return;
        }

        var below = signal.Levels[index - 1].Above;
        if (problems.At("above").Require(
            level.Above > below, $"{level.Above} is not more than that of the level before, {below}; expected the levels from the lowest to the highest."))
        {
            problems.At("clearBelow").Require(
                level.ClearBelow >= below,
                $"{level.ClearBelow} is less than above of the level before, {below}; expected that or more, so that each level has a range of its own.");
        }
    }

    private static void CheckValue(string value, HashSet<string> values, Problems problems)
    {
        if (problems.Require(
            value.Length <= Slug.MaxLength && IsName().IsMatch(value),
            $"{Redaction.Quote(value)} is not a value; expected lower-case letters, digits, inner hyphens and dots, at most {Slug.MaxLength}."))
        {
            problems.Require(values.Add(value), $"'{value}' is the value of another level; values must differ.");
        }
    }

    private static void CheckHours(SignalHoursConfiguration hours, Problems problems)
    {
        var areTimes = CheckTime(hours.From, problems.At("from")) & CheckTime(hours.To, problems.At("to"));
        if (areTimes)
        {
            problems.At("to").Require(hours.From != hours.To, "the hours end when they begin; expected another time, or no hours for the whole day.");
        }

        if (hours.Outside is { } outside)
        {
            CheckValue(outside, new(StringComparer.Ordinal), problems.At("outside"));
        }
    }

    private static bool CheckTime(string text, Problems problems) => problems.Require(
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        $"{Redaction.Quote(text)} is not a time of day; expected one such as '09:00'.");

    private static (double Least, double Most) Range(SignalMeasure measure) => measure switch
    {
        SignalMeasure.Energy => (0, 1),
        SignalMeasure.Valence => (-1, 1),
        _ => (0, Limits.MaxAlertValue),
    };

    [GeneratedRegex(Name)]
    private static partial Regex IsName();
}
