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
        // Nobody mistypes that long a word, and the comparison's cost grows with its length.
        if (word.Length > 64)
        {
            return null;
        }

        var most = Math.Max(1, word.Length / 3);
        return known
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= most)
            .Select(candidate => (Word: candidate, Distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= most)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    /// <summary>
    /// The number of insertions, deletions, replacements and swaps of neighbours between two words (Damerau 1964, as
    /// optimal string alignment).
    /// </summary>
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(
                        Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                        table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
