namespace StoreTracking.Silo.Configuration;

/// <summary>Guesses which of the known words a mistyped one was meant to be.</summary>
internal static class Suggestion
{
    /// <summary>"; did you mean 'x'?" where one known word is close, else the list of known words.</summary>
    public static string For(string word, IEnumerable<string> known)
    {
        var words = known.ToList();
        var nearest = words
            .Select(candidate => (candidate, distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .OrderBy(pair => pair.distance)
            .FirstOrDefault();
        return nearest.candidate is not null && nearest.distance <= Math.Max(1, word.Length / 3)
            ? $"did you mean '{nearest.candidate}'?"
            : words.Count == 0 ? "there are none." : $"known: {string.Join(", ", words)}.";
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
