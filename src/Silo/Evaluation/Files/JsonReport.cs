using System.Text.Json;

namespace StoreTracking.Silo.Evaluation.Files;

/// <summary>Reports as JSON: names as JavaScript writes them, indented, one form for all.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes a report.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public static void Write<T>(string path, T report) => OutputFile.Write(path, [JsonSerializer.Serialize(report, Options)]);
}
