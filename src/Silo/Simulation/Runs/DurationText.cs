using System.Globalization;
using System.Text.RegularExpressions;

namespace StoreTracking.Silo.Simulation.Runs;

/// <summary>Durations as people write them: 90s, 45m, 1h30m, 2d.</summary>
internal static partial class DurationText
{
    /// <summary>Reads a duration.</summary>
    /// <returns>Null where the text is none.</returns>
    public static TimeSpan? Parse(string text)
    {
        if (Form().Match(text) is not { Success: true, Length: > 0 } match)
        {
            return null;
        }

        var seconds = Number(match, "d") * 86_400 + Number(match, "h") * 3_600 + Number(match, "m") * 60 + Number(match, "s");
        return seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static double Number(Match match, string unit) =>
        match.Groups[unit] is { Success: true } group ? double.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^((?<d>\d{1,9}(\.\d{1,9})?)d)?((?<h>\d{1,9}(\.\d{1,9})?)h)?((?<m>\d{1,9}(\.\d{1,9})?)m)?((?<s>\d{1,9}(\.\d{1,9})?)s)?$")]
    private static partial Regex Form();
}
