namespace StoreTracking.Silo.Commands;

/// <summary>The stores that run when none is named: a simulated chain, which needs no camera, no recording and no network.</summary>
internal static class DemoStores
{
    /// <summary>Why there is nothing to run.</summary>
    public const string Missing =
        "error: no store was named, and the demonstration (examples/demo) does not lie beside this program or above it. "
        + "Name one: ./run --store FILE; docs/configuration.md tells how to write it.";

    /// <summary>The folder of the demonstration, or nothing where it is not at hand.</summary>
    public static string[] Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var demo = Path.Combine(folder.FullName, "examples", "demo");
            if (Directory.Exists(demo))
            {
                return [demo];
            }
        }

        return [];
    }
}
