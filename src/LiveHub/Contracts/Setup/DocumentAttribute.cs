namespace StoreTracking.LiveHub;

/// <summary>Says what a JSON value is that travels as it was written: a part of a store's file.</summary>
/// <param name="type">The type that it is read as.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DocumentAttribute(Type type) : Attribute
{
    /// <summary>The type that it is read as.</summary>
    public Type Type { get; } = type;
}
