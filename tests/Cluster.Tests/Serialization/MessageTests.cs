using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using StoreTracking.Grains;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Cluster.Tests;

/// <summary>Calls inside one process carry references; only between silos do messages become bytes.</summary>
public sealed class MessageTests
{
    private readonly Serializer _serializer = new ServiceCollection()
        .AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    public static TheoryData<Type> Messages => [.. typeof(IStoreGrain).Assembly.GetTypes()
        .Where(static type => type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false) && !type.IsAbstract)
        .OrderBy(static type => type.FullName, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_arrives_as_it_was_sent(Type type)
    {
        var sent = new Samples().Make(type);

        var received = RoundTrip(sent);

        Assert.IsType(type, received);
        Assert.Equivalent(sent, received, strict: true);
    }

    [Fact]
    public void The_facts_of_a_batch_keep_their_kinds()
    {
        var samples = new Samples();
        StoreFact[] sent = [(StoreFact)samples.Make(typeof(LineCrossedFact)), (StoreFact)samples.Make(typeof(VisitEndedFact))];

        var received = RoundTrip(sent);

        Assert.IsType<LineCrossedFact>(received[0]);
        Assert.IsType<VisitEndedFact>(received[1]);
        Assert.Equivalent(sent, received, strict: true);
    }

    [Fact]
    public void A_list_that_is_absent_stays_absent()
    {
        var received = RoundTrip(new StoreDelta { Store = new("a"), Epoch = 1, From = 2, To = 3, At = DateTimeOffset.UnixEpoch });

        Assert.Null(received.Zones);
        Assert.Null(received.Moved);
    }

    [Fact]
    public void The_placement_travels() => Assert.IsType<StoreAffinePlacement>(RoundTrip<object>(new StoreAffinePlacement()));

    // As object, as a call carries it: the type's alias travels too.
    private T RoundTrip<T>(T value)
        where T : class => (T)_serializer.Deserialize<object>(_serializer.SerializeToArray<object>(value))!;
}
