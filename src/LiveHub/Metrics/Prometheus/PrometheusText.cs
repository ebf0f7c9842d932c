using System.Globalization;

namespace StoreTracking.LiveHub;

/// <summary>Spelling in the Prometheus text exposition format, version 0.0.4, and the names that OpenTelemetry maps to it.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>A metric's name: in snake case, with its unit in words, and <c>_total</c> for a counter.</summary>
    /// <param name="instrument">The instrument's name, such as <c>storetracking.capture_to_send</c>.</param>
    /// <param name="unit">Its unit in UCUM, such as <c>s</c>; annotations in braces are no units.</param>
    /// <param name="counter">Whether it only grows.</param>
    public static string Name(string instrument, string? unit, bool counter)
    {
        var name = Identifier(instrument);
        var suffix = unit switch
        {
            "s" => "_seconds",
            "ms" => "_milliseconds",
            "By" => "_bytes",
            "Hz" => "_hertz",
            "%" => "_percent",
            "1" when !counter => "_ratio",
            _ => "",
        };
        name += name.EndsWith(suffix, StringComparison.Ordinal) ? "" : suffix;
        return counter && !name.EndsWith("_total", StringComparison.Ordinal) ? $"{name}_total" : name;
    }

    /// <summary>Labels without their braces, in alphabetical order.</summary>
    public static string Labels(KeyValuePair<string, object?>[] tags) => string.Join(',', tags
        .OrderBy(static tag => tag.Key, StringComparer.Ordinal)
        .Select(static tag => $"{Identifier(tag.Key)}=\"{Escape(Convert.ToString(tag.Value, CultureInfo.InvariantCulture) ?? "")}\""));

    public static string Help(string text) => text.Replace("\\", "\\\\").Replace("\n", "\\n");

    public static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Escape(string text) => Help(text).Replace("\"", "\\\"");

    private static string Identifier(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiLetterOrDigit(source[i]) && (i > 0 || !char.IsAsciiDigit(source[i])) ? source[i] : '_';
        }
    });
}
