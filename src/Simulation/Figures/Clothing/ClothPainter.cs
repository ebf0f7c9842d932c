using System.Numerics;
using StoreTracking.Simulation.Figures.Shape;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Figures.Clothing;

/// <summary>Paints clothes. Columns run from the back (0) over the left (0.25) to the front (0.5) and the right.</summary>
internal sealed class ClothPainter(Appearance look, FigureStyle style)
{
    private readonly Vector3 _top = ColourGrade.Of(look.TopColour);
    private readonly Vector3 _second = ColourGrade.Of(look.TopSecondColour);
    private readonly Vector3 _bottom = ColourGrade.Of(look.BottomColour);
    private readonly Vector3 _shoe = ColourGrade.Of(look.ShoeColour);
    private readonly Vector3 _burden = ColourGrade.Of(look.CarriedColour);
    private readonly float _openness = 0.035f + (0.06f * style.Draw(60));

    /// <summary>The trunk from the base of the neck (0) to below the hips (1).</summary>
    public Vector3 Trunk(float around, float down)
    {
        var aside = MathF.Abs(around - 0.5f);
        var folds = Folds(3, around * 9, (down * 9) + (around * 3), 0.30f);
        if (look.Top is TopKind.Jacket or TopKind.Coat or TopKind.Vest && style.Draw(61) < (look.Top == TopKind.Vest ? 1 : 0.7f))
        {
            // Open in front, wider towards the neck; a collar lies along the opening.
            var width = _openness * (1.6f - down);
            if (aside < width)
            {
                return _second * folds;
            }

            if (aside < width + 0.02f)
            {
                return _top * (folds * 0.7f);
            }
        }

        if (down < 0.05f)
        {
            return (look.Top == TopKind.Shirt ? Vector3.Lerp(_top, _second, 0.35f) : _top) * (folds * 0.85f);
        }

        if (look.Top == TopKind.Shirt && aside < 0.012f)
        {
            return _top * (folds * 0.8f);
        }

        return Patterned(around, down * 1.4f) * folds * Pocket(aside, down);
    }

    /// <summary>An arm from the shoulder (0) to the wrist (1).</summary>
    public Vector3 Sleeve(float around, float down, Vector3 skin)
    {
        var folds = Folds(4, around * 5, down * 14, 0.32f);
        if (look.Top == TopKind.TShirt && down > ArmShape.ShortSleeve / 1.97f)
        {
            return skin;
        }

        var cloth = look.Top == TopKind.Vest ? _second : Patterned(around, down);
        return cloth * (folds * (down > 0.94f ? 0.8f : 1));
    }

    /// <summary>A leg from the hip (0) to the ankle (1).</summary>
    public Vector3 Leg(float around, float down, Vector3 skin)
    {
        var isBare = look.Bottom is BottomKind.Skirt or BottomKind.LongSkirt || (look.Bottom == BottomKind.Shorts && down > 0.435f);
        if (isBare)
        {
            return style.Draw(62) < 0.4f && look.Bottom == BottomKind.Skirt ? new Vector3(42, 38, 40) : down > 0.93f ? Vector3.Lerp(skin, new(200), 0.5f) : skin;
        }

        // Trousers are worn light at the thigh and gather at the knee and at the hem.
        var gather = down is > 0.42f and < 0.60f or > 0.85f ? 0.38f : 0.22f;
        var worn = 1 + (0.14f * style.Draw(63) * MathF.Exp(-MathF.Pow((down - 0.28f) / 0.14f, 2)) * MathF.Cos((around - 0.5f) * 6.28f));
        var seam = MathF.Abs(MathF.Abs(around - 0.5f) - 0.25f) < 0.012f ? 0.82f : 1;
        return _bottom * (Folds(5, around * 5, down * 16, gather) * worn * seam);
    }

    /// <summary>A skirt from the waist (0) to its hem (1).</summary>
    public Vector3 Skirt(float around, float down) =>
        _bottom * (Folds(6, around * (10 + (14 * style.Draw(64))), down * 1.6f, 0.2f + (0.35f * down)) * (down > 0.96f ? 0.8f : 1));

    /// <summary>The tails of a coat from the hips (0) to the hem (1).</summary>
    public Vector3 CoatTails(float around, float down) => MathF.Abs(around - 0.5f) < 0.014f
        ? _top * 0.5f
        : _top * Folds(7, around * 10, down * 2, 0.3f);

    /// <summary>A shoe from the heel (0) to the toes (1); its sole is darker or lighter than the rest.</summary>
    public Vector3 Shoe(float around, float down)
    {
        var isSole = around is < 0.14f or > 0.86f;
        return isSole ? Vector3.Lerp(_shoe, style.Draw(65) < 0.35f ? new Vector3(230) : new Vector3(20), 0.8f) : _shoe * (0.85f + (0.25f * down));
    }

    /// <summary>Bags, caps and scarves.</summary>
    public Vector3 Burden(float around, float down) => _burden * Folds(8, around * 8, down * 5, 0.22f);

    private static float Pocket(float aside, float down) =>
        aside is > 0.09f and < 0.17f && MathF.Abs(down - 0.78f) < 0.02f ? 0.85f : 1;

    private Vector3 Patterned(float around, float down)
    {
        switch (look.TopPattern)
        {
            case ClothPattern.Stripes:
                var stripes = 7 + (9 * style.Draw(66));
                return (down * stripes) % 1 < 0.5f ? _top : _second;
            case ClothPattern.Checks:
                var across = (around * 16) % 1 < 0.5f;
                var along = (down * 11) % 1 < 0.5f;
                return across && along ? _second : across || along ? (_top + _second) / 2 : _top;
            case ClothPattern.Print when MathF.Abs(around - 0.5f) < 0.10f && down is > 0.28f and < 0.62f:
                return Hashing.Noise(style.Seed + 9, around * 50, down * 18) > 0.45f ? _second : _top;
            default:
                return _top;
        }
    }

    private float Folds(uint what, float x, float y, float depth)
    {
        var seed = style.Seed + (what * 0x1000);
        var coarse = Hashing.Noise(seed, x, y);
        var fine = Hashing.Noise(seed + 1, x * 2.7f, y * 2.7f);
        return 1 + (depth * ((0.65f * coarse) + (0.35f * fine) - 0.5f));
    }
}
