using System.Text.RegularExpressions;

namespace StoreTracking.Silo.Setup.Secrets;

/// <summary>
/// Hides what is secret in a camera's URL, and puts it back. It hides too much rather than too little: everything up to the
/// last @ but a plain user name, every value of the query but short numbers, and the fragment. What names an environment
/// variable tells nothing and stays.
/// </summary>
internal static partial class SourceSecrets
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Hidden = "***";

    /// <summary>A location as it may be shown; one that is no URL is shown as it is.</summary>
    public static string Hide(string location)
    {
        if (Url().Match(location) is not { Success: true } url)
        {
            return location;
        }

        var user = url.Groups["user"];
        return string.Concat(
            url.Groups["scheme"].Value,
            user.Success ? HideUser(user.Value) + "@" : "",
            url.Groups["place"].Value,
            url.Groups["query"].Success ? "?" + string.Join('&', url.Groups["query"].Value.Split('&').Select(HideParameter)) : "",
            url.Groups["fragment"].Success ? "#" + Hidden : "");
    }

    /// <summary>Puts back what was hidden.</summary>
    /// <param name="location">What came back, with or without hidden parts.</param>
    /// <param name="known">What was hidden; null where nothing was.</param>
    /// <returns>The whole location; null where it hides something that is not known of this address.</returns>
    public static string? Restore(string location, string? known)
    {
        if (!location.Contains(Hidden, StringComparison.Ordinal) || Url().Match(location) is not { Success: true } url)
        {
            return location;
        }

        if (known is null || Url().Match(known) is not { Success: true } old || AddressOf(url) != AddressOf(old))
        {
            return null;
        }

        var user = url.Groups["user"].Value;
        if (user.Contains(Hidden, StringComparison.Ordinal))
        {
            if (user != HideUser(old.Groups["user"].Value))
            {
                return null;
            }

            user = old.Groups["user"].Value;
        }

        var oldQuery = old.Groups["query"].Value.Split('&');
        var query = url.Groups["query"].Value.Split('&').Select(parameter => Restore(parameter, oldQuery)).ToArray();
        var fragment = url.Groups["fragment"].Value == Hidden ? old.Groups["fragment"].Value : url.Groups["fragment"].Value;
        var whole = string.Concat(
            url.Groups["scheme"].Value,
            url.Groups["user"].Success ? user + "@" : "",
            url.Groups["place"].Value,
            url.Groups["query"].Success ? "?" + string.Join('&', query) : "",
            url.Groups["fragment"].Success ? "#" + fragment : "");
        return query.Contains(null) || whole.Contains(Hidden, StringComparison.Ordinal) ? null : whole;
    }

    // A secret goes only to where it went before, and not in the clear where it was encrypted.
    private static string AddressOf(Match url) => url.Groups["scheme"].Value.ToLowerInvariant() + url.Groups["place"].Value.Split('/')[0];

    private static string HideUser(string user) =>
        Variables().IsMatch(user) ? user
        : user.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && PlainName().IsMatch(user[..colon])
            ? Variables().IsMatch(user[(colon + 1)..]) ? user : $"{user[..colon]}:{Hidden}"
        : Hidden;

    private static string HideParameter(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        return equals <= 0 ? (parameter.Length == 0 ? "" : Hidden)
            : IsOpen(parameter[(equals + 1)..]) ? parameter
            : $"{parameter[..equals]}={Hidden}";
    }

    private static string? Restore(string parameter, string[] known) => !parameter.Contains(Hidden, StringComparison.Ordinal)
        ? parameter
        : known.FirstOrDefault(old => HideParameter(old) == parameter);

    private static bool IsOpen(string value) => value.Length == 0 || Variables().IsMatch(value) || ShortNumber().IsMatch(value);

    [GeneratedRegex(@"^(?<scheme>[A-Za-z][A-Za-z0-9+.-]*://)(?:(?<user>.*)@)?(?<place>[^?#]*)(?:\?(?<query>[^#]*))?(?:#(?<fragment>.*))?$", RegexOptions.Singleline)]
    private static partial Regex Url();

    [GeneratedRegex(@"^(\$\{[A-Za-z_][A-Za-z0-9_]*\}:?)+$")]
    private static partial Regex Variables();

    [GeneratedRegex(@"^([A-Za-z0-9_.-]+|\$\{[A-Za-z_][A-Za-z0-9_]*\})$")]
    private static partial Regex PlainName();

    [GeneratedRegex("^[0-9]{1,3}$")]
    private static partial Regex ShortNumber();
}
