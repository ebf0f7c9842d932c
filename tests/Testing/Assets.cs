namespace StoreTracking.Testing;

/// <summary>
/// The real models and clips that tests and benchmarks read. They are never committed: the folder is named by the
/// environment variable <c>STORETRACKING_ASSETS</c>, or lies at <c>shared/assets</c> beside the repository or beside
/// one of its parents.
/// </summary>
public static class Assets
{
    /// <summary>The folder of assets; an exception that says where it was sought when it is missing.</summary>
    public static string Root { get; } = Find();

    /// <summary>The repository's root folder: the one that holds <c>StoreTracking.sln</c>.</summary>
    public static string Repository => FindUpwards(AppContext.BaseDirectory, "StoreTracking.sln")
        ?? throw new DirectoryNotFoundException($"No StoreTracking.sln above {AppContext.BaseDirectory}.");

    /// <summary>The full path of one asset.</summary>
    /// <exception cref="FileNotFoundException">The asset does not exist.</exception>
    public static string Path(params string[] parts)
    {
        var path = System.IO.Path.Combine([Root, .. parts]);
        return File.Exists(path) || Directory.Exists(path)
            ? path
            : throw new FileNotFoundException($"The asset {path} does not exist.", path);
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("STORETRACKING_ASSETS") is { Length: > 0 } named)
        {
            return named;
        }

        return FindUpwards(AppContext.BaseDirectory, System.IO.Path.Combine("shared", "assets", "MANIFEST.md")) is { } folder
            ? System.IO.Path.Combine(folder, "shared", "assets")
            : throw new DirectoryNotFoundException(
                "Real models and clips were not found: set STORETRACKING_ASSETS, or put them at shared/assets beside the repository.");
    }

    private static string? FindUpwards(string from, string name)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, name)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
