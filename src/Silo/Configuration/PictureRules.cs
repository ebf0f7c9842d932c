using System.Text.RegularExpressions;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of the picture beneath a floor's plan.</summary>
internal static partial class PictureRules
{
    public static void Check(PictureConfiguration? picture, Problems problems)
    {
        if (picture is null)
        {
            return;
        }

        CheckFile(picture.File, problems.At("file"));
        problems.At("min").Require(
            Math.Max(Math.Abs(picture.Min.X), Math.Abs(picture.Min.Y)) <= Limits.MaxPicturePlace,
            $"{FloorRules.Show(picture.Min)} is out of range; expected metres on the plan, at most {Limits.MaxPicturePlace} from its origin.");
        problems.At("width").Require(
            picture.Width is >= Limits.MinPictureWidth and <= Limits.MaxPicturePlace,
            $"{picture.Width} is out of range; expected {Limits.MinPictureWidth} to {Limits.MaxPicturePlace} metres.");
    }

    /// <summary>Whether a picture is one that was uploaded, by its name.</summary>
    public static bool IsUpload(string file) => file.StartsWith(PictureConfiguration.Upload, StringComparison.Ordinal);

    /// <summary>Whether the name is one that an upload is given.</summary>
    public static bool IsUploadName(string file) => UploadName().IsMatch(file);

    private static void CheckFile(string file, Problems problems)
    {
        if (problems.Any)
        {
            return;
        }

        if (IsUpload(file))
        {
            problems.Require(IsUploadName(file), $"{Redaction.Quote(file)} is no name of an upload; expected the one that its upload was answered with.");
        }
        else if (problems.Require(
            Path.GetExtension(file).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg", "the file is not called .png, .jpg or .jpeg; expected a picture in PNG or JPEG."))
        {
            problems.Require(File.Exists(file), $"there is no file {file}; expected a picture in PNG or JPEG.");
        }
    }

    [GeneratedRegex(@"^upload:[0-9a-f]{32}\.(png|jpg)$")]
    private static partial Regex UploadName();
}
