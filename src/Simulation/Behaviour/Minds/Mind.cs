using StoreTracking.Simulation.Behaviour.Activities;

namespace StoreTracking.Simulation.Behaviour.Minds;

/// <summary>Decides what somebody does next.</summary>
internal abstract class Mind
{
    /// <summary>What to do now that nothing is being done.</summary>
    public abstract Activity Next(Person self, Scene scene);

    /// <summary>Whether what is being done is to be broken off.</summary>
    public virtual bool Interrupts(Person self) => false;
}
