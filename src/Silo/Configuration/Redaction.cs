using System.Text.RegularExpressions;

namespace StoreTracking.Silo.Configuration;

/// <summary>Makes what a file holds fit to be shown in a message: short, on one line, and without credentials.</summary>
internal static partial class Redaction
{
    private const int Longest = 60;

    /// <summary>
    /// Removes user names, passwords and query strings of URLs, also of URLs that are mistyped. It removes too much
    /// rather than too little: a message ends up in logs.
    /// </summary>
    public static string Clean(string message) => ControlCharacters().Replace(
        Query().Replace(UserInformation().Replace(message, "$1"), "?..."), "?");

    /// <summary>A text in single quotes, cut where it is long.</summary>
    public static string Quote(string text) => $"'{(text.Length <= Longest ? text : text[..Longest] + "...")}'";

    [GeneratedRegex(@"([A-Za-z][A-Za-z0-9+.-]*://).*@|[^\s'""]*:[^\s'""]*@", RegexOptions.Singleline)]
    private static partial Regex UserInformation();

    [GeneratedRegex(@"(?<=://[^\s'""]*)\?[^\s'""]+")]
    private static partial Regex Query();

    [GeneratedRegex(@"\p{C}")]
    private static partial Regex ControlCharacters();
}
