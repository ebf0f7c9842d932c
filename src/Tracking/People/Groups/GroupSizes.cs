namespace StoreTracking.Tracking.People.Groups;

/// <summary>How many groups of which size there are.</summary>
/// <param name="Ones">People alone.</param>
/// <param name="Twos">Groups of two.</param>
/// <param name="Threes">Groups of three.</param>
/// <param name="Fours">Groups of four.</param>
/// <param name="More">Larger groups.</param>
public readonly record struct GroupSizes(int Ones, int Twos, int Threes, int Fours, int More)
{
    /// <summary>Groups of two or more.</summary>
    public int Groups => Twos + Threes + Fours + More;

    /// <summary>The groups of two floors.</summary>
    public static GroupSizes operator +(GroupSizes a, GroupSizes b) =>
        new(a.Ones + b.Ones, a.Twos + b.Twos, a.Threes + b.Threes, a.Fours + b.Fours, a.More + b.More);

    internal GroupSizes With(int size) => size switch
    {
        1 => this with { Ones = Ones + 1 },
        2 => this with { Twos = Twos + 1 },
        3 => this with { Threes = Threes + 1 },
        4 => this with { Fours = Fours + 1 },
        _ => this with { More = More + 1 },
    };
}
