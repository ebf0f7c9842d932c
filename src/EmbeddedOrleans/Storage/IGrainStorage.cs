using Orleans.Runtime;

namespace Orleans.Storage
{
    /// <summary>Keeps the state of grains. A provider is a keyed service; its key is the provider's name.</summary>
    public interface IGrainStorage
    {
        /// <summary>Reads a state into the given object; an absent one leaves a new state without an ETag.</summary>
        Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        /// <summary>Writes a state and sets its new ETag.</summary>
        /// <exception cref="InconsistentStateException">What is stored has another ETag.</exception>
        Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        /// <summary>Removes a state.</summary>
        /// <exception cref="InconsistentStateException">What is stored has another ETag.</exception>
        Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
    }

    /// <summary>What is stored has changed since it was read. The activation that let it pass ends, to read anew.</summary>
    public class InconsistentStateException : OrleansException
    {
        /// <summary>A conflict without explanation.</summary>
        public InconsistentStateException()
        {
        }

        /// <summary>A conflict with its explanation.</summary>
        public InconsistentStateException(string message) : base(message)
        {
        }

        /// <summary>A conflict with its cause.</summary>
        public InconsistentStateException(string message, Exception? innerException) : base(message, innerException!)
        {
        }

        /// <summary>A conflict with both ETags.</summary>
        public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag) : base(errorMsg) =>
            (StoredEtag, CurrentEtag) = (storedEtag, currentEtag);

        /// <summary>The ETag of what is stored.</summary>
        public string? StoredEtag { get; private set; }

        /// <summary>The ETag that the grain expected.</summary>
        public string? CurrentEtag { get; private set; }

        /// <summary>Whether it is still in the activation whose write failed.</summary>
        internal bool IsSourceActivation { get; set; } = true;
    }
}

namespace Orleans
{
    /// <summary>A state as a storage provider sees it.</summary>
    public interface IGrainState<T>
    {
        /// <summary>The state.</summary>
        T? State { get; set; }

        /// <summary>The version that was read or written last.</summary>
        string? ETag { get; set; }

        /// <summary>Whether it is stored.</summary>
        bool RecordExists { get; set; }
    }

    /// <summary>A state with its version.</summary>
    public sealed class GrainState<T> : IGrainState<T>
    {
        /// <summary>No state.</summary>
        public GrainState()
        {
        }

        /// <summary>A state that was never stored.</summary>
        public GrainState(T? state) : this(state, null)
        {
        }

        /// <summary>A state with its version.</summary>
        public GrainState(T? state, string? eTag) => (State, ETag) = (state, eTag);

        /// <inheritdoc />
        public T? State { get; set; }

        /// <inheritdoc />
        public string? ETag { get; set; }

        /// <inheritdoc />
        public bool RecordExists { get; set; }
    }
}
