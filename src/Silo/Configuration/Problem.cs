namespace StoreTracking.Silo.Configuration;

/// <summary>One mistake in a configuration file.</summary>
/// <param name="Path">The field, such as <c>cameras[1].source.kind</c>; empty for the file as a whole.</param>
/// <param name="Message">What was found and what would be right, in one sentence.</param>
public sealed record Problem(string Path, string Message)
{
    /// <inheritdoc />
    public override string ToString() => Path.Length == 0 ? Message : $"{Path}: {Message}";
}
