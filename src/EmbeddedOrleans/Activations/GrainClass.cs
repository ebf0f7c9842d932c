using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Activations;

/// <summary>A grain class and what its attributes say.</summary>
internal sealed class GrainClass
{
    private readonly ObjectFactory _factory;
    private readonly ParameterInfo[] _states;

    public GrainClass(Type type, GrainCollectionOptions options)
    {
        Type = type;
        GrainType = GrainType.Create(NameOf(type));
        Reentrant = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
        CollectionAge = type.GetCustomAttribute<CollectionAgeLimitAttribute>() is { } limit
            ? limit.AlwaysActive ? TimeSpan.MaxValue : limit.AgeLimit
            : options.ClassSpecificCollectionAge.GetValueOrDefault(type.FullName!, options.CollectionAge);
        ImplicitNamespaces = type.GetCustomAttributes<ImplicitStreamSubscriptionAttribute>()
            .Select(static attribute => (string?)attribute.Namespace).ToHashSet();
        _states = [.. type.GetConstructors().SelectMany(static constructor => constructor.GetParameters())
            .Where(static parameter => parameter.IsDefined(typeof(PersistentStateAttribute)))];
        _factory = ActivatorUtilities.CreateFactory(type, Array.ConvertAll(_states, static parameter => parameter.ParameterType));
    }

    public Type Type { get; }

    public GrainType GrainType { get; }

    public bool Reentrant { get; }

    public TimeSpan CollectionAge { get; }

    /// <summary>The namespaces of the streams that it is subscribed to from the beginning.</summary>
    public IReadOnlySet<string?> ImplicitNamespaces { get; }

    /// <summary>Makes the grain's object in its activation's turn.</summary>
    public object Construct(IServiceProvider services) => _factory(services, Array.ConvertAll(_states, parameter =>
        PersistentStateFactory.Create(parameter, RuntimeContext.Activation!, services)));

    // Orleans' own convention: StoreGrain is "store".
    private static string NameOf(Type type)
    {
        const string Suffix = "grain";
        var name = type.Name.ToLowerInvariant();
        return name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length ? name[..^Suffix.Length] : name;
    }
}
