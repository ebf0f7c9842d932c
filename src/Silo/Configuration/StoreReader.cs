using System.Text.Json;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>
/// Makes a store's configuration of its document, and judges it. The values are judged once every field is there and of its
/// kind: before that, most of what could be said would follow from the mistakes already named.
/// </summary>
internal static class StoreReader
{
    /// <summary>Reads a document. It never throws for what the document holds.</summary>
    /// <param name="text">JSON, with comments and trailing commas where somebody likes them.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <param name="problems">Receives every mistake.</param>
    /// <returns>The configuration, its paths and variables resolved; null where it has mistakes.</returns>
    public static StoreConfiguration? Read(string text, string folder, Problems problems) =>
        Parse<StoreConfiguration>(text, problems) is { } store ? Judge(store, folder, problems) : null;

    /// <summary>Resolves a configuration's paths and variables, and judges its values.</summary>
    public static StoreConfiguration? Judge(StoreConfiguration store, string folder, Problems problems)
    {
        store = LocationResolver.Resolve(store, folder, problems);
        StoreRules.Check(store, problems);
        return problems.Found.Count == 0 ? store : null;
    }

    /// <summary>Reads a document, or a part of one, as a type, without judging its values.</summary>
    public static T? Parse<T>(string text, Problems problems)
        where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(text, ConfigurationJson.Document);
            JsonShape.Check(document.RootElement, typeof(T), problems);
            return problems.Found.Count == 0 ? document.Deserialize<T>(ConfigurationJson.Options) : null;
        }
        catch (JsonException error)
        {
            var line = error.LineNumber is { } number ? $" at line {number + 1}" : "";
            problems.Add($"the file is not JSON{line}: {FirstSentence(error.Message)}.");
        }
        catch (InvalidOperationException)
        {
            // Valid JSON may still escape half of a surrogate pair, which is no text.
            problems.Add(@"a text holds half of a character, such as \ud83d without the \ude00 that belongs to it; write the whole character.");
        }

        return null;
    }

    private static string FirstSentence(string message) => message.Split(". ")[0].Split(" LineNumber:")[0].TrimEnd('.');
}
