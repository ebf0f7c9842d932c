using System.Numerics;
using StoreTracking.Simulation.Figures.Clothing;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Observations.Colours;

/// <summary>
/// The colours of somebody who stands upright, as a flat figure: which of them shows at a point of the box around the body. Heights
/// are shares of the stature after Drillis and Contini (1966).
/// </summary>
internal readonly struct Clothes
{
    private const float Chin = 0.13f;
    private const float Shoulder = 0.17f;
    private const float Hip = 0.5f;
    private const float Knee = 0.72f;
    private const float Ankle = 0.95f;

    private readonly Vector3 _skin;
    private readonly Vector3 _hair;
    private readonly Vector3 _top;
    private readonly Vector3 _second;
    private readonly Vector3 _bottom;
    private readonly Vector3 _shoe;
    private readonly Vector3 _carried;
    private readonly Appearance _look;
    private readonly float _facing;

    /// <summary>Dresses somebody.</summary>
    /// <param name="look">What they look like.</param>
    /// <param name="facing">How far they face who looks: the cosine, 1 from the front and −1 from behind.</param>
    public Clothes(Appearance look, float facing)
    {
        (_look, _facing) = (look, facing);
        _skin = ColourGrade.Of(look.Skin);
        _carried = ColourGrade.Of(look.CarriedColour);
        _hair = look.Hair switch
        {
            HairStyle.Bald => _skin,
            HairStyle.Cap or HairStyle.Headscarf => _carried,
            _ => ColourGrade.Of(look.HairColour),
        };
        _top = ColourGrade.Of(look.TopColour);
        _second = ColourGrade.Of(look.TopSecondColour);
        _bottom = ColourGrade.Of(look.BottomColour);
        _shoe = ColourGrade.Of(look.ShoeColour);
    }

    /// <summary>
    /// How far the body reaches to either side of the middle, as a share of the breadth of its box: narrower than it is, for boxes are
    /// seldom as tight, and arms and legs let through what is behind.
    /// </summary>
    /// <param name="down">0 at the crown, 1 at the soles.</param>
    public static float HalfBreadth(float down) => down < Chin ? 0.14f : down < Shoulder ? 0.11f : down < Hip ? 0.32f : 0.16f;

    /// <summary>The colour at a point of the body, each channel 0 to 255.</summary>
    /// <param name="across">From the middle, as a share of the breadth: −0.5 to 0.5.</param>
    /// <param name="down">0 at the crown, 1 at the soles.</param>
    public Vector3 At(float across, float down) => down switch
    {
        < Chin => down < Hairline ? _hair : _skin,
        < Shoulder => _skin,
        < Hip => Trunk(MathF.Abs(across), down),
        < Ankle => Legs(down),
        _ => _shoe,
    };

    // A third of the head from the front, nearly all of it from behind.
    private float Hairline => 0.08f - (0.04f * _facing);

    private Vector3 Trunk(float aside, float down)
    {
        if (_look.Carries == Carried.Backpack && _facing < 0 && aside < 0.25f && down is > 0.2f and < 0.42f)
        {
            return _carried;
        }

        // From the side an arm hangs before the trunk.
        if (aside > 0.3f || (MathF.Abs(_facing) < 0.5f && aside < 0.1f))
        {
            return Sleeve(down);
        }

        var isOpen = _look.Top is TopKind.Jacket or TopKind.Coat or TopKind.Vest && _facing > 0.2f;
        return isOpen && aside < 0.1f ? _second : Cloth(aside, down);
    }

    private Vector3 Sleeve(float down) =>
        _look.Top == TopKind.TShirt && down > 0.3f ? _skin : _look.Top == TopKind.Vest ? _second : Cloth(0, down);

    private Vector3 Cloth(float aside, float down) => _look.TopPattern switch
    {
        ClothPattern.Stripes => (int)(down * 30) % 2 == 0 ? _top : _second,
        ClothPattern.Checks => (_top * 0.75f) + (_second * 0.25f),
        ClothPattern.Print when _facing > 0 && aside < 0.15f && down is > 0.24f and < 0.36f => (_top + _second) / 2,
        _ => _top,
    };

    private Vector3 Legs(float down) =>
        _look.Top == TopKind.Coat && down < Knee ? _top
        : _look.Bottom is BottomKind.Shorts or BottomKind.Skirt && down > Knee ? _skin
        : _bottom;
}
