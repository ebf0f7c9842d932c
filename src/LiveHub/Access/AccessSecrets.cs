using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using StoreTracking.Facts;

namespace StoreTracking.LiveHub;

/// <summary>Makes and checks passwords and tokens. What is kept of either does not give it back.</summary>
public static partial class AccessSecrets
{
    /// <summary>The shortest password, in characters.</summary>
    public const int ShortestPassword = 12;

    private const int LongestPassword = 200;

    private static readonly PasswordHasher<string> Hasher = new();

    // Whoever names no account shall wait as long as whoever names one.
    private static readonly string Nobody = Hasher.HashPassword("", Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>An account's name as it is kept, or null where it is none.</summary>
    public static string? NameOf(string text) =>
        IsName().IsMatch(text.Trim().ToLowerInvariant()) ? text.Trim().ToLowerInvariant() : null;

    /// <summary>What is wrong with a password, or null.</summary>
    public static string? WhatIsWrong(string password) => password.Length is >= ShortestPassword and <= LongestPassword
        ? null
        : $"The password has {password.Length} characters: expected {ShortestPassword} to {LongestPassword}.";

    /// <summary>The hash of a password: PBKDF2 with a salt of its own.</summary>
    public static string HashPassword(string name, string password) => Hasher.HashPassword(name, password);

    /// <summary>A text that no account had before.</summary>
    public static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Makes a token.</summary>
    /// <returns>What is kept of it, and the secret, which is shown once.</returns>
    public static (AccessToken Token, string Secret) MakeToken(
        string name, string stores, string scopes, DateTimeOffset now, TimeSpan lifetime)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        var secret = $"st_{id}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";
        var token = new AccessToken
        {
            Id = id, Name = name, Stores = stores, Scopes = scopes, Hash = Hash(secret), CreatedAt = now, ExpiresAt = now + lifetime,
        };
        return (token, secret);
    }

    /// <summary>Whether a password is an account's. It takes as long where there is no account.</summary>
    internal static bool IsPassword(Account? account, string password) =>
        Hasher.VerifyHashedPassword(account?.Name ?? "", account?.Password ?? Nobody, password) != PasswordVerificationResult.Failed
        && account is not null;

    internal static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    internal static string? IdOf(string secret) => secret.Split('_') is ["st", { Length: 12 } id, ..] ? id : null;

    [GeneratedRegex("^[a-z0-9][a-z0-9._@-]{0,63}$")]
    private static partial Regex IsName();
}
