using StoreTracking.Vision.Frames;

namespace StoreTracking.Silo.Simulation;

/// <summary>A rendered camera that keeps its world alive for as long as it is open.</summary>
internal sealed class LeasedPictures(IFrameSource pictures, WorldLease world) : IFrameSource
{
    /// <inheritdoc />
    public string Description => pictures.Description;

    /// <inheritdoc />
    public ValueTask<Frame?> ReadAsync(CancellationToken cancellationToken) => pictures.ReadAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await pictures.DisposeAsync();
        world.Dispose();
    }
}
