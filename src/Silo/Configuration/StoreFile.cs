using System.Text.Json;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>One store's configuration file: read, checked, its relative paths and variables resolved.</summary>
/// <param name="Path">The file.</param>
/// <param name="Store">The configuration, or null where <paramref name="Problems"/> is not empty.</param>
/// <param name="Problems">Every mistake that was found.</param>
public sealed record StoreFile(string Path, StoreConfiguration? Store, IReadOnlyList<Problem> Problems)
{
    /// <summary>Reads and checks one file. It never throws for what the file holds.</summary>
    public static StoreFile Read(string path)
    {
        var problems = new Problems();
        var store = Parse(path, problems);
        if (store is not null)
        {
            store = LocationResolver.Resolve(store, System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, problems);
            StoreRules.Check(store, problems);
        }

        return new(path, problems.Found.Count == 0 ? store : null, problems.Found);
    }

    private static StoreConfiguration? Parse(string path, Problems problems)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream, ConfigurationJson.Document);
            JsonShape.Check(document.RootElement, typeof(StoreConfiguration), problems);
            return problems.Found.Count == 0
                ? document.Deserialize<StoreConfiguration>(ConfigurationJson.Options)
                : null;
        }
        catch (JsonException error)
        {
            var line = error.LineNumber is { } number ? $" at line {number + 1}" : "";
            problems.Add($"the file is not JSON{line}: {error.Message.Split(" LineNumber:")[0].TrimEnd('.')}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add($"the file cannot be read: {error.Message}");
        }

        return null;
    }
}
