namespace Orleans.Concurrency
{
    /// <summary>The caller does not wait for the call and learns nothing of its outcome.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class OneWayAttribute : Attribute;

    /// <summary>The call may interleave with any other on the same activation.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class AlwaysInterleaveAttribute : Attribute;

    /// <summary>The call changes no state and may interleave with others of its kind.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class ReadOnlyAttribute : Attribute;

    /// <summary>All calls of the grain may interleave, turn by turn.</summary>
    [AttributeUsage(AttributeTargets.Class)]
    public sealed class ReentrantAttribute : Attribute;
}

namespace Orleans
{
    /// <summary>How long a caller of the method waits, in place of the host's default.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    public sealed class ResponseTimeoutAttribute : Attribute
    {
        /// <summary>Sets the time from text such as <c>00:00:05</c>.</summary>
        public ResponseTimeoutAttribute(string timeout) =>
            Timeout = TimeSpan.Parse(timeout, System.Globalization.CultureInfo.InvariantCulture);

        /// <summary>The longest wait.</summary>
        public TimeSpan? Timeout { get; init; }
    }
}
