namespace Orleans.Runtime
{
    /// <summary>Anything that can be addressed: a grain or an observer.</summary>
    public interface IAddressable;
}

namespace Orleans
{
    /// <summary>A grain.</summary>
    public interface IGrain : Runtime.IAddressable;

    /// <summary>A grain whose key is a string.</summary>
    public interface IGrainWithStringKey : IGrain;

    /// <summary>A grain whose key is a GUID.</summary>
    public interface IGrainWithGuidKey : IGrain;

    /// <summary>An object outside the cluster that grains can call.</summary>
    public interface IGrainObserver : Runtime.IAddressable;
}

namespace Orleans.Concurrency
{
    /// <summary>The caller does not wait for the call and learns nothing of its outcome.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class OneWayAttribute : Attribute;

    /// <summary>The call may interleave with any other on the same activation.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class AlwaysInterleaveAttribute : Attribute;
}
