using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Detections.Decoders;

/// <summary>
/// <see cref="DetectionLayout.Ssd"/> with one output: rows of image, class, score, left, top, right, bottom, the corners
/// as fractions of the input. An image below zero, or one that is not a number, ends the list.
/// </summary>
/// <param name="input">The size of the model's input.</param>
/// <param name="capacity">The most rows that are read.</param>
/// <param name="person">The class "person".</param>
public sealed class SsdRowsDecoder(ImageSize input, int capacity, int person = PersonClass.SsdRows) : IDetectionDecoder
{
    private const int RowLength = 7;

    /// <inheritdoc />
    public int Capacity { get; } = capacity;

    /// <inheritdoc />
    public void Decode(DetectorOutputs outputs, ref DetectionWriter writer)
    {
        var rows = outputs.First;
        for (; rows.Length >= RowLength && rows[0] >= 0; rows = rows[RowLength..])
        {
            if (rows[1] == person)
            {
                writer.AddCorners(
                    rows[3] * input.Width, rows[4] * input.Height, rows[5] * input.Width, rows[6] * input.Height, rows[2]);
            }
        }
    }
}
