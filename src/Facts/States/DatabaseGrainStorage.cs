using System.Text.Json;
using Orleans.Storage;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Writing;

namespace StoreTracking.Facts.States;

/// <summary>
/// Keeps the states of grains as JSON beside the facts. Writes go through the same queue as facts do, so that a state and
/// the facts of other grains share one wait for the disk.
/// </summary>
internal sealed class DatabaseGrainStorage(FactDatabase database, CommitQueue queue, TimeProvider clock) : IGrainStorage
{
    private const string Select = "SELECT tag, state FROM states WHERE name = @name AND grain = @grain";

    private const string Insert =
        """
        INSERT INTO states (name, grain, tag, written_at, state) VALUES (@name, @grain, @next, @at, @state)
        ON CONFLICT (name, grain) DO NOTHING
        """;

    private const string Update =
        "UPDATE states SET tag = @next, written_at = @at, state = @state WHERE name = @name AND grain = @grain AND tag = @tag";

    private const string Delete = "DELETE FROM states WHERE name = @name AND grain = @grain AND tag = @tag";

    /// <inheritdoc />
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var rows = await connection.QueryAsync(
            Select, static row => (Tag: row.GetString(0), Json: row.GetString(1)), CancellationToken.None, Key(stateName, grainId));
        if (rows is [var row])
        {
            grainState.State = JsonSerializer.Deserialize<T>(row.Json, FactJson.Options)!;
            (grainState.ETag, grainState.RecordExists) = (row.Tag, true);
        }
        else
        {
            Reset(grainState);
        }
    }

    /// <inheritdoc />
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var (tag, next) = (grainState.ETag, Guid.NewGuid().ToString("N"));
        (string, object)[] values =
        [
            .. Key(stateName, grainId), ("next", next), ("at", clock.GetUtcNow().ToUnixTimeMilliseconds()),
            ("state", JsonSerializer.Serialize(grainState.State, FactJson.Options)),
        ];
        var written = tag is null
            ? await ExecuteAsync(Insert, values)
            : await ExecuteAsync(Update, [.. values, ("tag", tag)]);
        if (written == 0)
        {
            throw await ConflictAsync(stateName, grainId, tag);
        }

        (grainState.ETag, grainState.RecordExists) = (next, true);
    }

    /// <inheritdoc />
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var tag = grainState.ETag;
        var deleted = await ExecuteAsync(Delete, [.. Key(stateName, grainId), ("tag", tag ?? "")]);
        if (deleted == 0 && await FindTagAsync(stateName, grainId) is not null)
        {
            throw await ConflictAsync(stateName, grainId, tag);
        }

        Reset(grainState);
    }

    private static (string Name, object Value)[] Key(string stateName, GrainId grain) => [("name", stateName), ("grain", grain.ToString())];

    private static void Reset<T>(IGrainState<T> grainState)
    {
        grainState.State = Activator.CreateInstance<T>();
        (grainState.ETag, grainState.RecordExists) = (null, false);
    }

    private Task<int> ExecuteAsync(string sql, (string, object)[] values) => queue.RunAsync(transaction =>
        transaction.Connection!.ExecuteAsync(transaction, sql, CancellationToken.None, values));

    private async Task<string?> FindTagAsync(string stateName, GrainId grain)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var rows = await connection.QueryAsync(Select, static row => row.GetString(0), CancellationToken.None, Key(stateName, grain));
        return rows.Count > 0 ? rows[0] : null;
    }

    private async Task<InconsistentStateException> ConflictAsync(string stateName, GrainId grain, string? expected)
    {
        var stored = await FindTagAsync(stateName, grain);
        return new(
            $"The stored state '{stateName}' has the tag {stored ?? "none"}, the grain expected {expected ?? "none"}.", stored, expected);
    }
}
