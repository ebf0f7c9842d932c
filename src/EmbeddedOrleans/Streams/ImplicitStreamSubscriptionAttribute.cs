namespace Orleans;

/// <summary>
/// Subscribes a grain class to a namespace: each stream there goes to the grain with the stream's key, which says what
/// handles it by subscribing when it activates.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class ImplicitStreamSubscriptionAttribute : Attribute
{
    /// <summary>Subscribes to the streams of a namespace.</summary>
    public ImplicitStreamSubscriptionAttribute(string streamNamespace, string? streamIdMapper = null)
    {
        if (streamIdMapper is not null)
        {
            throw new NotSupportedException("The key of a stream is the key of its grain here; leave out the mapper.");
        }

        Namespace = streamNamespace.Trim();
    }

    internal string Namespace { get; }
}
