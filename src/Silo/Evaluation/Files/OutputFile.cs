namespace StoreTracking.Silo.Evaluation.Files;

/// <summary>Where a command writes its rows: all at once at the end, so that a mistake on the way leaves no half file.</summary>
internal static class OutputFile
{
    /// <summary>Refuses to write where something is read from, or where a folder is.</summary>
    /// <param name="option">The option that names the file.</param>
    /// <param name="path">The file.</param>
    /// <param name="inputs">The files that are read.</param>
    /// <exception cref="InputException">The file must not be written.</exception>
    public static void Check(string option, string path, params IEnumerable<string> inputs)
    {
        if (path.Length == 0 || Directory.Exists(path))
        {
            throw new InputException($"{option} {path}: this is {(path.Length == 0 ? "no name" : "a folder")}; expected the name of a file.");
        }

        if (inputs.Any(input => Final(input) == Final(path)))
        {
            throw new InputException($"{option} {path}: this file is read; name another one for the results.");
        }
    }

    /// <summary>Writes the rows.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public static void Write(string path, IEnumerable<string> rows) =>
        File.WriteAllText(path, string.Concat(rows.Select(row => row + "\n")));

    private static string Final(string path) =>
        (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? Path.GetFullPath(path);
}
