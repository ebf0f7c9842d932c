using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>The configuration files that were named on the command line.</summary>
internal static class StoreFiles
{
    /// <summary>Reads files, and all <c>*.json</c> files of folders. A store id that stands in two files is a problem of the second.</summary>
    public static IReadOnlyList<StoreFile> Read(IEnumerable<string> paths)
    {
        var owners = new Dictionary<StoreId, string>();
        return [.. paths.SelectMany(Expand).Select(StoreFile.Read).Select(file => file switch
        {
            { Store: { } store } when !owners.TryAdd(store.Id, file.Path) => file with
            {
                Store = null,
                Problems = [new("id", $"'{store.Id}' is also the id in {owners[store.Id]}; ids must differ.")],
            },
            _ => file,
        })];
    }

    private static IEnumerable<string> Expand(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal)
        : [path];
}
