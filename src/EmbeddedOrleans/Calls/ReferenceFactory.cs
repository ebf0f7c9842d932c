using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Orleans.Calls;

/// <summary>
/// Makes references: for each grain interface a class is emitted that packs a method's arguments into a tuple and hands
/// them to <see cref="GrainReference"/>. Orleans' packages do the same at compile time, with a source generator.
/// </summary>
internal static class ReferenceFactory
{
    private const BindingFlags Internal = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, Func<Silo, GrainId, GrainReference>> Makers = new();

    public static GrainReference Create(Type grainInterface, Silo silo, GrainId id) => Makers.GetOrAdd(grainInterface, Emit)(silo, id);

    private static Func<Silo, GrainId, GrainReference> Emit(Type grainInterface)
    {
        if (!grainInterface.IsInterface)
        {
            throw new ArgumentException($"{grainInterface.FullName} is not an interface; references are made for interfaces.");
        }

        // The emitted class may see what its interface and this assembly keep internal.
        var assembly = AssemblyBuilder.DefineDynamicAssembly(new($"References.{grainInterface.FullName}"), AssemblyBuilderAccess.Run);
        Assembly[] seen = [typeof(ReferenceFactory).Assembly, grainInterface.Assembly];
        var access = typeof(IgnoresAccessChecksToAttribute).GetConstructors()[0];
        Array.ForEach(seen, other => assembly.SetCustomAttribute(new(access, [other.GetName().Name!])));

        var type = assembly.DefineDynamicModule("References")
            .DefineType($"{grainInterface.Name}Reference", TypeAttributes.Sealed, typeof(GrainReference), [grainInterface]);
        EmitConstructor(type);
        var methods = grainInterface.GetInterfaces().Prepend(grainInterface)
            .SelectMany(part => part.GetMethods()).Where(method => !method.IsStatic).ToArray();
        var shapes = Array.ConvertAll(methods, MethodShape.Create);
        for (var index = 0; index < methods.Length; index++)
        {
            EmitMethod(type, methods[index], index);
        }

        var silo = Expression.Parameter(typeof(Silo));
        var id = Expression.Parameter(typeof(GrainId));
        var made = Expression.New(type.CreateType().GetConstructors()[0], silo, id, Expression.Constant(shapes));
        return Expression.Lambda<Func<Silo, GrainId, GrainReference>>(made, silo, id).Compile();
    }

    private static void EmitConstructor(TypeBuilder type)
    {
        var parent = typeof(GrainReference).GetConstructors(Internal)[0];
        var parameters = Array.ConvertAll(parent.GetParameters(), static parameter => parameter.ParameterType);
        var code = type.DefineConstructor(MethodAttributes.Public, CallingConventions.HasThis, parameters).GetILGenerator();
        for (var argument = 0; argument <= parameters.Length; argument++)
        {
            code.Emit(OpCodes.Ldarg, argument);
        }

        code.Emit(OpCodes.Call, parent);
        code.Emit(OpCodes.Ret);
    }

    private static void EmitMethod(TypeBuilder type, MethodInfo method, int index)
    {
        var parameters = Array.ConvertAll(method.GetParameters(), static parameter => parameter.ParameterType);
        var emitted = type.DefineMethod(
            $"{method.DeclaringType}.{method.Name}", MethodAttributes.Private | MethodAttributes.Virtual, method.ReturnType, parameters);
        var code = emitted.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, index);
        for (var argument = 0; argument < parameters.Length; argument++)
        {
            code.Emit(OpCodes.Ldarg, argument + 1);
            if (typeof(IAddressable).IsAssignableFrom(parameters[argument]))
            {
                code.Emit(OpCodes.Call, Helper(nameof(GrainReference.Passable), parameters[argument]));
            }
        }

        var arguments = MethodShape.ArgumentsOf(method);
        EmitTuple(code, arguments, parameters);
        EmitToken(code, parameters);
        code.Emit(OpCodes.Call, Helper(InvokerOf(method), arguments, MethodShape.ResultOf(method)));
        code.Emit(OpCodes.Ret);
        type.DefineMethodOverride(emitted, method);
    }

    private static void EmitTuple(ILGenerator code, Type arguments, Type[] parameters)
    {
        if (parameters.Length > 0)
        {
            code.Emit(OpCodes.Newobj, arguments.GetConstructor(parameters)!);
            return;
        }

        var empty = code.DeclareLocal(arguments);
        code.Emit(OpCodes.Ldloca, empty);
        code.Emit(OpCodes.Initobj, arguments);
        code.Emit(OpCodes.Ldloc, empty);
    }

    private static void EmitToken(ILGenerator code, Type[] parameters)
    {
        if (Array.IndexOf(parameters, typeof(CancellationToken)) is >= 0 and var position)
        {
            code.Emit(OpCodes.Ldarg, position + 1);
        }
        else
        {
            code.Emit(OpCodes.Call, typeof(CancellationToken).GetProperty(nameof(CancellationToken.None))!.GetMethod!);
        }
    }

    private static string InvokerOf(MethodInfo method) => method.ReturnType switch
    {
        var type when type == typeof(void) => nameof(GrainReference.InvokeVoid),
        var type when type == typeof(ValueTask) => nameof(GrainReference.InvokePlainValueTask),
        { IsValueType: true } => nameof(GrainReference.InvokeValueTask),
        _ => nameof(GrainReference.InvokeTask),
    };

    private static MethodInfo Helper(string name, params Type[] types) =>
        typeof(GrainReference).GetMethod(name, Internal)!.MakeGenericMethod(types);
}
