using System.Collections.Concurrent;
using System.Text.Json;
using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>
/// Keeps states for the life of the process, as JSON, so that a grain never shares an object with what it stored.
/// </summary>
internal sealed class MemoryGrainStorage : IGrainStorage
{
    private readonly ConcurrentDictionary<(string State, GrainId Grain), Record> _records = new();

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_records.TryGetValue((stateName, grainId), out var record))
        {
            grainState.State = JsonSerializer.Deserialize<T>(record.Json);
            grainState.ETag = record.ETag;
            grainState.RecordExists = true;
        }
        else
        {
            Reset(grainState);
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var next = new Record(JsonSerializer.SerializeToUtf8Bytes(grainState.State), Guid.NewGuid().ToString("N"));
        _records.AddOrUpdate((stateName, grainId), next, (_, stored) => Check(stored, grainState.ETag, next));
        grainState.ETag = next.ETag;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (_records.TryGetValue((stateName, grainId), out var stored))
        {
            Check(stored, grainState.ETag, stored);
            _records.TryRemove(new((stateName, grainId), stored));
        }

        Reset(grainState);
        return Task.CompletedTask;
    }

    private static Record Check(Record stored, string? expected, Record result) => stored.ETag == expected
        ? result
        : throw new InconsistentStateException(
            $"The stored state has the ETag {stored.ETag}, the grain expected {expected ?? "none"}.", stored.ETag, expected);

    private static void Reset<T>(IGrainState<T> grainState)
    {
        grainState.State = Activator.CreateInstance<T>();
        grainState.ETag = null;
        grainState.RecordExists = false;
    }

    private sealed record Record(byte[] Json, string ETag);
}
