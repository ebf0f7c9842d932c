using StoreTracking.Grains.Interfaces;
using StoreTracking.Tracking.Anonymity;

namespace StoreTracking.Grains.Tests.Stores;

public sealed class AnonymityTests
{
    /// <summary>The domain and the contract may not know each other; what both hold to is one number.</summary>
    [Fact]
    public void As_few_make_a_crowd_within_as_in_what_leaves() => Assert.Equal(Crowd.Fewest, Anonymity.FewestPeople);
}
