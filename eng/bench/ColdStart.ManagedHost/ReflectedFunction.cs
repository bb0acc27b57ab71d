using System.Buffers;
using System.Reflection;
using Amazon.Lambda.Core;
using AsteroidWorkflows.LambdaRuntime.Functions;

namespace AsteroidWorkflows.ManagedHost;

/// <summary>A function that is found by its handler's name, and whose event and answer go through the serializer that its assembly names.</summary>
internal sealed class ReflectedFunction<TFunction, TIn, TOut>(ILambdaSerializer serializer, MethodInfo method) : IFunction
{
    private readonly Func<TFunction, TIn, ILambdaContext, Task<TOut>> _handle = method.CreateDelegate<Func<TFunction, TIn, ILambdaContext, Task<TOut>>>();
    private TFunction? _function;

    public void Create() => _function = Activator.CreateInstance<TFunction>();

    public void Invoke(ReadOnlySpan<byte> payload, ILambdaContext context, IBufferWriter<byte> answer)
    {
        using var input = new MemoryStream(payload.ToArray());
        using var output = new MemoryStream();
        serializer.Serialize(_handle(_function!, serializer.Deserialize<TIn>(input), context).GetAwaiter().GetResult(), output);
        answer.Write(output.GetBuffer().AsSpan(0, (int)output.Length));
    }
}
