using System.Text.RegularExpressions;

namespace StoreTracking.Vision.Frames;

/// <summary>
/// What may be shown of a source's location. A URL loses its user, password, query and fragment, since cameras take
/// passwords in the query too.
/// </summary>
internal static partial class SourceAddress
{
    /// <summary>The location without any secret.</summary>
    public static string Describe(FrameSourceKind kind, string location) =>
        kind is FrameSourceKind.Rtsp or FrameSourceKind.Http ? Redact(location) : location;

    /// <summary>The text with the secrets of every URL in it removed.</summary>
    public static string Redact(string text) => Url().Replace(text, "$1$2");

    // The user part is greedy up to the last @ before the path, since passwords with a bare @ occur.
    [GeneratedRegex("""([a-z][a-z0-9+.-]*://)(?:[^\s/'"]*@)?([^\s?#'"]*)(?:[?#][^\s'"]*)?""", RegexOptions.IgnoreCase)]
    private static partial Regex Url();
}
