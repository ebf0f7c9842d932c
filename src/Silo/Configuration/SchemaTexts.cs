using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StoreTracking.Silo.Configuration;

/// <summary>
/// The summaries of a contract's types, properties and enum values, from the XML documentation file beside its assembly.
/// Without that file every text is null.
/// </summary>
internal sealed partial class SchemaTexts
{
    private readonly Dictionary<string, XElement> _summaries = [];

    /// <summary>Reads the documentation file of an assembly.</summary>
    public SchemaTexts(Assembly assembly)
    {
        var path = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        if (!File.Exists(path))
        {
            return;
        }

        foreach (var member in XDocument.Load(path).Descendants("member"))
        {
            if (member.Element("summary") is { } summary)
            {
                _summaries[(string)member.Attribute("name")!] = summary;
            }
        }
    }

    /// <summary>What a type is, as one line of text.</summary>
    public string? Of(Type type) => Text($"T:{type.FullName}");

    /// <summary>What a property holds, as one line of text.</summary>
    public string? Of(Type type, string property) => Text($"P:{type.FullName}.{property}");

    /// <summary>What a value of an enum means, as one line of text.</summary>
    public string? OfValue(Type type, string value) => Text($"F:{type.FullName}.{value}");

    private string? Text(string member) => _summaries.TryGetValue(member, out var summary)
        ? Spaces().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim()
        : null;

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => Reference((string?)see.Attribute("cref") ?? ""),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    // A reader of the file knows the field worldToCamera, not the property that it becomes.
    private static string Reference(string cref)
    {
        var name = cref[(cref.LastIndexOf('.') + 1)..];
        return name.Length == 0 ? "" : char.ToLowerInvariant(name[0]) + name[1..];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
