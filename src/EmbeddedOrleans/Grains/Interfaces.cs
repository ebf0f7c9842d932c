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
