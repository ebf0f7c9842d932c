namespace StoreTracking.Simulation.Behaviour.Activities;

/// <summary>Something that takes a while. A mind keeps its activities and begins them again, so that changing them costs nothing.</summary>
internal abstract class Activity
{
    /// <summary>Called once before the first step.</summary>
    public virtual void Begin(Person self, Scene scene)
    {
    }

    /// <summary>Goes on for one step of time; says whether it is over.</summary>
    public abstract bool Step(Person self, Scene scene, float seconds);

    /// <summary>Called once when it is over or broken off.</summary>
    public virtual void End(Person self, Scene scene)
    {
    }
}
