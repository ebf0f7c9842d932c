using System.Security.Cryptography;
using System.Text;

namespace StoreTracking.LiveHub;

/// <summary>Signs posts as the Standard Webhooks specification says (its symmetric scheme, v1).</summary>
internal static class WebhookSignature
{
    private const string Prefix = "whsec_";

    /// <summary>The value of the header <c>webhook-signature</c>.</summary>
    /// <param name="key">The key: <see cref="KeyOf"/>.</param>
    /// <param name="id">The message's id.</param>
    /// <param name="timestamp">When it is posted, in seconds since 1970 in UTC.</param>
    /// <param name="body">The body, byte by byte as it is sent.</param>
    public static string Of(byte[] key, string id, long timestamp, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(FormattableString.Invariant($"{id}.{timestamp}.")), .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}";
    }

    /// <summary>The key that a secret stands for: its base64 after <c>whsec_</c>, else its own bytes.</summary>
    /// <exception cref="FormatException">It begins with <c>whsec_</c>, and what follows is not base64.</exception>
    public static byte[] KeyOf(string secret) => secret.StartsWith(Prefix, StringComparison.Ordinal)
        ? Convert.FromBase64String(secret[Prefix.Length..])
        : Encoding.UTF8.GetBytes(secret);
}
