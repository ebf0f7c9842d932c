namespace StoreTracking.EmbeddedOrleans.Tests;

/// <summary>No class implements this one.</summary>
[Alias("test.IUnservedGrain")]
public interface IUnservedGrain : IGrainWithStringKey;
