using Microsoft.CodeAnalysis;

namespace AsteroidWorkflows.Flow.Analyzers;

/// <summary>The key of a member in the table of forms, of the compiler's symbols; <c>MemberKey</c> makes the same of what reflection gives.</summary>
internal static class SymbolKey
{
    internal static string Of(IMethodSymbol method, ITypeSymbol? instance)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        var owner = instance is not null && definition.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum ? instance! : definition.ContainingType;
        return $"{Owner(owner)}.{definition.Name}({string.Join(",", definition.Parameters.Select(parameter => Name(parameter.Type)))})";
    }

    internal static string Of(ISymbol member, ITypeSymbol owner) => $"{Owner(owner)}.{member.Name}";

    internal static string Value(ITypeSymbol type) => Underlying(type) is { } underlying ? Value(underlying) + "?" : type.TypeKind == TypeKind.Enum ? "Enum" : Name(type);

    internal static bool IsDictionary(ITypeSymbol type) => Definitions(type).Any(name => name is "System.Collections.Generic.IDictionary<TKey, TValue>" or "System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>");

    internal static bool IsCollection(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_String && !IsDictionary(type)
        && type is not IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }
        && (type is IArrayTypeSymbol || Definitions(type).Any(name => name == "System.Collections.Generic.IEnumerable<T>"));

    internal static ITypeSymbol? Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;

    private static IEnumerable<string> Definitions(ITypeSymbol type) => type.AllInterfaces.Concat(type is INamedTypeSymbol named ? [named] : []).Select(candidate => candidate.OriginalDefinition.ToDisplayString());

    private static string Owner(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? "Nullable"
        : type.TypeKind == TypeKind.Enum ? "Enum"
        : IsDictionary(type) ? "Dictionary"
        : IsCollection(type) ? "Collection"
        : Name(type);

    private static string Name(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol)
        {
            return "T";
        }

        if (type is IArrayTypeSymbol array)
        {
            return Name(array.ElementType) + "[]";
        }

        if (Underlying(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        var space = type.ContainingNamespace?.ToDisplayString() ?? "";
        var name = space.StartsWith("System", StringComparison.Ordinal) || space.StartsWith("AsteroidWorkflows.Flow", StringComparison.Ordinal) ? type.MetadataName.Split('`')[0] : type.ToDisplayString();
        return type is INamedTypeSymbol { TypeArguments.Length: > 0 } generic ? $"{name}<{string.Join(",", generic.TypeArguments.Select(Name))}>" : name;
    }
}
