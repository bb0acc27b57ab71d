namespace Amazon.Lambda.Core;

/// <summary>Names the serializer of a handler, or of all handlers of an assembly.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Assembly, AllowMultiple = false)]
public sealed class LambdaSerializerAttribute(Type serializerType) : Attribute
{
    /// <summary>A type that implements <see cref="ILambdaSerializer"/> and has a constructor without parameters.</summary>
    public Type SerializerType { get; set; } = serializerType;
}
