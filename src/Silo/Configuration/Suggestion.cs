namespace StoreTracking.Silo.Configuration;

/// <summary>Guesses which of the known words a mistyped one was meant to be.</summary>
internal static class Suggestion
{
    /// <summary>The question whether one close word was meant, else the list of known words.</summary>
    public static string For(string word, IReadOnlyCollection<string> known) =>
        Nearest(word, known) is { } nearest ? $"did you mean '{nearest}'?"
        : known.Count == 0 ? "there are none."
        : $"known: {string.Join(", ", known)}.";

    /// <summary>The closest known word, or null where none is close.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var most = Math.Max(1, word.Length / 3);
        return known
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= most)
            .Select(candidate => (Word: candidate, Distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= most)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    /// <summary>The number of insertions, deletions and replacements between two words (Levenshtein 1966).</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
