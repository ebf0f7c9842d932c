using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace StoreTracking.Grains.Interfaces;

/// <summary>The spelling that all names of stores, cameras, floors, zones and lines share.</summary>
public static class Slug
{
    /// <summary>The longest name, in characters.</summary>
    public const int MaxLength = 64;

    /// <summary>What a valid name looks like, for error messages.</summary>
    public const string Rule = "1 to 64 lower-case letters, digits and inner hyphens, such as 'main-street-2'";

    private static readonly SearchValues<char> Characters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Whether the text is a valid name.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaxLength }
        && text[0] != '-'
        && text[^1] != '-'
        && !text.AsSpan().ContainsAnyExcept(Characters);

    internal static string Require(string? text, string what) =>
        IsValid(text) ? text : throw new FormatException($"'{text}' is not a {what}: expected {Rule}.");
}
