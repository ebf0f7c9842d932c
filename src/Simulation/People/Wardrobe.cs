namespace StoreTracking.Simulation.People;

/// <summary>
/// Draws what people look like. Statures follow the means and standard deviations of adults that NCD-RisC gives for Europe
/// ("A century of trends in adult human height", eLife 2016: about 1.78 m and 1.65 m) with 7 cm of spread; the clothes are
/// this project's own mixture, chosen for variety.
/// </summary>
public static class Wardrobe
{
    private const double ShareOfChildren = 0.08;

    private static readonly Rgb[] Skins =
    [
        new(241, 209, 185), new(229, 190, 160), new(214, 167, 133), new(190, 138, 102), new(158, 108, 76), new(122, 80, 55), new(88, 58, 42),
    ];

    private static readonly Rgb[] Hairs =
    [
        new(28, 24, 22), new(45, 33, 26), new(74, 52, 36), new(110, 80, 52), new(168, 132, 84), new(206, 178, 128), new(150, 150, 150), new(210, 208, 204), new(120, 58, 34),
    ];

    // Dark and muted colours are worn more often than bright ones: each stands here as often as it is drawn.
    private static readonly Rgb[] Cloths =
    [
        new(26, 27, 31), new(26, 27, 31), new(38, 42, 54), new(38, 42, 54), new(58, 60, 64), new(84, 86, 90), new(128, 130, 132), new(196, 196, 192),
        new(232, 230, 224), new(232, 230, 224), new(36, 52, 88), new(52, 78, 124), new(92, 122, 164), new(150, 178, 206), new(104, 34, 38), new(164, 44, 44),
        new(200, 96, 84), new(222, 168, 160), new(46, 74, 52), new(96, 116, 74), new(150, 160, 112), new(104, 78, 54), new(158, 124, 86), new(212, 188, 146),
        new(226, 176, 62), new(208, 120, 50), new(98, 68, 116), new(58, 128, 132),
    ];

    private static readonly Rgb[] Legs =
    [
        new(28, 29, 33), new(28, 29, 33), new(40, 48, 68), new(40, 48, 68), new(60, 78, 110), new(60, 78, 110), new(104, 124, 152), new(66, 66, 68),
        new(112, 110, 106), new(156, 138, 110), new(190, 176, 150), new(74, 80, 60), new(222, 218, 210),
    ];

    private static readonly Rgb[] Shoes = [new(24, 24, 26), new(24, 24, 26), new(70, 50, 38), new(228, 226, 222), new(120, 118, 116), new(150, 40, 40), new(40, 60, 110)];

    private static readonly StaffClothes UsualClothes = new();

    /// <summary>Draws somebody.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="role">Staff and cashiers are adults in the store's vest and carry nothing.</param>
    /// <param name="clothes">What staff and cashiers wear; the usual if absent.</param>
    public static Appearance Draw(Random random, PersonRole role, StaffClothes? clothes = null)
    {
        clothes ??= UsualClothes;
        var works = role != PersonRole.Shopper;
        var child = random.NextDouble() < ShareOfChildren && !works;
        var tall = random.NextDouble() < 0.5;
        var bottom = Bottom(random, tall, works);
        var drawn = new Appearance()
        {
            Stature = child ? 1.05f + (0.4f * random.NextSingle()) : Math.Clamp(random.Normal(tall ? 1.78f : 1.65f, 0.07f), 1.48f, 2.02f),
            Build = child ? 0.95f : Math.Clamp(random.Normal(1, 0.11f), 0.8f, 1.35f),
            Skin = Pick(random, Skins),
            HairColour = Pick(random, Hairs),
            Hair = Hair(random, tall, works),
            Top = works ? TopKind.Vest : Pick(random, TopKind.TShirt, TopKind.TShirt, TopKind.Shirt, TopKind.Shirt, TopKind.Shirt, TopKind.Jacket, TopKind.Jacket, TopKind.Coat),
            TopColour = works ? clothes.Vest : Shade(random, Pick(random, Cloths)),
            TopSecondColour = Shade(random, Pick(random, Cloths)),
            TopPattern = works ? ClothPattern.Plain : Pick(random, ClothPattern.Plain, ClothPattern.Plain, ClothPattern.Plain, ClothPattern.Plain, ClothPattern.Stripes, ClothPattern.Checks, ClothPattern.Print),
            Bottom = bottom,
            BottomColour = Shade(random, Pick(random, bottom is BottomKind.Skirt or BottomKind.LongSkirt ? Cloths : Legs)),
            ShoeColour = Pick(random, Shoes),
            Carries = works || child ? Carried.Nothing : Pick(random, Carried.Nothing, Carried.Nothing, Carried.Nothing, Carried.ShoulderBag, Carried.ShoulderBag, Carried.Backpack, Carried.Basket, Carried.Basket, Carried.Trolley),
            CarriedColour = Shade(random, Pick(random, Cloths)),
        };
        return works && clothes.Trousers is { } trousers ? drawn with { BottomColour = trousers } : drawn;
    }

    private static BottomKind Bottom(Random random, bool tall, bool works) => works || tall
        ? Pick(random, BottomKind.Trousers, BottomKind.Trousers, BottomKind.Trousers, BottomKind.Trousers, works ? BottomKind.Trousers : BottomKind.Shorts)
        : Pick(random, BottomKind.Trousers, BottomKind.Trousers, BottomKind.Trousers, BottomKind.Shorts, BottomKind.Skirt, BottomKind.LongSkirt);

    private static HairStyle Hair(Random random, bool tall, bool works) => tall
        ? Pick(random, HairStyle.Cropped, HairStyle.Cropped, HairStyle.Cropped, HairStyle.Cropped, HairStyle.Bald, works ? HairStyle.Cropped : HairStyle.Cap)
        : Pick(random, HairStyle.ShoulderLength, HairStyle.ShoulderLength, HairStyle.Tied, HairStyle.Tied, HairStyle.Cropped, HairStyle.Headscarf);

    // No two cloths have quite the same dye.
    private static Rgb Shade(Random random, Rgb colour)
    {
        var factor = 0.85 + (0.3 * random.NextDouble());
        return new(Scale(colour.R, factor), Scale(colour.G, factor), Scale(colour.B, factor));
    }

    private static byte Scale(byte value, double factor) => (byte)Math.Clamp(value * factor, 0, 255);

    private static T Pick<T>(Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];
}
