using System.Reflection;
using System.Text;
using Amazon.Lambda.Core;
using AsteroidWorkflows.Lambdas.Orders;

namespace AsteroidWorkflows.Orders.Tests;

/// <summary>JSON as Lambda would read and write it: with the serializer that the functions' assembly names.</summary>
internal static class Wire
{
    private static readonly ILambdaSerializer Serializer = (ILambdaSerializer)Activator.CreateInstance(
        typeof(ProcessItem).Assembly.GetCustomAttribute<LambdaSerializerAttribute>()!.SerializerType)!;

    public static T Read<T>(string json) => Serializer.Deserialize<T>(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    public static string Write<T>(T value)
    {
        using var stream = new MemoryStream();
        Serializer.Serialize(value, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
