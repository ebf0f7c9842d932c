using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>The configuration files that were named on the command line.</summary>
public static class StoreFiles
{
    /// <summary>
    /// Reads files, and all <c>*.json</c> files of folders, each once. A store id that stands in two files is a problem
    /// of the second, and a folder without files is one of the folder.
    /// </summary>
    public static IReadOnlyList<StoreFile> Read(IEnumerable<string> paths)
    {
        var owners = new Dictionary<StoreId, string>();
        return [.. paths.SelectMany(Expand).Distinct().Select(StoreFile.Read).Select(file => file switch
        {
            { Store: { } store } when !owners.TryAdd(store.Id, file.Path) => file with
            {
                Store = null,
                Problems = [new("id", $"'{store.Id}' is also the id in {owners[store.Id]}; ids must differ.")],
            },
            _ when Directory.Exists(file.Path) => file with
            {
                Problems = [new("", "the folder holds no *.json file; expected at least one store's file.")],
            },
            _ => file,
        })];
    }

    private static IEnumerable<string> Expand(string path)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.json") : [];
        return files.Length == 0 ? [path] : files.Order(StringComparer.Ordinal);
    }
}
