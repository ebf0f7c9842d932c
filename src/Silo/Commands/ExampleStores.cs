namespace StoreTracking.Silo.Commands;

/// <summary>The stores that run when none is named: the examples, where the clips that they name are at hand.</summary>
internal static class ExampleStores
{
    // The clips and the model are not part of the repository.
    private const string ClipsVariable = "STORETRACKING_ASSETS";

    /// <summary>Why there is nothing to run, for a newcomer.</summary>
    public const string Missing =
        "error: no store was named, and the clips of the example stores are not at hand (" + ClipsVariable + " is not set). "
        + "Name one: ./run --store FILE; docs/configuration.md tells how to write it.";

    /// <summary>The folder of examples, or nothing where they cannot run.</summary>
    public static string[] Find()
    {
        if (Environment.GetEnvironmentVariable(ClipsVariable) is null or "")
        {
            return [];
        }

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
