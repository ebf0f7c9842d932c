namespace StoreTracking.Facts;

/// <summary>The database that shall keep the facts cannot be used: a matter of the host's configuration or of its disk.</summary>
/// <param name="message">Which database, what was found, and what would be right, in one sentence.</param>
/// <param name="inner">What the attempt to use it failed with.</param>
public sealed class FactDatabaseException(string message, Exception? inner = null) : Exception(message, inner);
