using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Figures;

/// <summary>What differs from one person to the next beyond their appearance; it follows from the appearance alone.</summary>
internal readonly record struct FigureStyle
{
    /// <summary>Derives it.</summary>
    public FigureStyle(Appearance appearance)
    {
        Seed = SeedOf(appearance);
        Curved = appearance.Bottom is BottomKind.Skirt or BottomKind.LongSkirt
            || appearance.Hair is HairStyle.ShoulderLength or HairStyle.Tied or HairStyle.Headscarf;
        ArmSwing = 0.7f + (0.5f * Draw(1));
        Lean = 0.01f + (0.07f * Draw(2));
        Looseness = 0.97f + (0.12f * Draw(3));
        Hem = Draw(4);
        IsLeftHanded = Draw(5) < 0.15f;
        FeetApart = 0.035f + (0.03f * Draw(6));
    }

    /// <summary>From which all further chance about this person comes.</summary>
    public uint Seed { get; }

    /// <summary>A narrow waist and broad hips, against broad shoulders.</summary>
    public bool Curved { get; }

    /// <summary>How far the arms swing, about 1.</summary>
    public float ArmSwing { get; }

    /// <summary>How far the trunk bows, in radians.</summary>
    public float Lean { get; }

    /// <summary>How wide the clothes are cut, about 1.</summary>
    public float Looseness { get; }

    /// <summary>How long the garments are, 0 to 1.</summary>
    public float Hem { get; }

    /// <summary>Which hand reaches.</summary>
    public bool IsLeftHanded { get; }

    /// <summary>Half of the distance of the feet in standing, as a share of the stature.</summary>
    public float FeetApart { get; }

    /// <summary>Chance about this person, 0 to below 1.</summary>
    /// <param name="what">A number for each thing that is drawn.</param>
    public float Draw(uint what) => Hashing.Unit(Hashing.Mix(Seed, what));

    private static uint SeedOf(Appearance appearance)
    {
        var seed = Hashing.Mix(BitConverter.SingleToUInt32Bits(appearance.Stature), BitConverter.SingleToUInt32Bits(appearance.Build));
        seed = Hashing.Mix(seed, Pack(appearance.TopColour));
        seed = Hashing.Mix(seed, Pack(appearance.BottomColour));
        seed = Hashing.Mix(seed, Pack(appearance.HairColour));
        return Hashing.Mix(seed, ((uint)appearance.Top << 8) + (uint)appearance.Bottom);
    }

    private static uint Pack(Rgb colour) => ((uint)colour.R << 16) | ((uint)colour.G << 8) | colour.B;
}
