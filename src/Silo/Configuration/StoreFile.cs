using System.Text;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>One store's configuration file: read, checked, its relative paths and variables resolved.</summary>
/// <param name="Path">The file.</param>
/// <param name="Store">The configuration, or null where <paramref name="Problems"/> is not empty.</param>
/// <param name="Problems">Every mistake that was found.</param>
public sealed record StoreFile(string Path, StoreConfiguration? Store, IReadOnlyList<Problem> Problems)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's text, as it was written; empty where it could not be read.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where the file's relative paths start.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!;

    /// <summary>Reads and checks one file. It never throws for what the file holds.</summary>
    public static StoreFile Read(string path)
    {
        var problems = new Problems();
        var file = new StoreFile(path, null, problems.Found);
        if (ReadText(path, problems) is { } text)
        {
            file = file with { Text = text, Store = StoreReader.Read(text, file.Folder, problems) };
        }

        return file;
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
}
