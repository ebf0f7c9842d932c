using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Activations;
using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>One state of one activation. Its operations run one after the other, also in a reentrant grain.</summary>
internal sealed class PersistentState<TState>(string name, GrainId id, IGrainStorage storage) : IPersistentState<TState>
{
    private readonly GrainState<TState> _stored = new(Activator.CreateInstance<TState>());
    private Task _last = Task.CompletedTask;

    public TState State
    {
        get => _stored.State!;
        set => _stored.State = value;
    }

    public string? Etag => _stored.ETag;

    public bool RecordExists => _stored.RecordExists;

    public Task ReadStateAsync() => Follow(() => storage.ReadStateAsync(name, id, _stored));

    public Task WriteStateAsync() => Follow(() => storage.WriteStateAsync(name, id, _stored));

    public Task ClearStateAsync() => Follow(() => storage.ClearStateAsync(name, id, _stored));

    private Task Follow(Func<Task> operation)
    {
        var previous = _last;
        return _last = Run();

        async Task Run()
        {
            await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            await operation();
        }
    }
}

/// <summary>Makes what a grain's constructor asks for with <see cref="PersistentStateAttribute"/>.</summary>
internal static class PersistentStateFactory
{
    public static object Create(ParameterInfo parameter, Activation activation, IServiceProvider services)
    {
        var attribute = parameter.GetCustomAttribute<PersistentStateAttribute>()!;
        var provider = attribute.StorageName ?? Hosting.MemoryGrainStorageSiloBuilderExtensions.DefaultName;
        var storage = services.GetKeyedService<IGrainStorage>(provider) ?? throw new OrleansException(
            $"No storage provider named \"{provider}\" found loading grain type {activation.GrainId.Type}.");
        var type = typeof(PersistentState<>).MakeGenericType(parameter.ParameterType.GenericTypeArguments[0]);
        var state = (Core.IStorage)Activator.CreateInstance(type, attribute.StateName, activation.GrainId, storage)!;
        activation.StateReaders.Add(state.ReadStateAsync);
        return state;
    }
}
