namespace StoreTracking.Simulation.People;

/// <summary>Who is in a store, moment by moment; several cameras may ask at once.</summary>
public interface IPeopleTimeline
{
    /// <summary>Writes everybody who is there at a time into <paramref name="people"/>, whose earlier content goes.</summary>
    /// <param name="at">The time. The newest moments can be asked for in any order; older ones are forgotten, and the oldest that is known is given instead.</param>
    /// <param name="people">Receives the people, in the order of their numbers.</param>
    void Read(DateTimeOffset at, List<PersonState> people);
}
