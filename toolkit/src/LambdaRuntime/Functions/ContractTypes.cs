using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AsteroidWorkflows.LambdaRuntime.Functions;

/// <summary>Finds how a contract looks as JSON.</summary>
internal static class ContractTypes
{
    /// <exception cref="InvalidOperationException">The context does not name the type.</exception>
    public static JsonTypeInfo<T> TypeOf<T>(this JsonSerializerContext json) => json.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new InvalidOperationException($"{json.GetType().Name} does not name {typeof(T)}. Add [JsonSerializable(typeof({typeof(T).Name}))] to it.");
}
