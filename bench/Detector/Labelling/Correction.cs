using System.Text.Json;
using System.Text.Json.Serialization;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Detector.Labelling;

/// <summary>What a correction does.</summary>
internal enum CorrectionKind
{
    /// <summary>Whatever lies mostly inside the box, or is about it, is nobody: it is removed, and training learns that nobody is there.</summary>
    Exclude,

    /// <summary>The same for boxes that nobody is sure about; people stay.</summary>
    ExcludeDoubtful,

    /// <summary>The same, and the box is left out of training.</summary>
    Ignore,

    /// <summary>The same, and the box is a person.</summary>
    Person,
}

/// <summary>One correction by eye of what the detector said.</summary>
/// <param name="Clip">The clip's name.</param>
/// <param name="Frames">The first and the last frame, from 0.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Box">Left, top, width, height in pixels of the clip.</param>
/// <param name="Why">What is to be seen there.</param>
/// <param name="Until">For somebody who moves: the box in the last frame, the frames between lying on a straight line.</param>
internal sealed record Correction(string Clip, int[] Frames, CorrectionKind Kind, float[] Box, string Why, float[]? Until = null)
{
    private const float MostlyInside = 0.75f;
    private const float Same = 0.5f;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Reads the table of corrections.</summary>
    public static IReadOnlyList<Correction> Read(string path) =>
        JsonSerializer.Deserialize<Correction[]>(File.ReadAllText(path), Format) ?? [];

    /// <summary>Corrects a clip's labels, in the order of the table.</summary>
    public void Apply(FrameLabels[] labels)
    {
        for (var frame = Frames[0]; frame <= Frames[1] && frame < labels.Length; frame++)
        {
            var progress = Frames[1] > Frames[0] ? (float)(frame - Frames[0]) / (Frames[1] - Frames[0]) : 0;
            Apply(labels[frame], Until is null ? ToBox(Box) : Boxes.Between(ToBox(Box), ToBox(Until), progress));
        }
    }

    private void Apply(FrameLabels labels, ImageBox box)
    {
        bool IsMeant(ImageBox other) => ImageBox.Share(other, box) >= MostlyInside || ImageBox.Overlap(other, box) >= Same;
        labels.Ignored.RemoveAll(IsMeant);
        if (Kind != CorrectionKind.ExcludeDoubtful)
        {
            labels.People.RemoveAll(IsMeant);
        }

        var added = Kind switch
        {
            CorrectionKind.Person => labels.People,
            CorrectionKind.Ignore => labels.Ignored,
            _ => null,
        };
        added?.Add(box);
    }

    private static ImageBox ToBox(float[] box) => new(box[0], box[1], box[0] + box[2], box[1] + box[3]);
}
