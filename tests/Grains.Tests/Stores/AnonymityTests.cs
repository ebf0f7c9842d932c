using StoreTracking.Grains.Interfaces;
using StoreTracking.Grains.Stores;
using StoreTracking.Tracking.Anonymity;

namespace StoreTracking.Grains.Tests.Stores;

public sealed class AnonymityTests
{
    /// <summary>The domain and the contract may not know each other; what both hold to is one number.</summary>
    [Fact]
    public void As_few_make_a_crowd_within_as_in_what_leaves() => Assert.Equal(Crowd.Fewest, Anonymity.FewestPeople);

    [Fact]
    public void A_store_that_asks_for_eight_tells_no_mean_of_seven()
    {
        var store = new TestCatalog().Add(chain: null) with { Anonymity = new() { FewestPeople = 8 } };
        var state = StoreLayouts.Create(store);
        var noon = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

        for (var visit = 1; visit <= 8; visit++)
        {
            state.EndVisit(Guid.CreateVersion7(noon), noon.AddMinutes(-2), noon.AddSeconds(visit));
            var live = StoreViews.ToLive(state.View(), store, epoch: 1, configuration: 1);
            Assert.Equal((visit, visit < 8 ? 0 : 125), (live.Visits, live.MeanVisitSeconds));
        }
    }

    [Fact]
    public void Another_number_is_another_store_to_its_grain()
    {
        var store = new TestCatalog().Add(chain: null);

        Assert.NotEqual(StoreParts.OfStore(store), StoreParts.OfStore(store with { Anonymity = new() { FewestPeople = 6 } }));
    }
}
