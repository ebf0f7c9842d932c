using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>The pictures beneath the plans of stores.</summary>
public interface IPlanPictures
{
    /// <summary>The largest file that is taken, in bytes.</summary>
    int MostBytes { get; }

    /// <summary>Keeps a PNG or JPEG file.</summary>
    /// <returns>What it is called; or one sentence that says why it is not taken.</returns>
    Task<(UploadedPicture? Picture, string Refusal)> KeepAsync(StoreId store, string floor, byte[] file);

    /// <summary>The picture of a floor.</summary>
    /// <param name="store">The store.</param>
    /// <param name="floor">The floor's id.</param>
    /// <param name="upload">The name of an upload, which need not be configured; null for the configured picture.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The file and its media type; null where there is none.</returns>
    Task<(byte[] File, string MediaType)?> FindAsync(StoreId store, string floor, string? upload, CancellationToken cancellation);
}
