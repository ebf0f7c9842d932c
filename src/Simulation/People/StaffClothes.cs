namespace StoreTracking.Simulation.People;

/// <summary>What the people who work in a store wear, by which an installation may tell them from visitors.</summary>
public sealed record StaffClothes
{
    /// <summary>The colour of the vest; dark red by default.</summary>
    public Rgb Vest { get; init; } = new(178, 34, 52);

    /// <summary>The colour of the trousers; absent where everybody wears their own.</summary>
    public Rgb? Trousers { get; init; }
}
