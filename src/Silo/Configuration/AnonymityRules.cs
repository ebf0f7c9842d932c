using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of a store's anonymity: it can be raised only.</summary>
internal static class AnonymityRules
{
    public static void Check(AnonymityConfiguration anonymity, Problems problems) => problems.At("fewestPeople").Require(
        anonymity.FewestPeople is >= Anonymity.FewestPeople and <= Limits.MaxFewestPeople,
        $"{anonymity.FewestPeople} is out of range; expected {Anonymity.FewestPeople} to {Limits.MaxFewestPeople} people: the number can be raised, not lowered.");
}
