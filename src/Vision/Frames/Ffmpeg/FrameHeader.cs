using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Frames.Ffmpeg;

/// <summary>What FFmpeg says about one frame that it is about to write.</summary>
/// <param name="Native">The size before scaling.</param>
/// <param name="Output">The size of what is written.</param>
/// <param name="Pts">The presentation time in seconds; not a number where the stream gives none.</param>
internal readonly record struct FrameHeader(ImageSize Native, ImageSize Output, double Pts);
