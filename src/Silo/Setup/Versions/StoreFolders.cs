using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;

namespace StoreTracking.Silo.Setup.Versions;

/// <summary>Where the relative paths of each store's document start: at its file, or where the program's own files lie.</summary>
internal sealed class StoreFolders(IEnumerable<StoreFile> files)
{
    private const string Model = "models/person.onnx";

    private readonly Dictionary<StoreId, string> _folders = files
        .Where(file => file.Store is not null)
        .ToDictionary(file => file.Store!.Id, file => file.Folder);

    /// <summary>The folder of the detector that comes with the program, or the program's own.</summary>
    public static string Program { get; } = Ancestors().FirstOrDefault(folder => File.Exists(Path.Combine(folder, Model))) ?? AppContext.BaseDirectory;

    /// <summary>The detector that comes with the program, from <see cref="Program"/>; null where it is not at hand.</summary>
    public static string? ShippedModel => File.Exists(Path.Combine(Program, Model)) ? Model : null;

    /// <summary>Where a store's relative paths start.</summary>
    public string Of(StoreId store) => _folders.GetValueOrDefault(store, Program);

    /// <summary>Whether the command line named a file of this store.</summary>
    public bool HasFile(StoreId store) => _folders.ContainsKey(store);

    private static IEnumerable<string> Ancestors()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
