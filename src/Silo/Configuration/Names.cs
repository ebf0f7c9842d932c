using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of ids and names: spelled as ids are, and no two alike.</summary>
internal static class Names
{
    /// <summary>Checks one id and remembers it among those of its kind.</summary>
    public static void CheckId(string id, string kind, HashSet<string> taken, Problems problems)
    {
        if (problems.Require(Slug.IsValid(id), $"'{id}' is not an id; expected {Slug.Rule}."))
        {
            problems.Require(taken.Add(id), $"another {kind} of this store is called '{id}'; ids must differ.");
        }
    }

    public static void CheckName(string name, Problems problems) =>
        problems.Require(!string.IsNullOrWhiteSpace(name), "the name is blank; expected what people read.");
}
