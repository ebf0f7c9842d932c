namespace StoreTracking.Vision.Detections.Decoders;

/// <summary>
/// <see cref="DetectionLayout.YoloNms"/>: rows of left, top, right, bottom, score, class. The number of rows may differ
/// from run to run.
/// </summary>
/// <param name="capacity">The most rows that are read.</param>
/// <param name="person">The class "person".</param>
public sealed class YoloNmsDecoder(int capacity, int person = PersonClass.Yolo) : IDetectionDecoder
{
    private const int RowLength = 6;

    /// <inheritdoc />
    public int Capacity { get; } = capacity;

    /// <inheritdoc />
    public void Decode(DetectorOutputs outputs, ref DetectionWriter writer)
    {
        var rows = outputs.First;
        for (; rows.Length >= RowLength; rows = rows[RowLength..])
        {
            if (rows[5] == person)
            {
                writer.AddCorners(rows[0], rows[1], rows[2], rows[3], rows[4]);
            }
        }
    }
}
