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
}
