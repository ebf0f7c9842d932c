namespace StoreTracking.Silo.Commands;

/// <summary>The stores that run when none is named: the examples, where the clips that they name are at hand.</summary>
internal static class ExampleStores
{
    public static string[] Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var examples = Path.Combine(folder.FullName, "examples", "stores");
            if (Directory.Exists(examples))
            {
                return [examples];
            }
        }

        return [];
    }
}
