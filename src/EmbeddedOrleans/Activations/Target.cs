using Orleans.Calls;

namespace Orleans.Activations;

/// <summary>What runs requests: an activation or an observer.</summary>
internal abstract class Target
{
    /// <summary>The object whose methods are called.</summary>
    public abstract object Instance { get; }

    /// <summary>Takes a request; false where the target is gone and another one must be found.</summary>
    public abstract bool TryReceive(Request request);

    /// <summary>A request has ended, however it ended.</summary>
    public abstract void OnCompleted(Request request);

    /// <summary>Runs an action between requests.</summary>
    public abstract void Post(Action action);

    /// <summary>Its state disagrees with what is stored.</summary>
    public virtual void Distrust(Exception exception)
    {
    }
}
