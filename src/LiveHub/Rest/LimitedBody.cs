using System.Globalization;
using Microsoft.AspNetCore.Http.Metadata;

namespace StoreTracking.LiveHub;

/// <summary>Reads a request's body up to a limit, whether or not the request tells its length.</summary>
internal static class LimitedBody
{
    /// <summary>For the metadata of an endpoint: the limit, and the words for it, are the endpoint's own.</summary>
    public static IRequestSizeLimitMetadata NoServerLimit { get; } = new Unlimited();

    /// <summary>Reads the body; too much of it is a problem, not an exception.</summary>
    /// <param name="request">The request.</param>
    /// <param name="what">What the body is, for the sentence: "frame".</param>
    /// <param name="limit">The most bytes.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<Found<byte[]>> ReadAsync(HttpRequest request, string what, int limit, CancellationToken cancellation)
    {
        var tooLarge = new Problem(413, "body", string.Create(
            CultureInfo.InvariantCulture, $"The {what} is larger than {limit} bytes, the limit of this server."));
        if (request.ContentLength > limit)
        {
            return tooLarge;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[Math.Min(limit + 1, 64 * 1024)];
        while (await request.Body.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (body.Length + read > limit)
            {
                return tooLarge;
            }

            body.Write(buffer, 0, read);
        }

        // A picture stays nowhere but with whoever asked for it.
        var whole = body.ToArray();
        buffer.AsSpan().Clear();
        body.GetBuffer().AsSpan().Clear();
        return whole;
    }

    private sealed class Unlimited : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => null;
    }
}
