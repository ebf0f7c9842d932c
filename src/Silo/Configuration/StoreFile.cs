using System.Text;
using System.Text.Json;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>One store's configuration file: read, checked, its relative paths and variables resolved.</summary>
/// <param name="Path">The file.</param>
/// <param name="Store">The configuration, or null where <paramref name="Problems"/> is not empty.</param>
/// <param name="Problems">Every mistake that was found.</param>
public sealed record StoreFile(string Path, StoreConfiguration? Store, IReadOnlyList<Problem> Problems)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Reads and checks one file. It never throws for what the file holds. The values are judged once every field is
    /// there and of its kind: before that, most of what could be said would follow from the mistakes already named.
    /// </summary>
    public static StoreFile Read(string path)
    {
        var problems = new Problems();
        if (ReadText(path, problems) is { } text && Parse(text, problems) is { } store)
        {
            store = LocationResolver.Resolve(store, System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, problems);
            StoreRules.Check(store, problems);
            return new(path, problems.Found.Count == 0 ? store : null, problems.Found);
        }

        return new(path, null, problems.Found);
    }

    private static string? ReadText(string path, Problems problems)
    {
        if (!File.Exists(path))
        {
            problems.Add(Directory.Exists(path)
                ? "this is a folder; expected a JSON file."
                : "there is no such file; expected a store's JSON file.");
            return null;
        }

        try
        {
            using var stream = File.OpenRead(path);
            if (!problems.Require(stream.CanSeek, "this is not a regular file; expected a store's JSON file.")
                || !problems.Require(
                    stream.Length <= Limits.FileBytes, $"the file has {stream.Length} bytes; expected at most {Limits.FileBytes}."))
            {
                return null;
            }

            var bytes = new byte[stream.Length];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            var text = StrictUtf8.GetString(bytes, 0, length).TrimStart('\uFEFF');
            return problems.Require(!string.IsNullOrWhiteSpace(text), "the file is empty; expected an object in braces.") ? text : null;
        }
        catch (DecoderFallbackException)
        {
            problems.Add("the file is not UTF-8 text; save it as UTF-8.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add($"the file cannot be read: {error.Message}");
        }

        return null;
    }

    private static StoreConfiguration? Parse(string text, Problems problems)
    {
        try
        {
            using var document = JsonDocument.Parse(text, ConfigurationJson.Document);
            JsonShape.Check(document.RootElement, typeof(StoreConfiguration), problems);
            return problems.Found.Count == 0
                ? document.Deserialize<StoreConfiguration>(ConfigurationJson.Options)
                : null;
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
