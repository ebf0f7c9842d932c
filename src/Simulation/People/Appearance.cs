namespace StoreTracking.Simulation.People;

/// <summary>What a synthetic person looks like; drawn at random at arrival and forgotten at departure.</summary>
public sealed record Appearance
{
    /// <summary>Height in metres, shoes included.</summary>
    public required float Stature { get; init; }

    /// <summary>Breadth of the body against the usual one: 0.8 slim to 1.35 broad.</summary>
    public float Build { get; init; } = 1;

    /// <summary>The skin.</summary>
    public required Rgb Skin { get; init; }

    /// <summary>The hair.</summary>
    public required Rgb HairColour { get; init; }

    /// <summary>The cut of the hair, or what covers it.</summary>
    public HairStyle Hair { get; init; }

    /// <summary>What covers the trunk.</summary>
    public TopKind Top { get; init; }

    /// <summary>The colour of the top.</summary>
    public required Rgb TopColour { get; init; }

    /// <summary>The second colour of the top: stripes, the shirt under an open jacket.</summary>
    public Rgb TopSecondColour { get; init; }

    /// <summary>The cloth of the top.</summary>
    public ClothPattern TopPattern { get; init; }

    /// <summary>What covers the legs.</summary>
    public BottomKind Bottom { get; init; }

    /// <summary>The colour of the bottom.</summary>
    public required Rgb BottomColour { get; init; }

    /// <summary>The shoes.</summary>
    public required Rgb ShoeColour { get; init; }

    /// <summary>What they carry or push.</summary>
    public Carried Carries { get; init; }

    /// <summary>The colour of what they carry.</summary>
    public Rgb CarriedColour { get; init; }
}

/// <summary>A colour as a camera stores it (sRGB), 0 to 255 a channel.</summary>
public readonly record struct Rgb(byte R, byte G, byte B);

/// <summary>Cuts of hair, and what covers it.</summary>
public enum HairStyle
{
    /// <summary>Short.</summary>
    Cropped,

    /// <summary>Down to the shoulders or farther.</summary>
    ShoulderLength,

    /// <summary>Tied behind the head.</summary>
    Tied,

    /// <summary>None, or shaven.</summary>
    Bald,

    /// <summary>A cap or a hat.</summary>
    Cap,

    /// <summary>A scarf over the head.</summary>
    Headscarf,
}

/// <summary>What covers the trunk.</summary>
public enum TopKind
{
    /// <summary>Short sleeves.</summary>
    TShirt,

    /// <summary>Long sleeves.</summary>
    Shirt,

    /// <summary>A jacket, wider than the body, open over a shirt.</summary>
    Jacket,

    /// <summary>A coat down to the knees.</summary>
    Coat,

    /// <summary>A work vest over a shirt, as staff wear it.</summary>
    Vest,
}

/// <summary>What covers the legs.</summary>
public enum BottomKind
{
    /// <summary>Long trousers.</summary>
    Trousers,

    /// <summary>Trousers that end above the knee.</summary>
    Shorts,

    /// <summary>A skirt or dress to the knee.</summary>
    Skirt,

    /// <summary>A skirt or dress to the ankle.</summary>
    LongSkirt,
}

/// <summary>Patterns of cloth.</summary>
public enum ClothPattern
{
    /// <summary>One colour.</summary>
    Plain,

    /// <summary>Stripes across.</summary>
    Stripes,

    /// <summary>Checks.</summary>
    Checks,

    /// <summary>A print on the chest.</summary>
    Print,
}

/// <summary>What somebody carries or pushes.</summary>
public enum Carried
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>A bag over a shoulder.</summary>
    ShoulderBag,

    /// <summary>A bag on the back.</summary>
    Backpack,

    /// <summary>A basket in one hand.</summary>
    Basket,

    /// <summary>A trolley pushed before the body.</summary>
    Trolley,
}
