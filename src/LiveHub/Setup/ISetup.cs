using System.Collections.Immutable;
using System.Text.Json;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>The versions of stores' configurations, as the host keeps them and runs with them.</summary>
public interface ISetup
{
    /// <summary>The JSON Schema of a store's document.</summary>
    string Schema { get; }

    /// <summary>The newest version of a store's configuration; null where none is kept.</summary>
    Task<SetupState?> GetAsync(StoreId store, CancellationToken cancellation);

    /// <summary>The versions that are kept, the newest first.</summary>
    Task<ImmutableArray<SetupVersion>> ListAsync(StoreId store, CancellationToken cancellation);

    /// <summary>The document of one version; null where it is not kept.</summary>
    Task<JsonElement?> ReadAsync(StoreId store, int version, CancellationToken cancellation);

    /// <summary>What became different from one version to another; null where one of them is not kept.</summary>
    Task<SetupChanges?> CompareAsync(StoreId store, int since, int version, CancellationToken cancellation);

    /// <summary>Every mistake of a document that shall become the store's next version.</summary>
    Task<ImmutableArray<SetupProblem>> ValidateAsync(StoreId store, JsonElement document, CancellationToken cancellation);

    /// <summary>Saves a document as the store's next version, which takes effect at once.</summary>
    Task<SetupOutcome> SaveAsync(StoreId store, SetupSave save, CancellationToken cancellation);

    /// <summary>Saves an earlier version's document as the store's next version.</summary>
    Task<SetupOutcome> RollBackAsync(StoreId store, SetupRollback rollback, CancellationToken cancellation);

    /// <summary>Makes a store; problems name the fields of the question.</summary>
    Task<SetupOutcome> CreateAsync(StoreCreation creation, CancellationToken cancellation);
}

/// <summary>What became of a configuration that was to be saved.</summary>
public abstract record SetupOutcome
{
    private SetupOutcome()
    {
    }

    /// <summary>It is saved.</summary>
    /// <param name="State">What is current now.</param>
    public sealed record Saved(SetupState State) : SetupOutcome;

    /// <summary>Somebody else saved meanwhile, or has what was to be made.</summary>
    /// <param name="Version">The version that is current; 0 where there is no store of which one could be.</param>
    /// <param name="Sentence">What happened and what to do.</param>
    public sealed record Conflict(int Version, string Sentence) : SetupOutcome;

    /// <summary>It has mistakes.</summary>
    /// <param name="Problems">All of them.</param>
    public sealed record Invalid(ImmutableArray<SetupProblem> Problems) : SetupOutcome;

    /// <summary>The version that was asked for is not kept.</summary>
    /// <param name="Version">Its number.</param>
    public sealed record Missing(int Version) : SetupOutcome;
}
