namespace Orleans.Runtime
{
    /// <summary>Places a grain on the host that calls it first.</summary>
    public sealed class PreferLocalPlacement : PlacementStrategy
    {
        internal static PreferLocalPlacement Singleton { get; } = new();
    }
}

namespace Orleans.Placement
{
    /// <summary>Places the grain on the host that calls it first.</summary>
    [AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
    public sealed class PreferLocalPlacementAttribute : PlacementAttribute
    {
        /// <summary>The only such placement.</summary>
        public PreferLocalPlacementAttribute()
            : base(Runtime.PreferLocalPlacement.Singleton)
        {
        }
    }
}
