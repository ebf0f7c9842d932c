using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("StoreTracking.Tracking.Tests")]
