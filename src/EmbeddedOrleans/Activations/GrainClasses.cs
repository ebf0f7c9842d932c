using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.Activations;

/// <summary>
/// The grain classes of the program: those of every loaded assembly, and of every assembly that these refer to, which
/// refers to this one. (Orleans' packages find them by an attribute that their source generator writes.)
/// </summary>
internal sealed class GrainClasses
{
    private readonly FrozenDictionary<GrainType, GrainClass> _byType;
    private readonly FrozenDictionary<Type, GrainClass[]> _byInterface;

    public GrainClasses(IOptions<GrainCollectionOptions> options)
    {
        var classes = FindAssemblies().SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
                && typeof(IGrain).IsAssignableFrom(type) && !typeof(GrainReference).IsAssignableFrom(type))
            .Select(type => new GrainClass(type, options.Value)).ToArray();
        if (classes.GroupBy(static one => one.GrainType).FirstOrDefault(static group => group.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException(
                $"Several grain classes have the type \"{twice.Key}\": {string.Join(", ", twice.Select(one => one.Type.FullName))}; rename all but one.");
        }

        _byType = classes.ToFrozenDictionary(static one => one.GrainType);
        _byInterface = classes.SelectMany(static one => one.Type.GetInterfaces().Select(part => (part, one)))
            .GroupBy(static pair => pair.part, static pair => pair.one)
            .ToFrozenDictionary(static group => group.Key, static group => group.ToArray());
    }

    /// <summary>All grain classes.</summary>
    public IEnumerable<GrainClass> All => _byType.Values;

    public GrainClass Of(GrainType type) => _byType.TryGetValue(type, out var found)
        ? found
        : throw new ArgumentException($"There is no grain class of the type \"{type}\".");

    /// <summary>The class that serves an interface; a prefix of its full name chooses among several.</summary>
    public GrainClass Of(Type grainInterface, string? classNamePrefix)
    {
        var found = _byInterface.GetValueOrDefault(grainInterface, [])
            .Where(one => classNamePrefix is null || one.Type.FullName!.StartsWith(classNamePrefix, StringComparison.Ordinal)).ToArray();
        return found.Length switch
        {
            1 => found[0],
            0 => throw new ArgumentException($"Could not find an implementation for interface {grainInterface.FullName}."),
            _ => throw new ArgumentException(
                $"Several grain classes serve {grainInterface.FullName}: {string.Join(", ", found.Select(one => one.Type.FullName))}; name a prefix."),
        };
    }

    private static List<Assembly> FindAssemblies()
    {
        var self = typeof(GrainClasses).Assembly.GetName().Name;
        var open = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(static assembly => !assembly.IsDynamic));
        var seen = open.Select(static assembly => assembly.GetName().Name).ToHashSet();
        var found = new List<Assembly>();
        while (open.TryDequeue(out var assembly))
        {
            var references = assembly.GetReferencedAssemblies();
            if (references.Any(reference => reference.Name == self))
            {
                found.Add(assembly);
            }

            foreach (var reference in references.Where(reference => !IsFramework(reference.Name!) && seen.Add(reference.Name)))
            {
                open.Enqueue(Assembly.Load(reference));
            }
        }

        return found;
    }

    private static bool IsFramework(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal)
        || name is "mscorlib" or "netstandard" or "WindowsBase";
}
