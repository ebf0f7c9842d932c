using System.Reflection;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.EmbeddedOrleans.Tests;

/// <summary>
/// The packages' source generator needs these attributes and does not run in an embedded build; so that a cluster finds the
/// contract complete, they are checked here.
/// </summary>
public sealed class ContractTests
{
    /// <summary>Set to 1, it accepts the contract as it is.</summary>
    private const string Accept = "STORETRACKING_ACCEPT_CONTRACT";

    public static TheoryData<Type> Messages => [.. WireContract.Messages];

    public static TheoryData<Type> Interfaces => [.. WireContract.Interfaces];

    [Fact]
    public void The_contract_is_found()
    {
        Assert.Contains(typeof(IStoreObserver), WireContract.Interfaces);
        Assert.Contains(typeof(StoreLive), WireContract.Messages);
        Assert.Contains(typeof(VisitEndedFact), WireContract.Messages);
        Assert.Contains(typeof(CameraState), WireContract.Messages);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_type_that_travels_has_a_serializer_and_an_alias_and_never_changes(Type type)
    {
        Assert.True(type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false), "It lacks [GenerateSerializer].");
        Assert.True(WireContract.AliasOf(type) is not null, "It lacks [Alias].");
        Assert.True(type.IsEnum || type.IsDefined(typeof(ImmutableAttribute), inherit: false), "It lacks [Immutable].");
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Each_member_of_a_type_that_travels_has_its_own_id(Type type)
    {
        var members = WireContract.MembersOf(type).ToArray();
        Assert.All(members, static member => Assert.True(member.IsDefined(typeof(IdAttribute)), $"{member.Name} lacks [Id]."));
        Assert.Distinct(members.Select(static member => member.GetCustomAttribute<IdAttribute>()!.Id));
    }

    [Theory]
    [MemberData(nameof(Interfaces))]
    public void An_interface_and_each_of_its_methods_have_aliases(Type type)
    {
        Assert.True(WireContract.AliasOf(type) is not null, "It lacks [Alias].");
        var methods = type.GetMethods();
        Assert.All(methods, static method => Assert.True(WireContract.AliasOf(method) is not null, $"{method.Name} lacks [Alias]."));
        Assert.Distinct(methods.Select(WireContract.AliasOf));
    }

    [Fact]
    public void No_alias_is_used_twice() => Assert.Distinct(WireContract.Messages.Concat(WireContract.Interfaces).Select(WireContract.AliasOf));

    [Fact]
    public void The_contract_is_the_recorded_one()
    {
        var actual = WireContract.Describe();
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(Path.Combine(ProjectFolder, "contract.txt"), actual);
            return;
        }

        var recorded = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "contract.txt"));
        Assert.True(recorded == actual, $"The contract is not the recorded one. If it may change, run this test with {Accept}=1 and review contract.txt: an id or alias that was used once never gets another meaning.\n{Difference(recorded, actual)}");
    }

    private static string ProjectFolder { get; } = typeof(ContractTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "ProjectFolder").Value!;

    // A line alone does not say whose it is, so that each is compared together with its head.
    private static string Difference(string recorded, string actual)
    {
        var (before, after) = (Lines(recorded), Lines(actual));
        return string.Join('\n', before.Except(after).Select(static line => $"- {line}").Concat(after.Except(before).Select(static line => $"+ {line}")));
    }

    private static List<string> Lines(string contract)
    {
        var head = "";
        return [.. contract.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.StartsWith(' ') ? $"{head}: {line.Trim()}" : head = line)];
    }
}
