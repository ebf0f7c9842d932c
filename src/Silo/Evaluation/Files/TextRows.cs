using System.Globalization;
using System.IO.Compression;

namespace StoreTracking.Silo.Evaluation.Files;

/// <summary>Reads text files of one row a line, numbers between commas. A gzip file is known by its first bytes, not its name.</summary>
internal static class TextRows
{
    /// <summary>The lines of a file that are not empty, with their numbers from 1.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static IEnumerable<(int Line, string Text)> Lines(string path)
    {
        using var reader = Open(path);
        var line = 0;
        while (Next(reader, path) is { } text)
        {
            line++;
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return (line, text.Trim());
            }
        }
    }

    /// <summary>Refuses a file without rows, where that can only be a mistake.</summary>
    /// <exception cref="InputException">There is none.</exception>
    public static IReadOnlyList<T> Some<T>(string path, IEnumerable<T> rows) => rows.ToArray() is { Length: > 0 } some
        ? some
        : throw new InputException($"{path}: the file is empty; expected one row a line.");

    /// <summary>The rows of a file as numbers; none where it is empty.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">The names of the columns that have to be there; more may follow.</param>
    /// <exception cref="InputException">The file cannot be read, or a row lacks a column or holds something else than finite numbers.</exception>
    public static IEnumerable<Row> Read(string path, params string[] columns)
    {
        foreach (var (line, text) in Lines(path))
        {
            var fields = text.Split(',');
            if (fields.Length < columns.Length)
            {
                throw new InputException($"{path}, line {line}: there is no '{columns[fields.Length]}' in '{Short(text)}'; expected {string.Join(',', columns)}.");
            }

            var values = new double[fields.Length];
            for (var i = 0; i < fields.Length; i++)
            {
                if (!double.TryParse(fields[i], NumberStyles.Float, CultureInfo.InvariantCulture, out values[i]) || !double.IsFinite(values[i]))
                {
                    var name = i < columns.Length ? columns[i] : $"column {i + 1}";
                    throw new InputException($"{path}, line {line}: {name} is '{Short(fields[i])}'; expected a number ({string.Join(',', columns)}).");
                }
            }

            yield return new(path, line, values);
        }
    }

    /// <summary>Opens a text file, gzip or not.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static StreamReader Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new InputException($"{path}: this is a folder; expected a text file.");
        }

        try
        {
            var file = new BufferedStream(File.OpenRead(path));
            var (first, second) = (file.ReadByte(), file.ReadByte());
            file.Position = 0;
            return new((first, second) == (0x1F, 0x8B) ? new GZipStream(file, CompressionMode.Decompress) : file);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{path}: there is no such file.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path}: {failure.Message}");
        }
    }

    private static string? Next(StreamReader reader, string path)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (InvalidDataException)
        {
            throw new InputException($"{path}: the file begins as gzip but is damaged; expected a text file, or a whole gzip file of one.");
        }
        catch (IOException failure)
        {
            throw new InputException($"{path}: {failure.Message}");
        }
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
