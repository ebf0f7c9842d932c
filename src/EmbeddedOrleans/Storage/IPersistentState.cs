namespace Orleans.Core
{
    /// <summary>Reads and writes a grain's state.</summary>
    public interface IStorage
    {
        /// <summary>The version that was read or written last.</summary>
        string? Etag { get; }

        /// <summary>Whether the state is stored.</summary>
        bool RecordExists { get; }

        /// <summary>Removes the stored state and begins a new one.</summary>
        Task ClearStateAsync();

        /// <summary>Stores the state.</summary>
        Task WriteStateAsync();

        /// <summary>Reads the stored state over this one.</summary>
        Task ReadStateAsync();
    }

    /// <summary>Reads and writes a grain's state of a type.</summary>
    public interface IStorage<TState> : IStorage
    {
        /// <summary>The state.</summary>
        TState State { get; set; }
    }
}

namespace Orleans.Runtime
{
    /// <summary>A state of a grain, read before the grain activates.</summary>
    public interface IPersistentState<TState> : Core.IStorage<TState>;

    /// <summary>Names the state and the storage provider of a constructor's <see cref="IPersistentState{TState}"/>.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    public class PersistentStateAttribute : Attribute
    {
        /// <summary>Names a state and a provider; without a name, the provider called Default.</summary>
        public PersistentStateAttribute(string stateName, string? storageName = null)
        {
            ArgumentNullException.ThrowIfNull(stateName);
            (StateName, StorageName) = (stateName, storageName);
        }

        /// <summary>The state's name.</summary>
        public string StateName { get; }

        /// <summary>The provider's name.</summary>
        public string? StorageName { get; }
    }
}
