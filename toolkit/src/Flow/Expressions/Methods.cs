using System.Linq.Expressions;

namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>How each method that the table of forms holds becomes JSONata, by the method's key.</summary>
internal static class Methods
{
    internal delegate Jsonata Translation(Translator translator, MethodCallExpression call);

    internal static IReadOnlyDictionary<string, Translation> All { get; } =
        new[] { TextMethods.All, CollectionMethods.All, LinqMethods.All, ValueMethods.All }.SelectMany(methods => methods).ToDictionary();
}
