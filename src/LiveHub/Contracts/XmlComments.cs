using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StoreTracking.LiveHub;

/// <summary>The doc-comments of the contracts, from the XML files that the compiler writes beside the assemblies.</summary>
internal sealed partial class XmlComments
{
    private readonly Dictionary<Assembly, Dictionary<string, XElement>> _assemblies = [];

    public string? Summary(MemberInfo member) => Text(member, "summary");

    public string? Returns(MethodInfo method) => Text(method, "returns") is { } text ? $"Returns: {text}" : null;

    private string? Text(MemberInfo member, string element)
    {
        var found = Load(member.Module.Assembly).GetValueOrDefault(Key(member))?.Element(element);
        return found is null ? null : Spaces().Replace(string.Concat(found.Nodes().Select(Plain)), " ").Trim();
    }

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement element when element.Attribute("cref") is { } reference => Name(reference.Value),
        XElement element => element.Value,
        _ => "",
    };

    // "P:Namespace.Type.Member" is called "Type.member", "T:Namespace.Type" is called "Type".
    private static string Name(string reference)
    {
        var parts = reference[2..].Split('(')[0].Split('.');
        return reference[0] == 'T' ? parts[^1] : $"{parts[^2]}.{char.ToLowerInvariant(parts[^1][0])}{parts[^1][1..]}";
    }

    private static string Key(MemberInfo member) => member switch
    {
        Type type => $"T:{type.FullName}",
        PropertyInfo property => $"P:{property.DeclaringType!.FullName}.{property.Name}",
        MethodInfo method =>
            $"M:{method.DeclaringType!.FullName}.{method.Name}"
            + $"({string.Join(',', method.GetParameters().Select(static parameter => parameter.ParameterType.FullName))})",
        _ => throw new NotSupportedException($"{member} has no doc-comment that the contracts use."),
    };

    private Dictionary<string, XElement> Load(Assembly assembly)
    {
        if (!_assemblies.TryGetValue(assembly, out var members))
        {
            var path = Path.ChangeExtension(assembly.Location, ".xml");
            members = XDocument.Load(path).Descendants("member").ToDictionary(static member => member.Attribute("name")!.Value);
            _assemblies.Add(assembly, members);
        }

        return members;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
