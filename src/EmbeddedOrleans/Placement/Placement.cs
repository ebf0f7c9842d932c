namespace Orleans.Runtime
{
    /// <summary>Where activations are placed. With a single host there is no choice, so that nothing is asked of it.</summary>
    public abstract class PlacementStrategy;
}

namespace Orleans.Placement
{
    /// <summary>Gives a grain class its placement.</summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
    public abstract class PlacementAttribute : Attribute
    {
        /// <summary>A placement by its strategy.</summary>
        protected PlacementAttribute(Runtime.PlacementStrategy placement)
        {
            ArgumentNullException.ThrowIfNull(placement);
            PlacementStrategy = placement;
        }

        /// <summary>The strategy.</summary>
        public Runtime.PlacementStrategy PlacementStrategy { get; private set; }
    }
}
