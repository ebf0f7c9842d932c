namespace StoreTracking.Vision.Frames.Ffmpeg;

/// <summary>A frame as it came from the decoder, not yet dated.</summary>
/// <param name="Frame">The picture, owned by the receiver.</param>
/// <param name="Pts">The presentation time in seconds; not a number where the stream gives none.</param>
/// <param name="ArrivedAt">When its last byte was read.</param>
internal readonly record struct DecodedFrame(Frame Frame, double Pts, DateTimeOffset ArrivedAt);
