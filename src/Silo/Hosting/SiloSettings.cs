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

        if (!OrleansHosting.IsClustered)
        {
            problems.At(ClusterDatabaseVariable).Require(
                ClusterDatabase is null, "the embedded runtime knows no cluster; build with OrleansRuntime=Packages, or unset the variable.");
        }

        return problems.Found;
    }
}
