using System.Globalization;
using System.Text.RegularExpressions;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub;

/// <summary>What must hold of a transaction.</summary>
/// <param name="zone">The store's clock, for times without an offset.</param>
/// <param name="now">The present.</param>
/// <param name="kept">For how long single transactions are kept: of an older one it would be forgotten that it counted.</param>
internal sealed partial class SaleRules(TimeZoneInfo zone, DateTimeOffset now, TimeSpan kept)
{
    /// <summary>The largest amount, either way.</summary>
    public const decimal MostAmount = 1_000_000_000m;

    // Clocks of tills differ from this server's.
    private static readonly TimeSpan LongestLead = TimeSpan.FromHours(1);

    private static readonly string[] Local =
        ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss.FFF"];

    private static readonly string[] WithOffset = [.. Local.SelectMany(static form => new[] { form + "zzz", form + "'Z'" })];

    /// <summary>Makes a transaction of what is written, or says what is wrong.</summary>
    public (Sale? Sale, string Field, string Sentence) Check(string? time, string? till, string? amount, char decimalMark)
    {
        if (WhatIsWrong(time, out var at) is { } wrongTime)
        {
            return (null, "time", wrongTime);
        }

        if (till is null || !Till().IsMatch(till))
        {
            return (null, "till", $"The till '{Problem.Quote(till)}' is not one: expected 1 to 32 letters, digits, spaces, '-', '_', '.', '/' or '#'.");
        }

        return TryAmount(amount, decimalMark, out var value)
            ? (new Sale { At = at, Hour = StoreHours.Of(at, zone), Till = till, Amount = value }, "", "")
            : (null, "amount", $"The amount '{Problem.Quote(amount)}' is not one: expected a number such as 12{decimalMark}50, with at most {Sale.Decimals} decimals, up to {MostAmount.ToString(CultureInfo.InvariantCulture)} either way.");
    }

    private static bool TryAmount(string? text, char decimalMark, out decimal value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return decimal.TryParse(decimalMark == '.' ? text : text?.Replace('.', 'x').Replace(decimalMark, '.'), Style, CultureInfo.InvariantCulture, out value)
            && Math.Abs(value) <= MostAmount && decimal.Round(value, Sale.Decimals) == value;
    }

    private string? WhatIsWrong(string? text, out DateTimeOffset at)
    {
        if (DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out at))
        {
            at = at.ToUniversalTime();
        }
        else if (!DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year < 2000)
        {
            return $"The time '{Problem.Quote(text)}' is not one: expected ISO 8601 such as 2026-11-01T14:03:22+01:00, or without an offset by the store's clock.";
        }
        else if (zone.IsInvalidTime(local))
        {
            return $"The time {text} was skipped by the store's clock, which was set forward then.";
        }
        else
        {
            at = StoreHours.At(local, zone);
        }

        return at > now + LongestLead ? $"The time {text} lies in the future: expected one that is past."
            : at < now - kept ? string.Create(
                CultureInfo.InvariantCulture,
                $"The time {text} is more than {kept.TotalDays:0} days ago, for which single transactions are kept: of an older one it could not be told whether it had counted before.")
            : null;
    }

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N} \-_./#]{0,31}\z")]
    private static partial Regex Till();
}
