using System.Numerics;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Figures.Clothing;

/// <summary>Paints skin, hair and face. Columns run from the back (0) over the left (0.25) to the front (0.5) and the right.</summary>
internal sealed class SkinPainter(Appearance look, FigureStyle style)
{
    private readonly Vector3 _skin = ColourGrade.Of(look.Skin);
    private readonly Vector3 _hair = ColourGrade.Of(look.HairColour);
    private readonly bool _hasBeard = !style.Curved && look.Stature > 1.6f && style.Draw(50) < 0.3f;
    private readonly bool _wearsGlasses = style.Draw(51) < 0.25f;

    /// <summary>Skin with little blotches.</summary>
    public Vector3 Plain(float around, float down) => _skin * (0.94f + (0.10f * Hashing.Noise(style.Seed + 1, around * 16, down * 8)));

    /// <summary>Hair in strands.</summary>
    public Vector3 Hair(float around, float down) =>
        (_hair + new Vector3(10)) * (0.70f + (0.5f * Hashing.Noise(style.Seed + 2, around * 40, down * 3)));

    /// <summary>The head from the crown (0) to the chin (1).</summary>
    public Vector3 Head(float around, float down)
    {
        var aside = MathF.Abs(around - 0.5f) * 2;
        if (look.Hair != HairStyle.Bald && down < HairLine(aside))
        {
            return Hair(around, down);
        }

        return Face(around, down, aside);
    }

    // Lower at the temples, down to the neck behind the ears.
    private static float HairLine(float aside) => aside switch
    {
        < 0.22f => 0.28f,
        < 0.36f => 0.28f + ((aside - 0.22f) * 0.8f),
        < 0.52f => 0.39f + ((aside - 0.36f) * 1.3f),
        _ => 0.60f + ((aside - 0.52f) * 0.62f),
    };

    private Vector3 Face(float around, float down, float aside)
    {
        var colour = Plain(around, down);
        var eye = MathF.Abs(aside - 0.135f);
        if (eye < 0.075f && down is > 0.385f and < 0.425f)
        {
            return Vector3.Lerp(colour, _hair, 0.6f);
        }

        if (down is > 0.435f and < 0.505f && eye < 0.07f)
        {
            return _wearsGlasses || eye < 0.035f ? colour * 0.35f : colour * 0.75f;
        }

        if (_wearsGlasses && down is > 0.44f and < 0.47f && aside < 0.5f)
        {
            return new(40);
        }

        if (aside < 0.055f && down is > 0.60f and < 0.65f)
        {
            return colour * 0.72f;
        }

        if (_hasBeard && (down > 0.80f || (down > 0.58f && aside > 0.26f)) && aside < 0.6f)
        {
            return Vector3.Lerp(colour, _hair, 0.65f);
        }

        if (aside < 0.12f && down is > 0.73f and < 0.78f)
        {
            return new(colour.X * 0.75f, colour.Y * 0.52f, colour.Z * 0.52f);
        }

        return aside is > 0.46f and < 0.54f && down is > 0.43f and < 0.66f ? colour * 0.82f : colour;
    }
}
