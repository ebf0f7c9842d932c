using StoreTracking.Silo.Hosting;

namespace StoreTracking.Cluster.Tests;

public sealed class RefusalTests
{
    [Fact]
    public void A_silo_on_the_embedded_runtime_refuses_to_join_a_cluster()
    {
        var settings = new SiloSettings { Url = "http://127.0.0.1:5080", ClusterDatabase = "Host=127.0.0.1" };

        var problem = Assert.Single(settings.Check());

        Assert.Equal(
            "STORETRACKING_CLUSTER_DATABASE: the embedded runtime knows no cluster; build with OrleansRuntime=Packages, or unset the variable.",
            problem.ToString());
    }
}
