namespace StoreTracking.Facts;

/// <summary>Keeps the pictures that were uploaded for the plans of stores.</summary>
public interface IPlanPictureStore
{
    /// <summary>
    /// Keeps a picture under its name; one of that name that is there already stays. Pictures that are a day old and that no
    /// kept version of the store's configuration names are removed.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="name">The name: letters, digits, colons, hyphens and dots.</param>
    /// <param name="content">The file's bytes.</param>
    Task SaveAsync(StoreId store, string name, byte[] content);

    /// <summary>A picture's bytes, or null where there is none of this name.</summary>
    Task<byte[]?> ReadAsync(StoreId store, string name, CancellationToken cancellation = default);
}
