using System.Security.Cryptography;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Configuration;

namespace StoreTracking.Silo.Setup;

/// <summary>Keeps uploaded pictures of plans under the hash of their content, and reads those that lie beside a store's file.</summary>
internal sealed class PlanPictures(StoreCatalog catalog, IPlanPictureStore kept) : IPlanPictures
{
    private const int HashLength = 32;

    /// <inheritdoc />
    public int MostBytes => Limits.PictureBytes;

    /// <inheritdoc />
    public async Task<(UploadedPicture? Picture, string Refusal)> KeepAsync(StoreId store, string floor, byte[] file)
    {
        if (PictureFile.Read(file) is not { } picture)
        {
            return (null, $"The body of {file.Length} bytes is no PNG or JPEG picture: expected one of these.");
        }

        if (picture.Width is < 1 or > Limits.MaxPictureSide || picture.Height is < 1 or > Limits.MaxPictureSide)
        {
            return (null, $"The picture has {picture.Width} x {picture.Height} pixels: expected 1 to {Limits.MaxPictureSide} on each side.");
        }

        var name = $"{PictureConfiguration.Upload}{Convert.ToHexStringLower(SHA256.HashData(file))[..HashLength]}.{(picture.IsPng ? "png" : "jpg")}";
        await kept.SaveAsync(store, name, file);
        return (new() { File = name, Url = $"{UrlOf(store, floor)}?upload={Uri.EscapeDataString(name)}", Width = picture.Width, Height = picture.Height }, "");
    }

    /// <inheritdoc />
    public async Task<(byte[] File, string MediaType)?> FindAsync(StoreId store, string floor, string? upload, CancellationToken cancellation)
    {
        var name = upload ?? catalog.Find(store)?.Floors.FirstOrDefault(candidate => candidate.Id == floor)?.Picture?.File;
        var file = name is null ? null
            : PictureRules.IsUpload(name) ? await kept.ReadAsync(store, name, cancellation)
            : upload is null ? await ReadAsync(name, cancellation)
            : null;

        // A file may have become something else since it was configured.
        return file is not null && PictureFile.Read(file) is { } picture ? (file, picture.IsPng ? "image/png" : "image/jpeg") : null;
    }

    private static string UrlOf(StoreId store, string floor) => $"/api/stores/{store}/setup/plans/{floor}";

    private static async Task<byte[]?> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= Limits.PictureBytes } ? await File.ReadAllBytesAsync(path, cancellation) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
