namespace Orleans.Runtime;

/// <summary>A failure of the runtime rather than of a grain.</summary>
public class OrleansException : Exception
{
    /// <summary>A failure without explanation.</summary>
    public OrleansException() : base("Unexpected error.")
    {
    }

    /// <summary>A failure with its explanation.</summary>
    public OrleansException(string message) : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    public OrleansException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

/// <summary>A call that the runtime refused.</summary>
public class OrleansMessageRejectionException : OrleansException
{
    internal OrleansMessageRejectionException(string message) : base(message)
    {
    }

    internal OrleansMessageRejectionException(string message, Exception innerException) : base(message, innerException)
    {
    }
}

/// <summary>A call to a host that has stopped or is stopping.</summary>
public sealed class SiloUnavailableException : OrleansMessageRejectionException
{
    /// <summary>A refusal without explanation.</summary>
    public SiloUnavailableException() : base("Silo unavailable")
    {
    }

    /// <summary>A refusal with its explanation.</summary>
    public SiloUnavailableException(string msg) : base(msg)
    {
    }

    /// <summary>A refusal with its cause.</summary>
    public SiloUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
