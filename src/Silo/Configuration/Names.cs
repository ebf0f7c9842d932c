using System.Text.RegularExpressions;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of ids and names: spelled as ids are, and no two alike.</summary>
internal static partial class Names
{
    /// <summary>Checks one id and remembers it among those of its kind.</summary>
    public static void CheckId(string id, string kind, HashSet<string> taken, Problems problems)
    {
        if (problems.Require(Slug.IsValid(id), NotAnId(id)))
        {
            problems.Require(taken.Add(id), $"another {kind} of this store is called '{id}'; ids must differ.");
        }
    }

    /// <summary>What is wrong with a text that is not an id, and the id that was probably meant.</summary>
    public static string NotAnId(string text)
    {
        var guess = Separators().Replace(text.ToLowerInvariant(), "-").Trim('-');
        var hint = Slug.IsValid(guess) ? $"; did you mean '{guess}'?" : ".";
        return $"{Redaction.Quote(text)} is not an id; expected {Slug.Rule}{hint}";
    }

    public static void CheckName(string name, Problems problems)
    {
        if (problems.Require(!string.IsNullOrWhiteSpace(name), "the name is blank; expected what people read."))
        {
            problems.Require(
                name.Length <= Limits.NameLength, $"the name has {name.Length} characters; expected at most {Limits.NameLength}.");
        }
    }

    [GeneratedRegex(@"[\s_./-]+")]
    private static partial Regex Separators();
}
