using System.Globalization;
using StoreTracking.Silo.Hosting;
using StoreTracking.Testing;

namespace StoreTracking.Cluster.Tests;

/// <summary>A silo of a cluster: a process of its own that runs the example stores.</summary>
internal static class ClusterSilo
{
    public static Task<SiloProcess> StartAsync(string database) => SiloProcess.StartAsync(
        new Dictionary<string, string> { [SiloSettings.ClusterDatabaseVariable] = database },
        "--store", Path.Combine(Assets.Repository, "examples", "stores"),
        "--silo-port", FreePorts.Take().ToString(CultureInfo.InvariantCulture),
        "--gateway-port", FreePorts.Take().ToString(CultureInfo.InvariantCulture));

    /// <summary>Starts two at once; where one does not start, the other ends with it.</summary>
    public static async Task<SiloProcess[]> StartTwoAsync(string database)
    {
        Task<SiloProcess>[] starts = [StartAsync(database), StartAsync(database)];
        try
        {
            return await Task.WhenAll(starts);
        }
        catch
        {
            foreach (var start in starts.Where(static start => start.IsCompletedSuccessfully))
            {
                await (await start).DisposeAsync();
            }

            throw;
        }
    }

    /// <summary>The cameras that a silo has started, as its log tells: <c>store/camera</c>.</summary>
    public static string[] CamerasOf(SiloProcess silo) =>
        [.. silo.Output.Split('\n').Where(static line => line.Contains(" gives frames of ", StringComparison.Ordinal))
            .Select(static line => line.Split(' ').SkipWhile(static word => word != "Camera").ElementAt(1)).Distinct().Order(StringComparer.Ordinal)];
}
