using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace StoreTracking.EmbeddedOrleans.Tests;

/// <summary>What an assembly shows of a type: its shape, what it derives from, and its members as lines of text.</summary>
internal sealed record PublicType(string Assembly, string Name, string Shape, HashSet<string> Bases, HashSet<string> Members)
{
    private const TypeAttributes Kind = TypeAttributes.Interface | TypeAttributes.Sealed | TypeAttributes.Abstract;

    private static readonly SignatureNames Names = new();

    /// <summary>Reads the public types of an assembly, without loading it.</summary>
    public static List<PublicType> Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        var assembly = reader.GetString(reader.GetAssemblyDefinition().Name);
        return [.. reader.TypeDefinitions.Where(handle => IsVisible(reader, handle)).Select(handle => Describe(reader, assembly, handle))];
    }

    private static bool IsVisible(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem
                => IsVisible(reader, type.GetDeclaringType()),
            _ => false,
        };
    }

    private static PublicType Describe(MetadataReader reader, string assembly, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        var bases = type.GetInterfaceImplementations().Select(part => NameOf(reader, reader.GetInterfaceImplementation(part).Interface)).ToHashSet();
        if (!type.BaseType.IsNil)
        {
            bases.Add(NameOf(reader, type.BaseType));
        }

        var members = type.GetMethods().Select(method => Describe(reader, reader.GetMethodDefinition(method)))
            .Concat(type.GetFields().Select(field => Describe(reader, reader.GetFieldDefinition(field))))
            .Where(static line => line.Length > 0).ToHashSet();
        var shape = $"{type.Attributes & Kind} {Generics(reader, type.GetGenericParameters())} {Usage(reader, type)}";
        return new(assembly, SignatureNames.NameOf(reader, handle), shape, bases, members);
    }

    private static string Describe(MetadataReader reader, MethodDefinition method)
    {
        var access = method.Attributes & MethodAttributes.MemberAccessMask;
        if (access is not (MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem))
        {
            return "";
        }

        var signature = method.DecodeSignature(Names, null);
        var parameters = method.GetParameters().Select(reader.GetParameter).Where(static parameter => parameter.SequenceNumber > 0)
            .Select(parameter => $"{signature.ParameterTypes[parameter.SequenceNumber - 1]} {reader.GetString(parameter.Name)}{Default(reader, parameter)}");
        var kind = method.Attributes & (MethodAttributes.Static | MethodAttributes.Abstract);
        return $"{access} {kind} {signature.ReturnType} {reader.GetString(method.Name)}{Generics(reader, method.GetGenericParameters())}({string.Join(", ", parameters)})";
    }

    private static string Describe(MetadataReader reader, FieldDefinition field)
    {
        if ((field.Attributes & FieldAttributes.FieldAccessMask) is not (FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem))
        {
            return "";
        }

        var value = field.GetDefaultValue() is { IsNil: false } constant ? $" = {Constant(reader, constant)}" : "";
        return $"{field.DecodeSignature(Names, null)} {reader.GetString(field.Name)}{value}";
    }

    private static string Default(MetadataReader reader, Parameter parameter) =>
        parameter.Attributes.HasFlag(ParameterAttributes.Optional) ? $" = {Constant(reader, parameter.GetDefaultValue())}" : "";

    private static string Constant(MetadataReader reader, ConstantHandle handle)
    {
        if (handle.IsNil)
        {
            return "default";
        }

        var constant = reader.GetConstant(handle);
        return $"{reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode)}";
    }

    private static string Generics(MetadataReader reader, GenericParameterHandleCollection parameters) =>
        string.Concat(parameters.Select(reader.GetGenericParameter).Select(parameter =>
            $"<{parameter.Attributes} {string.Join(" and ", parameter.GetConstraints().Select(constraint => NameOf(reader, reader.GetGenericParameterConstraint(constraint).Type)).Order())}>"));

    /// <summary>Where an attribute may stand.</summary>
    private static string Usage(MetadataReader reader, TypeDefinition type)
    {
        foreach (var attribute in type.GetCustomAttributes().Select(reader.GetCustomAttribute))
        {
            if (attribute.Constructor.Kind == HandleKind.MemberReference
                && NameOf(reader, reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent) == typeof(AttributeUsageAttribute).FullName)
            {
                var value = attribute.DecodeValue(Names);
                return $"on {value.FixedArguments[0].Value}, multiple {Named("AllowMultiple", false)}, inherited {Named("Inherited", true)}";

                object? Named(string name, bool otherwise) =>
                    value.NamedArguments.Where(argument => argument.Name == name).Select(static argument => argument.Value).FirstOrDefault(otherwise);
            }
        }

        return "";
    }

    private static string NameOf(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => SignatureNames.NameOf(reader, (TypeDefinitionHandle)handle),
        HandleKind.TypeReference => Names.GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
        _ => Names.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)handle, 0),
    };
}
