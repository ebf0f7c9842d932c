using System.Text.Json;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;

namespace StoreTracking.Silo.Evaluation.Files;

/// <summary>
/// The calibration of several cameras of one floor: a JSON object with <c>width</c> and <c>height</c> of the images in
/// pixels, <c>fps</c> where known, and <c>image_to_floor_metres</c>, an object of one 3 x 3 homography a camera.
/// </summary>
/// <param name="FrameRate">Frames a second; null where the file does not say.</param>
/// <param name="Cameras">Each camera's calibration, by its name.</param>
internal sealed record FloorCalibration(double? FrameRate, IReadOnlyDictionary<string, CalibrationConfiguration> Cameras)
{
    private const string Homographies = "image_to_floor_metres";

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">The file cannot be read, or a field is missing or wrong.</exception>
    public static FloorCalibration Read(string path)
    {
        using var document = Parse(path);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new InputException($"{path}: this is a JSON {root.ValueKind}; expected an object with width, height and {Homographies}.");
        }

        var (width, height) = (Pixels(path, root, "width"), Pixels(path, root, "height"));
        if (!root.TryGetProperty(Homographies, out var cameras) || cameras.ValueKind != JsonValueKind.Object)
        {
            throw new InputException($"{path}: {Homographies} is missing or no object; expected the 3 x 3 homography of each camera, by its name.");
        }

        return new(Rate(path, root), cameras.EnumerateObject().ToDictionary(camera => camera.Name, camera => new CalibrationConfiguration
        {
            ImageWidth = width,
            ImageHeight = height,
            Homography = [.. Matrix(path, camera)],
        }));
    }

    /// <summary>The calibration of a camera.</summary>
    /// <exception cref="InputException">The file has no such camera.</exception>
    public CalibrationConfiguration Of(string camera, string path) => Cameras.TryGetValue(camera, out var found)
        ? found
        : throw new InputException($"--camera {camera}: {path} has no such camera; {Suggestion.For(camera, [.. Cameras.Keys])}");

    private static JsonDocument Parse(string path)
    {
        try
        {
            using var reader = TextRows.Open(path);
            return JsonDocument.Parse(reader.ReadToEnd());
        }
        catch (JsonException failure)
        {
            throw new InputException($"{path}, line {failure.LineNumber + 1}: this is no JSON; expected an object with width, height and {Homographies}.");
        }
        catch (InvalidDataException)
        {
            throw new InputException($"{path}: the file begins as gzip but is damaged; expected JSON, or a whole gzip file of it.");
        }
    }

    private static int Pixels(string path, JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var pixels) && pixels > 0
            ? pixels
            : throw new InputException($"{path}: {name} is {Text(root, name)}; expected the images' {name} in pixels, above zero.");

    private static double? Rate(string path, JsonElement root)
    {
        if (!root.TryGetProperty("fps", out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.GetDouble() is > 0 and <= 1000 and var rate
            ? rate
            : throw new InputException($"{path}: fps is {Text(root, "fps")}; expected the frames a second, above 0 to 1000.");
    }

    private static double[] Matrix(string path, JsonProperty camera)
    {
        var value = camera.Value;
        var isMatrix = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 3 && value.EnumerateArray().All(row =>
            row.ValueKind == JsonValueKind.Array && row.GetArrayLength() == 3 && row.EnumerateArray().All(cell => cell.ValueKind == JsonValueKind.Number));
        return isMatrix
            ? [.. value.EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(cell => cell.GetDouble())]
            : throw new InputException($"{path}: {Homographies}.{camera.Name} is no matrix; expected three rows of three numbers, from pixels to metres.");
    }

    private static string Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetRawText() : "missing";
}
