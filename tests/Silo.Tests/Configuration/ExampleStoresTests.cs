using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Configuration;

public sealed class ExampleStoresTests
{
    [Fact]
    public void The_example_stores_have_no_mistakes()
    {
        Environment.SetEnvironmentVariable("STORETRACKING_ASSETS", Assets.Root);

        var files = StoreFiles.Read([Path.Combine(Assets.Repository, "examples", "stores")]);

        Assert.All(files, file => Assert.Empty(file.Problems));
        Assert.Equal(["multicam-lab", "one-by-one"], files.Select(file => file.Store!.Id.Value));
    }

    [Fact]
    public void The_demonstration_is_one_chain_of_simulated_stores_at_every_level()
    {
        var files = StoreFiles.Read([Path.Combine(Assets.Repository, "examples", "demo")]);

        Assert.All(files, file => Assert.Empty(file.Problems));
        Assert.Single(files.Select(file => file.Store!.Chain).Distinct());
        Assert.Equal(4, Assert.Single(files, file => file.Store!.Simulation!.Level == SimulationLevel.Rendered).Store!.Cameras.Length);
        Assert.Contains(files, file => file.Store!.Simulation!.Level == SimulationLevel.Detections);
        Assert.Contains(files, file => file.Store!.Simulation!.Level == SimulationLevel.Floor);
    }
}
