using Microsoft.AspNetCore.Http.HttpResults;

namespace StoreTracking.LiveHub;

/// <summary>Why a request fails: over HTTP as problem details (RFC 9457), over the hub as its sentence.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Field">The part of the request that is wrong; null where it is the server.</param>
/// <param name="Sentence">What was found and what would be right, in one sentence.</param>
internal sealed record Problem(int Status, string? Field, string Sentence)
{
    private const int LongestQuote = 80;

    public static Problem BadField(string field, string sentence) => new(StatusCodes.Status400BadRequest, field, sentence);

    public static Problem NotFound(string field, string sentence) => new(StatusCodes.Status404NotFound, field, sentence);

    public static Problem Unavailable(string sentence) => new(StatusCodes.Status503ServiceUnavailable, null, sentence);

    /// <summary>A caller's text, short enough to be repeated to it.</summary>
    public static string Quote(string? text) =>
        text is { Length: > LongestQuote } ? $"{text.AsSpan(0, LongestQuote)}..." : text ?? "";

    public ProblemHttpResult ToResult() => TypedResults.Problem(
        Sentence,
        statusCode: Status,
        extensions: Field is null ? null : new Dictionary<string, object?> { ["field"] = Field });
}
