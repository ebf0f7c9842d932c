using StoreTracking.Facts;
using StoreTracking.Silo.Configuration;

namespace StoreTracking.Silo.Hosting;

/// <summary>What one silo is told when it starts, beside its stores.</summary>
public sealed record SiloSettings
{
    /// <summary>The environment variable that holds <see cref="ClusterDatabase"/>; it may hold a password, so no file and no option does.</summary>
    public const string ClusterDatabaseVariable = "STORETRACKING_CLUSTER_DATABASE";

    /// <summary>Where the page and the API are served.</summary>
    public required string Url { get; init; }

    /// <summary>Processor threads for inference; 0 leaves one core to everything else.</summary>
    public int InferenceThreads { get; init; }

    /// <summary>The port on which silos talk to each other.</summary>
    public int SiloPort { get; init; } = 11111;

    /// <summary>The port on which clients reach the silo.</summary>
    public int GatewayPort { get; init; } = 30000;

    /// <summary>The connection string of the PostgreSQL database that holds the cluster's membership; none runs a cluster of one.</summary>
    public string? ClusterDatabase { get; init; }

    /// <summary>The folder that holds what outlasts the process; the user's own where none is named.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Whether nothing outlasts the process.</summary>
    public bool KeepsNothing { get; init; }

    /// <summary>For how many days single crossings and visits are kept.</summary>
    public int FactDays { get; init; } = DefaultFactDays;

    /// <summary>For how many days hourly figures are kept.</summary>
    public int HourDays { get; init; } = DefaultHourDays;

    /// <summary>The default of <see cref="FactDays"/>.</summary>
    public static int DefaultFactDays { get; } = (int)new FactOptions().KeepFacts.TotalDays;

    /// <summary>The default of <see cref="HourDays"/>.</summary>
    public static int DefaultHourDays { get; } = (int)new FactOptions().KeepHours.TotalDays;

    /// <summary>Where facts are kept and for how long.</summary>
    public FactOptions Facts => new()
    {
        Folder = KeepsNothing || ClusterDatabase is not null ? null : DataFolders.Resolve(DataFolder),
        ClusterDatabase = ClusterDatabase,
        KeepFacts = TimeSpan.FromDays(FactDays),
        KeepHours = TimeSpan.FromDays(HourDays),
    };

    /// <summary>The number of inference threads that is meant.</summary>
    public int EffectiveInferenceThreads => InferenceThreads > 0 ? InferenceThreads : Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>Every mistake in the settings.</summary>
    public IReadOnlyList<Problem> Check()
    {
        var problems = new Problems();
        problems.At("--url").Require(
            Uri.TryCreate(Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https",
            $"'{Url}' is not an address to serve; expected one such as 'http://127.0.0.1:5080'.");
        problems.At("--threads").Require(
            InferenceThreads is >= 0 and <= 256, $"{InferenceThreads} is out of range; expected 0 to 256.");
        foreach (var (name, port) in new[] { ("--silo-port", SiloPort), ("--gateway-port", GatewayPort) })
        {
            problems.At(name).Require(port is > 0 and <= 65535, $"{port} is out of range; expected 1 to 65535.");
        }

        CheckData(problems);
        if (!OrleansHosting.IsClustered)
        {
            problems.At(ClusterDatabaseVariable).Require(
                ClusterDatabase is null, "the embedded runtime knows no cluster; build with OrleansRuntime=Packages, or unset the variable.");
        }

        return problems.Found;
    }

    private void CheckData(Problems problems)
    {
        problems.At("--no-data").Require(
            DataFolder is null || !KeepsNothing, "it says that nothing is kept, and --data names a folder to keep it in; leave one of them out.");
        problems.At("--data").Require(
            ClusterDatabase is null || (DataFolder is null && !KeepsNothing),
            $"{ClusterDatabaseVariable} names the database that keeps the facts of a cluster; leave --data and --no-data out.");
        if (ClusterDatabase is null && !KeepsNothing)
        {
            problems.At("--data").Require(
                DataFolders.Resolve(DataFolder) is not null, "this user has no folder for data; name one, or write --no-data.");
        }

        problems.At("--keep-facts").Require(FactDays is > 0 and <= 3660, $"{FactDays} is out of range; expected 1 to 3660 days.");
        problems.At("--keep-hours").Require(
            HourDays >= FactDays && HourDays <= 36600,
            $"{HourDays} is out of range; expected at least the {FactDays} days of --keep-facts, and at most 36600.");
    }
}
