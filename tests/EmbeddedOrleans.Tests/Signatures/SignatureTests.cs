namespace StoreTracking.EmbeddedOrleans.Tests;

/// <summary>
/// Everything public of the embedded runtime is declared by the official assemblies of the same version in the same way. An
/// embedded build compares with Orleans.Core.Abstractions, which every registry has; a build with the packages compares
/// with all of them.
/// </summary>
public sealed class SignatureTests
{
    /// <summary>The types whose official assembly an embedded build cannot have.</summary>
    private static readonly Dictionary<string, string[]> Elsewhere = new()
    {
        ["Orleans.Serialization.Abstractions"] =
        [
            "Orleans.AliasAttribute", "Orleans.GenerateSerializerAttribute", "Orleans.IdAttribute", "Orleans.ImmutableAttribute",
            "Orleans.ResponseTimeoutAttribute",
        ],
        ["Orleans.Core"] =
        [
            "Orleans.CollectionAgeLimitAttribute", "Orleans.Configuration.MessagingOptions", "Orleans.GrainState`1", "Orleans.IClusterClient",
            "Orleans.IGrainState`1", "Orleans.Storage.IGrainStorage", "Orleans.Storage.InconsistentStateException",
        ],
        ["Orleans.Runtime"] =
        [
            "Microsoft.Extensions.Hosting.OrleansSiloGenericHostExtensions", "Orleans.Configuration.GrainCollectionOptions",
            "Orleans.Configuration.SiloMessagingOptions", "Orleans.Hosting.ISiloBuilder", "Orleans.Hosting.SiloBuilderExtensions",
            "Orleans.Runtime.IPersistentState`1", "Orleans.Runtime.PersistentStateAttribute",
        ],
        ["Orleans.Persistence.Memory"] =
        [
            "Orleans.Configuration.MemoryGrainStorageOptions", "Orleans.Hosting.MemoryGrainStorageSiloBuilderExtensions",
        ],
        ["Orleans.Streaming"] =
        [
            "Orleans.ClientStreamingExtensions", "Orleans.GrainStreamingExtensions", "Orleans.Hosting.ISiloMemoryStreamConfigurator",
            "Orleans.Hosting.SiloBuilderMemoryStreamExtensions", "Orleans.ImplicitStreamSubscriptionAttribute", "Orleans.Runtime.StreamId",
            "Orleans.Streams.AsyncBatchObservableExtensions", "Orleans.Streams.AsyncObservableExtensions",
            "Orleans.Streams.IAsyncBatchObservable`1", "Orleans.Streams.IAsyncBatchObserver`1", "Orleans.Streams.IAsyncBatchProducer`1",
            "Orleans.Streams.IAsyncObservable`1", "Orleans.Streams.IAsyncObserver`1", "Orleans.Streams.IAsyncStream",
            "Orleans.Streams.IAsyncStream`1", "Orleans.Streams.IStreamProvider", "Orleans.Streams.SequentialItem`1",
            "Orleans.Streams.StreamEventDeliveryFailureException", "Orleans.Streams.StreamSequenceToken",
            "Orleans.Streams.StreamSubscriptionHandle`1",
        ],
    };

#if ORLEANS_PACKAGES
    private const string OursIn = "embedded";
    private const string OfficialIn = ".";
#else
    private const string OursIn = ".";
    private const string OfficialIn = "official";
#endif

    private static List<PublicType> Ours { get; } = PublicType.Read(PathOf(OursIn, "StoreTracking.EmbeddedOrleans.dll"));

    private static Dictionary<string, PublicType> Official { get; } = Directory.GetFiles(PathOf(OfficialIn, ""), "Orleans.*.dll")
        .SelectMany(PublicType.Read).ToLookup(static type => type.Name).ToDictionary(static group => group.Key, static group => group.First());

    public static TheoryData<string> Compared => [.. Ours.Where(type => Official.ContainsKey(type.Name)).Select(static type => type.Name)];

    [Theory]
    [MemberData(nameof(Compared))]
    public void A_type_is_declared_as_officially(string name)
    {
        var ours = Ours.Single(type => type.Name == name);
        var official = Official[name];
        Assert.Equal(official.Shape, ours.Shape);
        Assert.Empty(ours.Bases.Except(official.Bases));
        Assert.True(ours.Members.IsSubsetOf(official.Members), string.Join('\n',
            ours.Members.Except(official.Members).Prepend("Not official:").Append("Official:").Concat(official.Members)));
    }

    [Fact]
    public void A_type_that_cannot_be_compared_is_on_the_list_of_its_assembly()
    {
        var readable = Official.Values.Select(static type => type.Assembly).ToHashSet();
        var excused = Elsewhere.Where(pair => !readable.Contains(pair.Key)).SelectMany(static pair => pair.Value);
        Assert.Empty(Ours.Select(static type => type.Name).Where(name => !Official.ContainsKey(name)).Except(excused));
    }

    [Fact]
    public void The_list_is_right_where_it_can_be_checked()
    {
        var ours = Ours.Select(static type => type.Name).ToHashSet();
        Assert.All(Elsewhere.SelectMany(static pair => pair.Value), name => Assert.Contains(name, ours));
        Assert.All(Elsewhere, static pair => Assert.All(pair.Value, name =>
            Assert.True(!Official.TryGetValue(name, out var type) || type.Assembly == pair.Key, $"{name} is not in {pair.Key}.")));
    }

    [Fact]
    public void The_official_assembly_was_read() => Assert.Contains("Orleans.IGrainFactory", Official.Keys);

    private static string PathOf(string folder, string file) => Path.Combine(AppContext.BaseDirectory, folder, file);
}
