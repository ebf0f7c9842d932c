using System.Net;
using Orleans.Runtime.Placement;
using StoreTracking.Grains;
using StoreTracking.Silo.Clustering;

namespace StoreTracking.Cluster.Tests;

public sealed class StoreAffinePlacementDirectorTests
{
    private static readonly string[] Stores = [.. Enumerable.Range(0, 20).Select(number => $"store-{number}")];

    [Fact]
    public async Task All_grains_of_a_store_share_a_silo()
    {
        var silos = Silos(3);
        foreach (var store in Stores)
        {
            var home = await Place(store, silos);
            Assert.Equal(home, await Place($"{store}/ground", silos));
            Assert.Equal(home, await Place($"{store}/door", silos));
        }
    }

    [Fact]
    public async Task The_order_in_which_silos_are_known_does_not_matter()
    {
        var silos = Silos(3);
        foreach (var store in Stores)
        {
            Assert.Equal(await Place(store, silos), await Place(store, [.. silos.Reverse()]));
        }
    }

    [Theory]
    [InlineData(2, 6)]
    [InlineData(4, 2)]
    public async Task Stores_spread_over_the_silos(int count, int least)
    {
        // Ports and starts differ between clusters, so that one lucky pair proves nothing: the mean of many clusters does.
        var smallest = new List<int>();
        for (var cluster = 0; cluster < 50; cluster++)
        {
            var silos = Silos(count, firstPort: 11111 + (10 * cluster));
            var homes = await Task.WhenAll(Stores.Select(store => Place(store, silos)));
            smallest.Add(silos.Min(silo => homes.Count(silo.Equals)));
        }

        Assert.True(smallest.Average() >= least, $"The silo with the fewest of {Stores.Length} stores has {smallest.Average()} on average.");
    }

    [Fact]
    public async Task A_silo_that_goes_moves_only_its_own_stores()
    {
        var silos = Silos(3);
        var left = silos[..2];
        foreach (var store in Stores)
        {
            var home = await Place(store, silos);
            if (left.Contains(home))
            {
                Assert.Equal(home, await Place(store, left));
            }
        }
    }

    private static SiloAddress[] Silos(int count, int firstPort = 11111) =>
        [.. Enumerable.Range(0, count).Select(number => SiloAddress.New(IPAddress.Loopback, firstPort + number, generation: 7))];

    private static Task<SiloAddress> Place(string key, SiloAddress[] silos) => new StoreAffinePlacementDirector().OnAddActivation(
        new StoreAffinePlacement(),
        new PlacementTarget(GrainId.Create("any", key), [], default, interfaceVersion: 0),
        new Context(silos));

    private sealed class Context(SiloAddress[] silos) : IPlacementContext
    {
        public SiloAddress LocalSilo => silos[0];

        public SiloStatus LocalSiloStatus => SiloStatus.Active;

        public SiloAddress[] GetCompatibleSilos(PlacementTarget target) => silos;

        public IReadOnlyDictionary<ushort, SiloAddress[]> GetCompatibleSilosWithVersions(PlacementTarget target) =>
            new Dictionary<ushort, SiloAddress[]> { [0] = silos };
    }
}
