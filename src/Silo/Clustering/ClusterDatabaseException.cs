using StoreTracking.Silo.Hosting;

namespace StoreTracking.Silo.Clustering;

/// <summary>The database that shall hold the cluster's membership cannot be used: a matter of the host's configuration.</summary>
/// <param name="error">What the attempt to use it failed with.</param>
internal sealed class ClusterDatabaseException(Exception error) : Exception(
    $"{SiloSettings.ClusterDatabaseVariable}: the database cannot be used: {error.Message.TrimEnd('.')}; "
    + "expected the connection string of a PostgreSQL database in which this user may create tables.",
    error);
