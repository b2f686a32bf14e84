using System.Reflection;
using System.Runtime.CompilerServices;

namespace BsrMatch.Tests.Conventions;

/// <summary>
/// Writes the public types and members of an assembly as sorted lines. What the compiler adds to every record
/// is left out.
/// </summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly)
    {
        var lines = assembly.GetExportedTypes()
            .SelectMany(type => MembersOf(type).Prepend($"{NameOf(type)} : {KindOf(type)}"));
        return string.Join('\n', lines.Order(StringComparer.Ordinal)) + "\n";
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select((name, at) => $"{NameOf(type)}.{name} = {ValueOf(type, at)}");
        return type.GetMembers(Declared).Where(IsOurs).Select(member => $"{NameOf(type)}.{Write(member)}");
    }

    private static bool IsOurs(MemberInfo member) => member switch
    {
        Type => false,
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute)) => false,
        MethodInfo { IsSpecialName: true } => false,
        MethodInfo { Name: "Deconstruct" or "ToString" } => false,
        _ => true,
    };

    private static string Write(MemberInfo member) => member switch
    {
        FieldInfo field => $"{field.Name} : {(field.IsLiteral ? "const " : "")}{Name(Nullability.Create(field))}"
            + (field.IsLiteral ? $" = {field.GetRawConstantValue()}" : ""),
        PropertyInfo property => $"{property.Name} : {Name(Nullability.Create(property))} {Accessors(property)}",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{method.Name}{Generics(method)}"
            + $"({Parameters(method)}) : {Name(Nullability.Create(method.ReturnParameter))}",
        _ => $"{member.MemberType} {member.Name}",
    };

    private static string Accessors(PropertyInfo property)
    {
        if (property.SetMethod is not { IsPublic: true } setter) return "{ get; }";
        var isInit = setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        var isRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        return $"{{ get; {(isInit ? "init" : "set")}; }}{(isRequired ? " required" : "")}";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter =>
            (parameter.IsOut ? "out " : "") + Name(Nullability.Create(parameter)) + " " + parameter.Name
            + (parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")));

    private static string Generics(MethodInfo method) => method.IsGenericMethod
        ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>"
        : "";

    private static string Name(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (Nullable.GetUnderlyingType(type) is { } value) return NameOf(value) + "?";
        var mark = !type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "";
        if (info.ElementType is { } element) return $"{Name(element)}[]{mark}";
        return info.GenericTypeArguments.Length == 0
            ? NameOf(type) + mark
            : $"{Bare(type)}<{string.Join(", ", info.GenericTypeArguments.Select(Name))}>{mark}";
    }

    private static string NameOf(Type type)
    {
        if (type.IsByRef) return NameOf(type.GetElementType()!);
        if (type.IsGenericParameter) return type.Name;
        if (Nullable.GetUnderlyingType(type) is { } value) return NameOf(value) + "?";
        return type.IsGenericType
            ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
            : Bare(type);
    }

    private static string Bare(Type type)
    {
        var name = type.Name.Split('`')[0];
        var outer = type.DeclaringType is { } declaring && !type.IsGenericParameter ? Bare(declaring) : type.Namespace;
        return outer is not null && outer.StartsWith("BsrMatch", StringComparison.Ordinal)
            ? $"{outer}.{name}"
            : name;
    }

    private static string KindOf(Type type)
    {
        var isRecord = type.GetMethod("<Clone>$") is not null
            || (type.IsValueType && type.GetMethod(
                "PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null);
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var parent = type.BaseType is { } known && known != typeof(object) && known != typeof(ValueType) && !type.IsEnum
            ? $" of {NameOf(known)}"
            : "";
        return (isRecord ? kind + " record" : kind) + parent;
    }

    private static long ValueOf(Type type, int at) =>
        Convert.ToInt64(Enum.GetValuesAsUnderlyingType(type).GetValue(at));
}
