namespace StoreTracking.Vision.Appearance;

/// <summary>
/// The colour of a cloth, as it is recognised in more or less light: a saturated one by its hue, one near grey by having none and
/// by its lightness.
/// </summary>
public readonly struct ClothColour
{
    // Below this saturation, on the scale of 0 to 1, a cloth counts as grey; the light alone tints white walls by up to a fifth.
    private const float LeastSaturation = 0.3f;

    // By how many degrees of hue light and camera shift a colour.
    private const float HueDegrees = 20;

    // Of the cloth's own saturation and lightness, what shade and glare leave.
    private const float LeastShare = 0.5f;
    private const float DarkestShare = 0.3f;

    // How much lighter or darker a grey may be, on the scale of 0 to 1.
    private const float GreyRange = 0.2f;

    private readonly float _hue;
    private readonly float _saturation;
    private readonly float _value;

    /// <summary>Takes a colour as a camera stores it (sRGB), 0 to 255 a channel.</summary>
    public ClothColour(byte red, byte green, byte blue) => (_hue, _saturation, _value) = ToHsv(red, green, blue);

    /// <summary>Whether a pixel may show this cloth.</summary>
    public bool Matches(byte red, byte green, byte blue)
    {
        var (hue, saturation, value) = ToHsv(red, green, blue);
        if (_saturation < LeastSaturation)
        {
            return saturation < LeastSaturation && Math.Abs(value - _value) <= GreyRange;
        }

        var apart = Math.Abs(hue - _hue);
        return Math.Min(apart, 360 - apart) <= HueDegrees
            && saturation >= LeastShare * _saturation
            && value >= DarkestShare * _value;
    }

    // Hue in degrees, saturation and value from 0 to 1 (Smith, "Color gamut transform pairs", 1978).
    private static (float Hue, float Saturation, float Value) ToHsv(float red, float green, float blue)
    {
        var high = MathF.Max(red, MathF.Max(green, blue));
        var chroma = high - MathF.Min(red, MathF.Min(green, blue));
        if (chroma == 0)
        {
            return (0, 0, high / 255);
        }

        var hue = high == red ? ((green - blue) / chroma) + (green < blue ? 6 : 0)
            : high == green ? ((blue - red) / chroma) + 2
            : ((red - green) / chroma) + 4;
        return (60 * hue, chroma / high, high / 255);
    }
}
